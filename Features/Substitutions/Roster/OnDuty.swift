import School
import Storage

extension Reading {
    private static let people = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic FROM person p
        WHERE EXISTS (SELECT 1 FROM employment e WHERE e.person = p.id AND e.from_day <= ?1
            AND (e.to_day IS NULL OR e.to_day >= ?1))
        ORDER BY p.sort_key, p.id
        """)
    private static let classes = SQL("SELECT id, name FROM school_class WHERE year = ?1 ORDER BY sort_key, id")

    /// Who works here on a day and can be on duty in the building.
    func peopleOnDuty(on day: Day) throws -> [(value: String, title: String)] {
        try rows(Self.people, day) { ("\($0.int(0))", PersonName($0, at: 1).full) }
    }

    /// The classes of the year of a day.
    func classesOnDuty(on day: Day) throws -> [(value: String, title: String)] {
        try rows(Self.classes, yearInHand(on: day)?.number ?? 0) { ("\($0.int(0))", $0.text(1)) }
    }
}
