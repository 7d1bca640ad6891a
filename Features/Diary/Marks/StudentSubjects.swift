import School
import Storage

extension Reading {
    private static let ofStudent = SQL(
        """
        SELECT c.subject, s.name, coalesce((SELECT f.scale FROM former_scale f WHERE f.course = c.id AND f.ends >= ?3
                ORDER BY f.ends LIMIT 1), CASE WHEN c.scale = 0 THEN 1 ELSE c.scale END),
            c.weekly_tenths, c.composed_into, t.name, p.surname, p.given, p.patronymic,
            m.from_day, c.kind, c.id, c.title
        FROM group_member m
        JOIN course c ON c.study_group = m.study_group
        JOIN subject s ON s.id = c.subject
        LEFT JOIN subject t ON t.id = c.composed_into
        LEFT JOIN duty d ON d.kind = 6 AND d.object = c.id AND d.from_day <= ?3 AND (d.to_day IS NULL OR d.to_day >= ?2)
        LEFT JOIN person p ON p.id = d.person
        WHERE m.student = ?1 AND m.from_day <= ?3 AND (m.to_day IS NULL OR m.to_day >= ?2) AND c.year = ?4
            AND (c.kind = 2 OR c.kind IN (1, 3, 9)
                AND (c.scale <> 0 OR CAST(?5 AS BIGINT) = 1 AND c.grade_level = 1))
        ORDER BY s.sort_key, c.id, d.from_day, d.id
        """)

    /// The subjects with marks in which a student stood during a span of days, on the scales that hold at its end, by
    /// the alphabet; a subject composed of several stands before its parts. What is taught besides lessons stands apart. `firstToo` says that the school
    /// gives marks in the first class.
    func subjects(
        of student: ID<Student>, from: Day, to: Day, year: Int, firstToo: Bool
    ) throws -> (subjects: [SubjectLine], extras: [ExtraLine]) {
        var found: [SubjectLine] = [], extras: [ExtraLine] = [], since: [Int: Day] = [:]
        try each(Self.ofStudent, student, from, to, year, firstToo) { row in
            if CourseKind(rawValue: row.int(10)) == .extracurricular { return ExtraLine.add(row, to: &extras) }
            if let whole: ID<Subject> = row.idOrNil(4), !found.contains(where: { $0.subject == whole }) {
                found.append(SubjectLine(subject: whole, title: row.text(5)))
            }
            if let whole: ID<Subject> = row.idOrNil(4), let index = found.firstIndex(where: { $0.subject == whole }),
                !found[index].parts.contains(row.text(1))
            {
                found[index].parts.append(row.text(1))
            }
            let index = found.firstIndex { $0.subject.number == row.int(0) } ?? found.endIndex
            let entered = row.day(9), isLast = since[row.int(0)].map { $0 <= entered } ?? true
            if index == found.endIndex { found.append(SubjectLine(subject: row.id(0), title: row.text(1))) }
            found[index].take(row, isLast: isLast)
            if isLast { since[row.int(0)] = entered }
        }
        return (found, extras)
    }
}

extension SubjectLine {
    fileprivate mutating func take(_ row: Row, isLast: Bool) {
        let scale = Scale(code: row.int(2)) ?? .markless
        if case .five = scale {} else { isFivePoint = false }
        if isLast { self.scale = scale }
        weeklyTenths = max(weeklyTenths, row.int(3))
        composedInto = row.idOrNil(4)
        guard !row.isNull(6) else { return }
        let name = PersonName(row, at: 6).short
        if !teachers.contains(name) { teachers.append(name) }
    }
}

extension ExtraLine {
    /// One row for each teacher of a course.
    fileprivate static func add(_ row: Row, to extras: inout [ExtraLine]) {
        let course = row.id(11, of: Course.self), known = extras.firstIndex { $0.course == course }
        let index = known ?? extras.endIndex
        if known == nil { extras.append(ExtraLine(course: course, title: row.text(12))) }
        guard !row.isNull(6) else { return }
        let name = PersonName(row, at: 6).short
        if !extras[index].teachers.contains(name) { extras[index].teachers.append(name) }
    }
}
