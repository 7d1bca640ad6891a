import School
import Storage
import Web

/// A student is taught otherwise from a day on, by an order: at home, by the family, or at school again.
struct ChangeStudyForm: Action {
    static let path = "/people/:person/form"
    static let act = Act.keepCurriculum
    static var page: (any Page.Type)? { StudyFormPage.self }

    let person: ID<Person>
    let study: StudyForm
    let from: Day
    let order: PaperForm
    let ends: Bool

    init(_ form: Form) throws {
        person = try form.id("person")
        guard let study = form["form"].flatMap({ Int($0) }).flatMap(StudyForm.init(rawValue:)) else {
            throw Objection("Выберите форму обучения.", field: "form")
        }
        self.study = study
        guard let day = try form.day("from", called: "С какого дня") else {
            throw Objection("Укажите, с какого дня.", field: "from")
        }
        from = day
        guard let order = try PaperForm(form) else {
            throw Objection("Укажите номер приказа: форма обучения меняется только по приказу.", field: "order")
        }
        self.order = order
        ends = form.isTicked("ends")
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let one = try records.oneAlone(person, on: records.dayOfLists(asking.today), asking)
        try one.year.check(from, field: "from")
        if let home = one.home { try records.check(from, for: home) }
        let paper = try order.write(records, .other, about: "о форме обучения (\(study.title)): \(one.name.full)")
        if ends { try records.endOwnLessons(of: one.student, lastDay: from - 1, year: one.year.number) }
        try records.set(study, of: one.student, from: from, by: paper)
        return .see(.studyForm(of: person))
    }
}
