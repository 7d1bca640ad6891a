import School
import Storage
import Web

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
        SELECT p.id, p.surname, p.given, p.patronymic, p.email, h.student, h.to_day
        FROM parenthood h JOIN person p ON p.id = h.parent ORDER BY p.id, h.id
        """)
    private static let staffRows = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic, p.email, e.post, e.to_day
        FROM employment e JOIN person p ON p.id = e.person ORDER BY p.id, e.id
        """)
    private static let stayRows = SQL(
        """
        SELECT m.student, c.grade_level, c.letter, m.from_day, m.to_day, m.order_in, m.order_out
        FROM membership m JOIN school_class c ON c.id = m.class WHERE c.year = ?1 ORDER BY m.student, m.from_day
        """)

    private static let leadRows = SQL(
        """
        SELECT d.person, c.grade_level, c.letter, d.from_day, d.to_day
        FROM duty d JOIN school_class c ON c.id = d.object WHERE d.kind = 5 AND c.year = ?1 ORDER BY d.id
        """)

    /// Everybody whom a list can meet, past staff and past ties with them: five questions, however large the school.
    init(_ records: Reading, _ days: SchoolDays) throws {
        classes = try records.classes(of: days.year.number).map(\.name)
        students = try records.rows(Self.studentRows, days.day, days.year.number) { row in
            Student(
                id: row.int(0), name: Self.name(row), birth: row.dayOrNil(4), sex: Sex(rawValue: row.int(5)),
                schoolClass: row.isNull(6) ? nil : ClassName(gradeLevel: row.intOrNil(7), letter: row.text(8)))
        }
        try addStays(records, days)
        try records.each(Self.parentRows) { row in
            if parents.last?.id != row.int(0) {
                parents.append(Parent(id: row.int(0), name: Self.name(row), email: row.text(4), children: []))
            }
            let place = parents.count - 1, isFormer = row.dayOrNil(6).map { $0 < days.day } ?? false
            parents[place].children.insert(row.int(5))
            if isFormer {
                parents[place].formerChildren.insert(row.int(5))
            } else {
                parents[place].formerChildren.remove(row.int(5))
            }
        }
        try addStaff(records, days)
        try addLeads(records, days)
    }

    private mutating func addStays(_ records: Reading, _ days: SchoolDays) throws {
        var stays: [Int: [Stay]] = [:]
        try records.each(Self.stayRows, days.year.number) { row in
            let own = Span(from: row.day(3), to: row.dayOrNil(4))
            stays[row.int(0), default: []].append(
                Stay(
                    schoolClass: ClassName(gradeLevel: row.intOrNil(1), letter: row.text(2)), days: own,
                    cameByOrder: !row.isNull(5) && own.from > days.year.starts, leftByOrder: !row.isNull(6)))
        }
        for place in students.indices { students[place].stays = stays[students[place].id] ?? [] }
    }

    private mutating func addStaff(_ records: Reading, _ days: SchoolDays) throws {
        try records.each(Self.staffRows) { row in
            if staff.last?.id != row.int(0) {
                staff.append(Staff(id: row.int(0), name: Self.name(row), email: row.text(4), posts: []))
            }
            let place = staff.count - 1, post = row.text(5)
            guard let last = row.dayOrNil(6), last < days.day else {
                staff[place].posts.append(post)
                return
            }
            if last >= days.year.starts { staff[place].endedPosts[post.plain] = last }
        }
    }

    private mutating func addLeads(_ records: Reading, _ days: SchoolDays) throws {
        var leads: [Int: [ClassName: Span]] = [:]
        try records.each(Self.leadRows, days.year.number) { row in
            let name = ClassName(gradeLevel: row.intOrNil(1), letter: row.text(2))
            let own = Span(from: row.day(3), to: row.dayOrNil(4))
            ledClasses.insert(name)
            if leads[row.int(0)]?[name]?.contains(days.day) != true { leads[row.int(0), default: [:]][name] = own }
        }
        for place in staff.indices {
            let own = leads[staff[place].id] ?? [:]
            staff[place].leads = own.filter { $0.value.contains(days.day) }.keys.sorted(by: ClassName.inOrder)
            staff[place].otherLeads = own.filter { !$0.value.contains(days.day) }
        }
    }

    private static func name(_ row: Row) -> PersonName {
        PersonName(surname: row.text(1), given: row.text(2), patronymic: row.textOrNil(3))
    }
}
