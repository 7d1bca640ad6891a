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
    /// How two teach one page: together in every lesson, or each a part of the hours; nil where nothing was said.
    let isTogether: Bool?

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
        if kind == .apart {
            throw Objection("Журнал для нескольких учеников открывают на «Внеурочной деятельности».", field: "kind")
        }
        order = try PaperForm(form)
        isTogether = form["share"].map { $0 == "together" }
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
        let beside = try records.beside(person, subject, group, days, year)
        if !beside.isEmpty, isTogether == nil { throw Self.asked(beside) }
        wish.order = try order?.write(records, about: "о нагрузке: " + listed.name.text)
        let made = try records.teach(wish, year: year.number)
        if isTogether == false {
            let sum = beside.reduce(tenths) { $0 + $1.weeklyTenths }
            try records.set(weeklyTenths: sum, of: made.course)
        }
        return .see(.load(ofClass: slug))
    }

    private static func asked(_ beside: [LoadLine]) -> Objection {
        let hours = WeeklyHours.text(beside.reduce(0) { $0 + $1.weeklyTenths })
        return Objection(
            "Этот предмет здесь уже ведут, часов в неделю: \(hours). Отметьте, ведут ли вместе или делят часы.",
            field: "share")
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

extension Reading {
    /// Who else teaches the same page on some of the days.
    func beside(
        _ person: ID<Person>, _ subject: ID<Subject>, _ group: ID<StudyGroup>, _ days: Span, _ year: SchoolYear
    ) throws -> [LoadLine] {
        let course = try courses(of: year.number).first { $0.subject == subject && $0.group == group }
        guard let course else { return [] }
        return try load(of: year.number).filter {
            $0.course == course.id && $0.person != person && $0.days.overlaps(days)
        }
    }
}
