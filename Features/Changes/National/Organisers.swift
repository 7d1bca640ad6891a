import School
import Storage

/// Who may be in the room at a national test on a day: those who teach then, and of them nobody who is away.
struct Organisers: Sendable {
    /// Everybody who has a load on the day, by name.
    let staff: [(id: ID<Person>, name: PersonName)]
    private let away: Set<ID<Person>>

    fileprivate init(_ staff: [(id: ID<Person>, name: PersonName)], away: Set<ID<Person>>) {
        (self.staff, self.away) = (staff, away)
    }

    /// Objects to somebody who does not work here as a teacher, or is away on the day.
    func check(_ person: ID<Person>, for one: ListedClass) throws {
        let field = "organiser-\(one.slug)"
        guard let found = staff.first(where: { $0.id == person }) else {
            throw Objection("\(one.name.text): выберите организатора из списка учителей.", field: field)
        }
        if away.contains(person) {
            throw Objection(
                "\(one.name.text): \(found.name.short) в этот день отсутствует. Выберите другого организатора.",
                field: field)
        }
    }
}

extension Reading {
    private static let teachers = SQL(
        """
        SELECT DISTINCT p.id, p.surname, p.given, p.patronymic, p.sort_key FROM duty d JOIN person p ON p.id = d.person
        WHERE d.kind = 6 AND d.from_day <= ?1 AND (d.to_day IS NULL OR d.to_day >= ?1) ORDER BY p.sort_key, p.id
        """)

    /// Those who may be in the room on a day.
    func organisers(on day: Day) throws -> Organisers {
        Organisers(
            try rows(Self.teachers, day) { ($0.id(0), PersonName($0, at: 1)) },
            away: Set(try teacherAbsences(on: day).map(\.person)))
    }
}
