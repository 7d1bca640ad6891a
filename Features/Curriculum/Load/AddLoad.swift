import School
import Storage
import Web

/// Puts a line into the load of a class: the page of the journal opens with it, and the teacher has the duty.
struct AddLoad: Action {
    static let path = "/school/load/class/:class"
    static let act = Act.keepCurriculum
    static var page: (any Page.Type)? { ClassLoadPage.self }

    let slug: String
    let subject: ID<Subject>
    let group: ID<StudyGroup>
    let person: ID<Person>
    let tenths: Int
    let days: Span
    let kind: CourseKind
    let order: PaperForm?

    init(_ form: Form) throws {
        slug = try form.part("class")
        guard let subject = form["subject"].flatMap({ ID<Subject>($0) }) else {
            throw Objection("Выберите предмет.", field: "subject")
        }
        guard let group = form["group"].flatMap({ ID<StudyGroup>($0) }) else {
            throw Objection("Выберите, кому преподаётся.", field: "group")
        }
        guard let person = form["person"].flatMap({ ID<Person>($0) }) else {
            throw Objection("Выберите учителя.", field: "person")
        }
        (self.subject, self.group, self.person) = (subject, group, person)
        tenths = try LoadHours.tenths(form)
        guard let from = try form.day("from", called: "С какого дня") else {
            throw Objection("Укажите, с какого дня.", field: "from")
        }
        days = Span(from: from, to: try form.day("to", called: "По какой день"))
        kind = form["kind"].flatMap { Int($0) }.flatMap(CourseKind.init(rawValue:)) ?? .lesson
        order = try PaperForm(form)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let listed = try records.workingClass(slug, asking), year = try records.workingYear(asking)
        try year.check(days.from, field: "from")
        guard try records.listedSubject(subject) != nil else {
            throw Objection("Выберите предмет из списка.", field: "subject")
        }
        guard try records.groupChoices(of: listed, on: days.from).contains(where: { $0.value == String(group.number) })
        else { throw Objection("Выберите группу этого класса.", field: "group") }
        guard try records.staffChoices(on: days.from).contains(where: { $0.value == String(person.number) }) else {
            throw Objection("Выберите учителя из сотрудников школы.", field: "person")
        }
        var wish = TeachingWish(subject, to: group, by: person, weeklyTenths: tenths, during: days, kind: kind)
        wish.order = try order?.write(records, about: "о нагрузке: " + listed.name.text)
        try records.teach(wish, year: year.number)
        return .see(.load(ofClass: slug))
    }
}

/// Hours a week as a form sends them.
enum LoadHours {
    static func tenths(_ form: Form) throws -> Int {
        guard let tenths = WeeklyHours.tenths(form["hours"] ?? ""), tenths > 0 else {
            throw Objection("Часов в неделю: напишите число от 0,1 до 40, например 2 или 2,5.", field: "hours")
        }
        return tenths
    }
}
