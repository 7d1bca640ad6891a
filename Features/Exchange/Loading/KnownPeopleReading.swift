import School
import Storage

extension KnownPeople {
    private static let studentRows = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic, p.birth_day, p.sex, c.id, c.grade_level, c.letter
        FROM student s JOIN person p ON p.id = s.id
            LEFT JOIN membership m ON m.student = s.id AND m.from_day <= ?1 AND (m.to_day IS NULL OR m.to_day >= ?1)
            LEFT JOIN school_class c ON c.id = m.class AND c.year = ?2
        ORDER BY p.id
        """)
    private static let parentRows = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic, p.email, h.student
        FROM parenthood h JOIN person p ON p.id = h.parent
        WHERE h.to_day IS NULL OR h.to_day >= ?1 ORDER BY p.id, h.id
        """)
    private static let staffRows = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic, p.email, e.post
        FROM employment e JOIN person p ON p.id = e.person
        WHERE e.to_day IS NULL OR e.to_day >= ?1 ORDER BY p.id, e.id
        """)

    private static let leadRows = SQL(
        """
        SELECT d.person, c.grade_level, c.letter FROM duty d JOIN school_class c ON c.id = d.object
        WHERE d.kind = 5 AND c.year = ?2 AND d.from_day <= ?1 AND (d.to_day IS NULL OR d.to_day >= ?1)
        """)

    /// Everybody whom a list can meet: four questions, however large the school.
    init(_ records: Reading, _ days: SchoolDays) throws {
        classes = try records.classes(of: days.year.number).map(\.name)
        students = try records.rows(Self.studentRows, days.day, days.year.number) { row in
            Student(
                id: row.int(0), name: Self.name(row), birth: row.dayOrNil(4), sex: Sex(rawValue: row.int(5)),
                schoolClass: row.isNull(6) ? nil : ClassName(gradeLevel: row.intOrNil(7), letter: row.text(8)))
        }
        try records.each(Self.parentRows, days.day) { row in
            if parents.last?.id == row.int(0) {
                parents[parents.count - 1].children.insert(row.int(5))
            } else {
                parents.append(
                    Parent(id: row.int(0), name: Self.name(row), email: row.text(4), children: [row.int(5)]))
            }
        }
        try records.each(Self.staffRows, days.day) { row in
            if staff.last?.id == row.int(0) {
                staff[staff.count - 1].posts.append(row.text(5))
            } else {
                staff.append(Staff(id: row.int(0), name: Self.name(row), email: row.text(4), posts: [row.text(5)]))
            }
        }
        try addLeads(records, days)
    }

    private mutating func addLeads(_ records: Reading, _ days: SchoolDays) throws {
        var leads: [Int: [ClassName]] = [:]
        try records.each(Self.leadRows, days.day, days.year.number) { row in
            leads[row.int(0), default: []].append(ClassName(gradeLevel: row.intOrNil(1), letter: row.text(2)))
        }
        for place in staff.indices { staff[place].leads = leads[staff[place].id] ?? [] }
    }

    private static func name(_ row: Row) -> PersonName {
        PersonName(surname: row.text(1), given: row.text(2), patronymic: row.textOrNil(3))
    }
}
