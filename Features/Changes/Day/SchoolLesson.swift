import School
import Storage
import Web

/// A lesson of the school with everybody it concerns: pages, classes and teachers.
struct SchoolLesson: Sendable {
    /// One page of the journal that the lesson is written on.
    struct Entry: Sendable, Hashable {
        let course: ID<Course>
        let subject: ID<Subject>
        /// «Алгебра».
        let title: String
        /// «8Б», «8Б, англ. гр. 1».
        let group: String
    }

    /// A class some of whose students are there.
    struct OneClass: Sendable, Hashable {
        let id: ID<SchoolClass>
        let name: String
        let slug: String
    }

    /// Who keeps a page of the lesson that day.
    struct Teacher: Sendable, Hashable {
        let person: ID<Person>
        let name: PersonName
        /// Whom they stand in for; nil for the page's own teacher.
        let instead: PersonName?
    }

    let listed: ListedLesson
    /// The day and number of its slot, where it does not stand there.
    let planned: (day: Day, n: Int)?
    /// What put it in the place of another lesson: another subject, or a national test.
    let instead: LessonChangeKind?
    /// The lesson that it is held together with, and as which it is written.
    let heldAs: ID<Lesson>?
    /// Whether marks, absences, notes or a roll-call stand in it.
    let isWritten: Bool
    /// Whether it belongs to a student who is taught alone.
    let isOwn: Bool
    var entries: [Entry] = []
    var classes: [OneClass] = []
    var teachers: [Teacher] = []

    var id: ID<Lesson> { listed.id }

    /// «алгебра», «физическая культура (10А, 10Б)».
    var title: String {
        var titles: [String] = []
        for entry in entries where !titles.contains(entry.title) { titles.append(entry.title) }
        return titles.joined(separator: " / ")
    }

    /// «8Б», «10А, 10Б».
    var classNames: String { classes.map(\.name).joined(separator: ", ") }

    /// «3-й урок, алгебра».
    var words: String { "\(listed.n)-й урок, \(title.lowercasedFirst)" }

    /// Whether the two lessons have a minute in common.
    func overlaps(_ starts: TimeOfDay, _ ends: TimeOfDay) -> Bool { listed.starts < ends && starts < listed.ends }
}

extension Reading {
    private static let ofDays = SQL(
        """
        SELECT l.id, l.day, l.n, l.starts, l.ends, l.room, l.status, l.planned_day, s.n,
            CASE WHEN {WRITTEN l.id} THEN 1 ELSE 0 END,
            CASE WHEN t.student IS NULL THEN 0 ELSE 1 END,
            c.id, c.title, g.name, k.id, k.name, k.slug,
            (SELECT max(v.kind) FROM lesson_change v WHERE v.other = l.id AND v.undone = 0 AND v.kind IN (7, 9)),
            c.subject, CASE WHEN l.status = 3 THEN (SELECT max(v.other) FROM lesson_change v WHERE v.lesson = l.id
                AND v.undone = 0 AND v.kind = 6) END
        FROM lesson l JOIN lesson_record r ON r.lesson = l.id JOIN course c ON c.id = r.course
        JOIN study_group g ON g.id = c.study_group JOIN group_class gc ON gc.study_group = g.id
        JOIN school_class k ON k.id = gc.class LEFT JOIN slot s ON s.id = l.slot
        LEFT JOIN timetable t ON t.id = s.timetable
        WHERE l.day BETWEEN ?1 AND ?2 AND (l.id = ?3 OR ?3 = 0)
        ORDER BY l.day, l.starts, l.n, l.id, k.sort_key, k.id, c.id
        """)
    private static let movedFrom = SQL("SELECT id, day FROM lesson WHERE planned_day BETWEEN ?1 AND ?2 ORDER BY id")
    // Kind 6 is the teacher's duty: who is replaced is not there, the substitute is; whoever keeps the page by an order
    // is that substitute, or has left this lesson to a third.
    private static let teachers = SQL(
        """
        SELECT r.lesson, coalesce(u.substitute, d.person), q.surname, q.given, q.patronymic,
            CASE WHEN u.lesson IS NULL THEN 0 ELSE 1 END, p.surname, p.given, p.patronymic
        FROM lesson l JOIN lesson_record r ON r.lesson = l.id
        JOIN duty d ON d.kind = 6 AND d.object = r.course AND d.from_day <= l.day
            AND (d.to_day IS NULL OR d.to_day >= l.day)
        JOIN person p ON p.id = d.person
        LEFT JOIN substitution u ON u.lesson = r.lesson AND u.course = r.course AND u.absent = d.person
        JOIN person q ON q.id = coalesce(u.substitute, d.person)
        WHERE l.day BETWEEN ?1 AND ?2 AND (l.id = ?3 OR ?3 = 0)
            AND NOT EXISTS (SELECT 1 FROM substitution w WHERE w.lesson = r.lesson AND w.course = r.course
                AND w.absent = d.absent_teacher)
        ORDER BY r.lesson, d.id
        """)
    private static let dayOf = SQL("SELECT day FROM lesson WHERE id = ?1")
    private static let sharing = SQL(
        """
        SELECT DISTINCT r.lesson FROM lesson_record x JOIN course xc ON xc.id = x.course
        JOIN group_member a ON a.study_group = xc.study_group AND a.from_day <= ?2
            AND (a.to_day IS NULL OR a.to_day >= ?2)
        JOIN group_member b ON b.student = a.student AND b.from_day <= ?2 AND (b.to_day IS NULL OR b.to_day >= ?2)
        JOIN course c ON c.study_group = b.study_group JOIN lesson_record r ON r.course = c.id AND r.day = ?2
        WHERE x.lesson = ?1
        """)

    /// The lessons of some days in order of time, cancelled ones among them.
    func schoolLessons(_ days: ClosedRange<Day>, only lesson: ID<Lesson>? = nil) throws -> [SchoolLesson] {
        var found: [SchoolLesson] = []
        let one = lesson?.number ?? 0
        try each(Self.ofDays, days.lowerBound, days.upperBound, one) { row in
            if found.last?.id.number != row.int(0) { found.append(SchoolLesson(row)) }
            found[found.count - 1].take(row)
        }
        let places = Dictionary(uniqueKeysWithValues: found.indices.map { (found[$0].id, $0) })
        try each(Self.teachers, days.lowerBound, days.upperBound, one) { row in
            guard let place = places[row.id(0)] else { return }
            let teacher = SchoolLesson.Teacher(
                person: row.id(1), name: PersonName(row, at: 2), instead: row.flag(5) ? PersonName(row, at: 6) : nil)
            // Who stands in for one of two teachers may be the other.
            if !found[place].teachers.contains(where: { $0.person == teacher.person }) {
                found[place].teachers.append(teacher)
            }
        }
        for place in found.indices { found[place].entries.sort { SortKey.of($0.title) < SortKey.of($1.title) } }
        return found
    }

    /// One lesson; nil where there is none such.
    func schoolLesson(_ id: ID<Lesson>) throws -> SchoolLesson? {
        guard let day = try first(Self.dayOf, id, as: { $0.day(0) }) else { return nil }
        return try schoolLessons(day...day, only: id).first
    }

    /// Lessons that were to be held on these days and stand on another now.
    func lessonsMoved(from days: ClosedRange<Day>) throws -> [SchoolLesson] {
        let away = try rows(Self.movedFrom, days.lowerBound, days.upperBound) { ($0.id(0, of: Lesson.self), $0.day(1)) }
        return try away.compactMap { id, day in try schoolLessons(day...day, only: id).first }
    }

    /// The lessons of a day at which some student of this lesson is taught.
    func lessons(sharing lesson: ID<Lesson>, on day: Day) throws -> Set<ID<Lesson>> {
        Set(try rows(Self.sharing, lesson, day) { $0.id(0) })
    }
}

extension SchoolLesson {
    fileprivate init(_ row: Row) {
        listed = ListedLesson(row, at: 0)
        let day = row.dayOrNil(7) ?? listed.day, n = row.intOrNil(8) ?? listed.n
        planned = (day, n) == (listed.day, listed.n) ? nil : (day, n)
        (isWritten, isOwn) = (row.flag(9), row.flag(10))
        instead = row.intOrNil(17).flatMap { LessonChangeKind(rawValue: $0) }
        heldAs = row.idOrNil(19)
    }

    fileprivate mutating func take(_ row: Row) {
        let entry = Entry(course: row.id(11), subject: row.id(18), title: row.text(12), group: row.text(13))
        if !entries.contains(entry) { entries.append(entry) }
        let one = OneClass(id: row.id(14), name: row.text(15), slug: row.text(16))
        if !classes.contains(one) { classes.append(one) }
    }
}

extension String {
    /// «алгебра» of «Алгебра», for the middle of a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
