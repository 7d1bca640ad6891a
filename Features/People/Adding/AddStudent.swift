import School
import Storage
import Web

/// The keeper takes a student into a class by an order; somebody who was here before comes back under the same number.
struct AddStudent: Action {
    static let path = "/people/new/student"
    static let act = Act.keepCard
    static var page: (any Page.Type)? { NewStudentPage.self }

    private static let yearOfClass = SQL(
        "SELECT y.starts, y.ends FROM school_class c JOIN school_year y ON y.id = c.year WHERE c.id = ?1")

    let facts: PersonFacts
    let same: SamePerson
    let schoolClass: ID<SchoolClass>
    let study: StudyForm
    let from: Day
    let order: OrderForm
    let origin: String

    init(_ form: Form) throws {
        facts = try PersonForm.facts(form)
        same = SamePerson(form)
        guard let id = form["class"].flatMap({ ID<SchoolClass>($0) }) else {
            throw Objection("Выберите класс.", field: "class")
        }
        schoolClass = id
        study = form["form"].flatMap { Int($0) }.flatMap { StudyForm(rawValue: $0) } ?? .atSchool
        guard let day = try form.day("from", called: "В классе с") else {
            throw Objection("Укажите, с какого дня ученик в классе.", field: "from")
        }
        from = day
        guard let order = try OrderForm(form) else {
            throw Objection("Укажите номер и дату приказа о зачислении.", field: "order")
        }
        self.order = order
        origin = try form.text("origin", called: "Откуда прибыл", limit: 200)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        try PersonForm.check(facts, today: asking.today)
        let year = try records.first(Self.yearOfClass, schoolClass) { Span(from: $0.day(0), to: $0.day(1)) }
        guard let year else { throw Objection("Выберите класс.", field: "class") }
        guard year.contains(from) else {
            throw Objection(
                "Дни должны быть внутри учебного года: \(year.from.russian)–\(year.to?.russian ?? "").", field: "from")
        }
        let known = try same.settled(facts.name, records, students: true)
        let student = try known.map { ID<Student>($0.number) } ?? records.add(student: facts, form: study)
        let paper = try records.addOrder(order.number, order.day, .arrival, about: "о зачислении: " + facts.name.full)
        try records.enrol(
            student, in: schoolClass, from: from, note: origin, order: paper, inLessons: study == .atSchool)
        return .see(.person(student.person))
    }
}
