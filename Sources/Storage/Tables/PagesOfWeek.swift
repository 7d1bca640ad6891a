import School

/// What the pages of a whole class, or of the whole school, hold in some days: three questions, however many pages.
package struct PagesOfWeek: Sendable {
    /// Somebody with the days on which they teach or learn there.
    private struct Stay: Sendable {
        let days: Span
        let name: PersonName

        init(_ row: Row) {
            (days, name) = (Span(from: row.day(1), to: row.dayOrNil(2)), PersonName(row, at: 3))
        }
    }

    private let lessons: [ID<Course>: [ListedLesson]]
    private let teachers: [ID<Course>: [Stay]]
    private let members: [ID<StudyGroup>: [Stay]]

    fileprivate init(_ records: Reading, _ days: ClosedRange<Day>, _ schoolClass: ID<SchoolClass>?) throws {
        let (from, to, own) = (days.lowerBound, days.upperBound, schoolClass?.number ?? 0)
        var lessons: [ID<Course>: [ListedLesson]] = [:]
        var teachers: [ID<Course>: [Stay]] = [:], members: [ID<StudyGroup>: [Stay]] = [:]
        try records.each(Self.held, from, to, own) { lessons[$0.id(0), default: []].append(ListedLesson($0, at: 1)) }
        try records.each(Self.taught, from, to, own) { teachers[$0.id(0), default: []].append(Stay($0)) }
        try records.each(Self.learnt, from, to, own) { members[$0.id(0), default: []].append(Stay($0)) }
        (self.lessons, self.teachers, self.members) = (lessons, teachers, members)
    }

    /// A course's lessons in order of time, cancelled ones included.
    package func lessons(of course: ID<Course>) -> [ListedLesson] { lessons[course] ?? [] }

    /// Who teaches a course on one of the days.
    package func teachers(of course: ID<Course>, on day: Day) -> [PersonName] { Self.there(teachers[course], day) }

    /// Who stands in a group on one of the days, by name.
    package func students(of group: ID<StudyGroup>, on day: Day) -> [PersonName] { Self.there(members[group], day) }

    private static func there(_ stays: [Stay]?, _ day: Day) -> [PersonName] {
        (stays ?? []).filter { $0.days.contains(day) }.map(\.name)
    }

    private static let held = SQL(
        """
        SELECT r.course, l.id, l.day, l.n, l.starts, l.ends, l.room, l.status
        FROM lesson_record r JOIN lesson l ON l.id = r.lesson JOIN course c ON c.id = r.course
        WHERE r.day BETWEEN ?1 AND ?2 AND (CAST(?3 AS BIGINT) = 0
            OR EXISTS (SELECT 1 FROM group_class g WHERE g.study_group = c.study_group AND g.class = ?3))
        ORDER BY r.day, l.n, l.id
        """)
    private static let taught = SQL(
        """
        SELECT d.object, d.from_day, d.to_day, p.surname, p.given, p.patronymic
        FROM duty d JOIN person p ON p.id = d.person JOIN course c ON c.id = d.object
        WHERE d.kind = 6 AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?1) AND (CAST(?3 AS BIGINT) = 0
            OR EXISTS (SELECT 1 FROM group_class g WHERE g.study_group = c.study_group AND g.class = ?3))
        ORDER BY d.from_day, p.sort_key, p.id
        """)
    private static let learnt = SQL(
        """
        SELECT m.study_group, m.from_day, m.to_day, p.surname, p.given, p.patronymic
        FROM group_member m JOIN person p ON p.id = m.student
        WHERE m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?1) AND (CAST(?3 AS BIGINT) = 0
            OR EXISTS (SELECT 1 FROM group_class g WHERE g.study_group = m.study_group AND g.class = ?3))
        ORDER BY p.sort_key, p.id, m.from_day
        """)
}

extension Reading {
    /// The pages of a class in some days, or of the whole school.
    package func pages(in days: ClosedRange<Day>, of schoolClass: ID<SchoolClass>? = nil) throws -> PagesOfWeek {
        try PagesOfWeek(self, days, schoolClass)
    }
}
