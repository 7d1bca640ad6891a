import School
import Storage

/// A mark of a student in a course's subject: in a cell of this page, or elsewhere and counted only.
struct CourseMark: Sendable {
    let student: ID<Student>
    /// The page it stands on; 0 for one brought from another school.
    let course: ID<Course>
    let lesson: ID<Lesson>
    let slot: Int
    let mark: Mark?
    let hasNote: Bool
    let visibleFrom: Moment
    let lateDays: Int
    let version: Int
    /// What its work weighs, and whether it counts: as an answer does until works are read.
    fileprivate(set) var weight: Int
    fileprivate(set) var counts: Bool
    let isHere: Bool

    /// Whether it is a number of another scale than the page's: averages leave it out.
    func isForeign(to scale: Scale) -> Bool { mark.map(scale.isForeign) ?? false }
}

/// A note to a cell of a course's page, empty once erased.
struct CourseNote: Sendable {
    let student: ID<Student>
    let lesson: ID<Lesson>
    let place: NotePlace
    let words: String
    let version: Int
}

/// By when the work of a point is to be handed in.
struct CourseDue: Sendable {
    let student: ID<Student>
    let lesson: ID<Lesson>
    let slot: MarkSlot
    let due: Day
}

/// What stands on a course's page over a span of days. Marks are many and plain numbers; what has words is kept apart.
struct CourseEntries: Sendable {
    fileprivate(set) var marks: [CourseMark] = []
    fileprivate(set) var notes: [CourseNote] = []
    fileprivate(set) var dues: [CourseDue] = []
    /// The final marks of the kind and period that were asked for, in the course's scale.
    fileprivate(set) var finals: [ID<Student>: Mark] = [:]
}

extension Reading {
    // Averages are over the subject, across all courses in which these students stood, and marks they brought along; a page
    // of several grade levels has none. Works are few beside marks, and read once each; so are days of points: with them
    // an index could not answer for the many marks alone. The fifth column says what a row is.
    private static let ofSubject = SQL(
        """
        WITH page AS MATERIALIZED (
            SELECT c.id FROM course c
            WHERE c.subject = ?4 AND c.year = ?5 AND (c.id = ?1 OR c.kind <> 2
                AND (c.grade_level IS NULL OR c.grade_level = ?6 OR CAST(?6 AS BIGINT) = 0)
                AND EXISTS (
                SELECT 1 FROM group_member a JOIN group_member b ON b.student = a.student
                WHERE a.study_group = c.study_group AND b.study_group = ?7)))
        SELECT m.student, m.lesson, m.slot, m.value, CASE WHEN m.note = '' THEN 0 ELSE 1 END, m.visible_from, \
        m.late_days, m.ver, m.course, ''
        FROM page c
        JOIN lesson_record r ON r.course = c.id AND r.day BETWEEN ?2 AND ?3
        JOIN mark m ON m.lesson = r.lesson AND m.course = c.id
        UNION ALL
        SELECT 0, w.lesson, w.n, w.weight, -3, 0, w.counts, 0, c.id, ''
        FROM page c
        JOIN lesson_record r ON r.course = c.id AND r.day BETWEEN ?2 AND ?3
        JOIN work w ON w.lesson = r.lesson
        UNION ALL
        SELECT b.student, 0, 0, b.value, -4, 0, b.weight, b.counts, 0, ''
        FROM (SELECT DISTINCT student FROM group_member WHERE study_group = ?7) g
            JOIN brought_mark b ON b.student = g.student AND b.subject = ?4
        WHERE b.day BETWEEN ?2 AND ?3
        UNION ALL
        SELECT n.student, n.lesson, n.place, NULL, -1, n.visible_from, 0, n.ver, n.course, n.words
        FROM lesson_record r JOIN cell_note n ON n.lesson = r.lesson AND n.course = ?1
        WHERE r.course = ?1 AND r.day BETWEEN ?2 AND ?3
        UNION ALL
        SELECT f.student, 0, 0, f.value, -5, f.visible_from, 0, f.ver, 0, ''
        FROM (SELECT DISTINCT student FROM group_member WHERE study_group = ?7) g
            JOIN final_mark f ON f.student = g.student AND f.year = ?5 AND f.subject = ?4 AND f.kind = ?8
                AND f.period = ?9 AND f.value IS NOT NULL
        UNION ALL
        SELECT o.student, o.lesson, o.slot, o.due, -2, 0, 0, 0, o.course, '' FROM mark o
        WHERE o.course = ?1 AND o.value = 10 AND o.day BETWEEN ?2 AND ?3 AND o.due IS NOT NULL
        """)

    /// All marks that a course's page shows or counts over a span of days, its notes, and the final marks of a kind and a
    /// period: no period stands for the year, and no kind asks for none. An extracurricular page stands by itself.
    func entries(
        for course: CourseLine, from: Day, to: Day, final kind: FinalKind? = nil, of period: ID<Period>? = nil
    ) throws -> CourseEntries {
        var reading = EntriesReading(page: course.id, counts: course.kind.hasMarks)
        try each(
            Self.ofSubject, course.id, from, to, course.subject, course.year, course.gradeLevel ?? 0,
            course.kind.hasMarks ? course.group.number : 0, kind?.rawValue ?? 0, period?.number ?? 0
        ) { reading.take($0) }
        reading.weigh()
        return reading.found
    }
}

/// Entries as they are read, row by row, in whatever order the parts come.
private struct EntriesReading {
    let page: ID<Course>
    let counts: Bool
    private(set) var found = CourseEntries()
    /// What the works of lessons weigh, by lesson: the implied answer is not among them.
    private var works: [Int: [(n: Int, weight: Int, counts: Bool)]] = [:]

    init(page: ID<Course>, counts: Bool) {
        (self.page, self.counts) = (page, counts)
        found.marks.reserveCapacity(1_024)
    }

    mutating func take(_ row: Row) {
        switch row.int(4) {
        case -1:
            if let note = CourseNote(row) { found.notes.append(note) }
        case -2:
            guard let slot = MarkSlot(number: row.int(2)) else { return }
            found.dues.append(CourseDue(student: row.id(0), lesson: row.id(1), slot: slot, due: row.day(3)))
        case -3: works[row.int(1), default: []].append((row.int(2), row.int(3), row.flag(6)))
        case -4: found.marks.append(CourseMark(brought: row, counts: counts))
        case -5: found.finals[row.id(0)] = row.intOrNil(3).flatMap { Mark(code: $0) }
        default: found.marks.append(CourseMark(row, isHere: row.int(8) == page.number, counts: counts))
        }
    }

    /// Gives every mark what its work weighs, once all are read.
    mutating func weigh() {
        guard !works.isEmpty else { return }
        for place in found.marks.indices {
            let lesson = found.marks[place].lesson.number, n = found.marks[place].slot / 16
            guard let work = works[lesson]?.first(where: { $0.n == n }) else { continue }
            found.marks[place].weight = work.weight
            found.marks[place].counts = found.marks[place].counts && work.counts
        }
    }
}

extension CourseMark {
    fileprivate init(_ row: Row, isHere: Bool, counts: Bool) {
        (student, course, lesson, slot) = (row.id(0), row.id(8), row.id(1), row.int(2))
        mark = row.intOrNil(3).flatMap { Mark(code: $0) }
        (hasNote, visibleFrom, lateDays, version) = (row.flag(4), row.moment(5), row.int(6), row.int(7))
        (weight, self.counts, self.isHere) = (1, counts, isHere)
    }

    /// A mark of another school: it stands in no lesson.
    fileprivate init(brought row: Row, counts: Bool) {
        (student, course, lesson, slot) = (row.id(0), ID(0), ID(0), 0)
        mark = row.intOrNil(3).flatMap { Mark(code: $0) }
        (hasNote, visibleFrom, lateDays, version) = (false, Moment(seconds: 0), 0, 0)
        (weight, self.counts, isHere) = (row.int(6), counts && row.flag(7), false)
    }
}

extension CourseNote {
    fileprivate init?(_ row: Row) {
        guard let place = NotePlace(number: row.int(2)) else { return nil }
        (student, lesson, self.place) = (row.id(0), row.id(1), place)
        (words, version) = (row.text(9), row.int(7))
    }
}
