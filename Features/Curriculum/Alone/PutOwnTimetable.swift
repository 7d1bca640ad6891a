import School
import Storage
import Web

/// Publishes the timetable of a student taught alone from a day on; lessons follow from it.
struct PutOwnTimetable: Action {
    static let path = "/people/:person/timetable"
    static let act = Act.keepTimetable
    static var page: (any Page.Type)? { OwnTimetablePage.self }

    let person: ID<Person>
    let from: Day
    let slots: [SlotFacts]

    init(_ form: Form) throws {
        person = try form.id("person")
        guard let day = try form.day("from", called: "С какого дня") else {
            throw Objection("Укажите, с какого дня.", field: "from")
        }
        from = day
        slots = try form.fields.compactMap { try Self.slot($0.name, $0.value) }
            .sorted { ($0.weekday, $0.n) < ($1.weekday, $1.n) }
    }

    /// A chosen subject: «c1-3» is the third lesson on Monday.
    private static func slot(_ name: String, _ value: String) throws -> SlotFacts? {
        let parts = name.dropFirst().split(separator: "-", maxSplits: 1)
        guard name.hasPrefix("c"), parts.count == 2, let weekday = Int(parts[0]), let n = Int(parts[1]),
            !value.isEmpty
        else { return nil }
        guard (1...6).contains(weekday), (0...20).contains(n), let course = ID<Course>(value) else {
            throw Objection("Выберите предмет из списка.", field: name)
        }
        return SlotFacts(weekday: weekday, n: n, room: nil, courses: [course])
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let one = try records.oneAlone(person, on: from, asking)
        try one.year.check(from, field: "from")
        let own = Set(try records.ownLines(of: one, on: from).map(\.course))
        for slot in slots where !own.isSuperset(of: slot.courses) {
            throw Objection(
                "Выберите предмет из индивидуальных предметов ученика.", field: "c\(slot.weekday)-\(slot.n)")
        }
        if slots.isEmpty, try records.timetables(of: one.student, year: one.year.number).isEmpty {
            throw Objection("Поставьте в расписание хотя бы один урок.", field: "from")
        }
        try records.publish(own: slots, of: one.student, year: one.year, from: from)
        return .see(.ownTimetable(of: person))
    }
}
