import School
import Storage
import Web

/// Takes a student into a class and all its divisions by an order, with what they bring from another school
/// (001 п. 3.3, 4.4): nothing is owed for the time before.
struct AddArrival: Action {
    static let path = "/movement/new/arrival"
    static let act = Act.keepMovement
    static var page: (any Page.Type)? { NewArrivalPage.self }

    let form: Form
    let slug: String
    let facts: PersonFacts
    let study: StudyForm
    let from: Day
    let paper: Paper
    let reason: MovementReason
    let place: String
    let marks: String
    let counts: Bool
    let told: ID<ArrivalRequest>?

    init(_ form: Form) throws {
        self.form = form
        slug = try form.needed("class", called: "Класс", limit: 40)
        facts = PersonFacts(
            name: try Self.name(form), sex: form["sex"].flatMap { Int($0) }.flatMap { Sex(rawValue: $0) },
            birth: try form.day("birth", called: "Дата рождения"))
        study = form["form"].flatMap { Int($0) }.flatMap { StudyForm(rawValue: $0) } ?? .atSchool
        guard let day = try form.day("from", called: "Первый день") else {
            throw Objection("Укажите первый день в классе.", field: "from")
        }
        from = day
        paper = try Paper(form)
        reason = try ReasonForm.reason(form, .arrival)
        place = try form.text("place", called: "Прежняя школа", limit: 200)
        marks = try form.text("marks", called: "Отметки прежней школы", limit: 5_000)
        counts = form["counts"] != "0"
        told = form["told"].flatMap { ID<ArrivalRequest>($0) }
        if !marks.isEmpty, place.isEmpty {
            throw Objection("Укажите прежнюю школу: она стоит при принесённых отметках.", field: "place")
        }
    }

    static func name(_ form: Form) throws -> PersonName {
        try PersonName.checked(
            surname: form["surname"] ?? "", given: form["given"] ?? "", patronymic: form["patronymic"] ?? "")
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let listed = try records.movedClass(slug, asking) else {
            throw Objection("Выберите класс этого года.", field: "class")
        }
        try records.check(from, for: listed)
        if let birth = facts.birth, !(birth < asking.today && birth.year >= 1900) {
            throw Objection("Дата рождения: \(birth.russian) не может быть верной. Проверьте год.", field: "birth")
        }
        let groups = study == .atSchool ? try GroupChoice.chosen(form, records.groupSets(of: listed.id, on: from)) : []
        let brought = try self.brought(records, in: listed.id, asking)
        let known = try SameStudent.settled(form, facts.name, records)
        let student = try known ?? records.add(student: facts, form: study)
        var line = MovementFacts(
            .arrival, on: from,
            by: try paper.note(.arrival, "о зачислении в \(listed.name.text): \(facts.name.full)", records))
        (line.reason, line.place) = (reason, place)
        let id = try records.arrive(student, in: listed.id, groups: groups, line, inLessons: study == .atSchool)
        if known != nil { try records.keep(study, of: student, from: from, by: line.order) }
        try bring(brought, by: student, records, asking)
        if let told, let request = try records.arrivalRequests(told).first {
            try records.settle(request, line: id, declined: nil)
        }
        return .see(.movement(id))
    }

    /// Enters them as those that come afterwards are entered: none in a period that the class has closed, none of a year
    /// that is over.
    private func bring(
        _ brought: [BroughtMark], by student: ID<Student>, _ records: Writing, _ asking: Asking
    ) throws {
        if brought.isEmpty { return }
        let desk = try BroughtDesk(student, records, asking)
        for mark in brought {
            do { try desk.checkOpen(mark.day) } catch let objection as Objection {
                throw Objection("Отметки: \(objection.text)", field: "marks")
            }
            try records.bring(mark, by: student)
        }
    }

    /// The marks that were typed, each in a subject of the class where marks have a place.
    private func brought(
        _ records: Reading, in schoolClass: ID<SchoolClass>, _ asking: Asking
    ) throws -> [BroughtMark] {
        let subjects = try records.subjectNames()
        let found = try BroughtText.marks(marks, subjects: subjects, arrival: from, source: place, counts: counts)
        guard !found.isEmpty else { return [] }
        let places = try records.broughtPlaces(in: schoolClass, asking)
        for mark in found {
            let name = subjects.first { $0.id == mark.subject }?.name ?? ""
            if let why = places.objection(mark.subject, named: name) {
                throw Objection("Отметки: \(why)", field: "marks")
            }
        }
        return found
    }
}

extension Writing {
    /// Somebody who was here before came perhaps to another form of education than they had left.
    fileprivate func keep(_ study: StudyForm, of student: ID<Student>, from day: Day, by order: ID<Order>?) throws {
        if try studyForm(of: student, on: day) != study { try set(study, of: student, from: day, by: order) }
    }
}

extension Reading {
    private static let names = SQL("SELECT id, name FROM subject WHERE ?1 = 0 ORDER BY sort_key, id")

    /// What the school teaches, by name.
    func subjectNames() throws -> [(id: ID<Subject>, name: String)] {
        try rows(Self.names, 0) { ($0.id(0), $0.text(1)) }
    }
}
