import School
import Storage
import Web

extension Reading {
    private static let reach = SQL(
        """
        SELECT 0, p.id, NULL, 0, NULL FROM person p WHERE p.id = ?1
        UNION ALL SELECT 1, s.id, m.class, m.from_day, m.to_day
        FROM student s LEFT JOIN membership m ON m.student = s.id WHERE s.id = ?1
        UNION ALL SELECT 2, h.student, m.class, m.from_day, m.to_day
        FROM parenthood h JOIN membership m ON m.student = h.student
        WHERE h.parent = ?1 AND h.from_day <= ?2 AND (h.to_day IS NULL OR h.to_day >= ?2)
        UNION ALL SELECT 3, p.id, NULL, 0, NULL FROM person p
        WHERE p.id = ?1 AND (EXISTS (SELECT 1 FROM employment e WHERE e.person = p.id)
            OR EXISTS (SELECT 1 FROM duty d WHERE d.person = p.id))
        ORDER BY 1, 4
        """)

    /// Whose card it is: a student's belongs to their class of the day, or to the last one; a parent's to the
    /// classes of their children of the day; a member of staff's to the school.
    func scopeOfCard(_ person: ID<Person>, on day: Day) throws -> Scope { try reached(person, on: day).scope }

    /// Whether somebody works or worked here.
    func isStaff(_ person: ID<Person>) throws -> Bool { try reached(person, on: Day(number: 0)).isStaff }

    /// Whose card it is to write and to unseal: that of a member of staff who is a parent as well stays the school's,
    /// whichever class the child is in.
    func scopeOfKeptCard(_ person: ID<Person>, on day: Day) throws -> Scope {
        var (scope, isStaff) = try reached(person, on: day)
        if scope.student == nil, isStaff { scope.classes = [] }
        return scope
    }

    private func reached(_ person: ID<Person>, on day: Day) throws -> (scope: Scope, isStaff: Bool) {
        var scope = Scope(person: person), isKnown = false, isStaff = false
        try each(Self.reach, person, day) { row in
            isKnown = true
            let stay = Span(from: row.day(3), to: row.dayOrNil(4))
            switch row.int(0) {
            case 1:
                scope.student = ID(person.number)
                if !row.isNull(2), stay.from <= day || scope.studentClass == nil { scope.studentClass = row.id(2) }
            case 2 where stay.contains(day): scope.classes.append(row.id(2))
            case 3: isStaff = true
            default: break
            }
        }
        guard isKnown else { throw NotFound() }
        if let own = scope.studentClass { scope.classes = [own] }
        return (scope, isStaff)
    }
}
