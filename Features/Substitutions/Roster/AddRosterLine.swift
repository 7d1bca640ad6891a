import School
import Storage
import Web

/// Puts a person or a class on duty in the building.
struct AddRosterLine: Action {
    static let path = "/roster"
    static let act = Act.keepRoster
    static var page: (any Page.Type)? { RosterPage.self }

    private let kind: RosterKind
    private let person: ID<Person>?
    private let schoolClass: ID<SchoolClass>?
    private let place: String
    private let weekday: Int
    private let days: ClosedRange<Day>

    init(_ form: Form) throws {
        guard let kind = form["kind"].flatMap({ Int($0) }).flatMap({ RosterKind(rawValue: $0) }) else {
            throw Objection("Выберите, кто дежурит.", field: "kind")
        }
        self.kind = kind
        let who = form["who"] ?? ""
        person = who.hasPrefix("p") ? ID(who.dropFirst()) : nil
        schoolClass = who.hasPrefix("c") ? ID(who.dropFirst()) : nil
        guard kind == .schoolClass ? schoolClass != nil : person != nil else {
            throw Objection(kind == .schoolClass ? "Выберите класс." : "Выберите человека.", field: "who")
        }
        place = try form.text("place", called: "Место", limit: 60)
        weekday = try form.number("weekday", called: "День", in: 0...6) ?? 0
        guard let from = try form.day("from", called: "С") else {
            throw Objection("Укажите первый день дежурства.", field: "from")
        }
        guard let to = try form.day("to", called: "По") else {
            throw Objection("Укажите последний день дежурства.", field: "to")
        }
        guard from <= to, to - from <= 366 else {
            throw Objection("Последний день должен быть не раньше первого и не позже чем через год.", field: "to")
        }
        days = from...to
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        if let person {
            let isHere = try records.peopleOnDuty(on: days.lowerBound).contains { $0.value == "\(person.number)" }
            guard isHere else { throw Objection("Этот человек в эти дни здесь не работает.", field: "who") }
        }
        if let schoolClass {
            let isHere = try records.classesOnDuty(on: days.lowerBound).contains { $0.value == "\(schoolClass.number)" }
            guard isHere else { throw Objection("Такого класса в этом году нет.", field: "who") }
        }
        let standing = try records.roster(during: days).contains { line in
            line.person == person && line.schoolClass == schoolClass && line.kind == kind && line.place == place
                && (line.weekday == 0 || weekday == 0 || line.weekday == weekday)
        }
        if standing { throw Objection("Это дежурство в эти дни уже назначено.", field: "who") }
        try records.add(kind, during: days, weekday: weekday, place: place, person: person, schoolClass: schoolClass)
        return .see(.roster(days.lowerBound))
    }
}
