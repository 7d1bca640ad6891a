import School
import Storage

/// A subject with its marks, as the statement prints them.
struct StatementSubject: Sendable {
    let name: String
    /// «5 (12.09), 4/5 (19.09)»; those of another school with its name.
    let words: String
    let average: Average?
    /// How many numbers of another scale the average leaves out.
    let foreign: Int

    fileprivate init(_ name: String, _ marks: [StatementMark], counted: Set<[Int]>) {
        self.name = name
        words = marks.map(\.words).joined(separator: ", ")
        let scale = (marks.last { $0.source.isEmpty && $0.scale != nil } ?? marks.last { $0.scale != nil })?.scale
        let weighed = marks.filter { $0.counts && counted.contains($0.place) && $0.scale != nil }
        let own = weighed.filter { mark in scale.map { !$0.isForeign(mark.mark) } ?? false }
        average = Average(of: own.map { (mark: $0.mark, weight: $0.weight) })
        foreign = weighed.count - own.count
    }
}

/// What a statement says of marks.
struct StatementMarks: Sendable {
    let subjects: [StatementSubject]
    /// How many marks the family does not see yet; they are not told.
    let hidden: Int
    /// When the first of them is shown.
    let nextShown: Moment?
}

/// Lessons missed, by reason.
struct StatementAbsences: Sendable {
    var ill = 0
    var excused = 0
    var unexcused = 0
    var unknown = 0
    var late = 0

    var total: Int { ill + excused + unexcused + unknown }
}

/// A mark of the statement, as the records have it.
private struct StatementMark {
    let subject: String
    let day: Day
    let lesson: Int
    let slot: MarkSlot
    let mark: Mark
    let weight: Int
    let counts: Bool
    /// The school it was brought from; empty for our own.
    let source: String
    /// Lesson and slot, or the number of a mark brought along.
    let place: [Int]

    /// «5 (12.09)».
    var words: String { "\(mark.text) (\(day.shortRussian)\(source.isEmpty ? "" : ", \(source)"))" }
    /// Its scale, where it is a number that averages know.
    var scale: Scale? { Scale(of: mark) }

    /// As the family sees it at a moment; nil where it sees nothing.
    init?(_ row: Row, at now: Moment, _ weighing: Weighing) {
        let code = Publication.seen(
            row.intOrNil(5), from: row.moment(9), published: row.intOrNil(10), at: now)
        guard let mark = code.flatMap({ Mark(code: $0) }) else { return nil }
        self.mark = mark
        (subject, day, lesson, source) = (row.text(0), row.day(2), row.int(3), row.text(8))
        slot = lesson > 0 ? MarkSlot(number: row.int(4)) ?? .answer : .answer
        (weight, counts) = (weighing.weight(row.int(6)), row.flag(7))
        place = [lesson, row.int(4)]
    }
}

extension Reading {
    private static let marks = SQL(
        """
        SELECT s.name, s.sort_key, m.day, m.lesson, m.slot, m.value, coalesce(w.weight, 1), coalesce(w.counts, 1), '',
            m.visible_from, m.shown
        FROM mark m JOIN course c ON c.id = m.course JOIN subject s ON s.id = c.subject
        LEFT JOIN work w ON w.lesson = m.lesson AND w.n = m.slot / 16
        WHERE m.student = ?1 AND m.day BETWEEN ?2 AND ?3 AND c.kind <> 2
            AND (m.value IS NOT NULL OR m.shown IS NOT NULL)
        UNION ALL
        SELECT s.name, s.sort_key, b.day, 0, b.id, b.value, b.weight, b.counts, b.source, 0, NULL
        FROM brought_mark b JOIN subject s ON s.id = b.subject WHERE b.student = ?1 AND b.day BETWEEN ?2 AND ?3
        ORDER BY 2, 1, 3, 4, 5
        """)
    private static let typed = SQL(
        """
        SELECT a.code, a.source, a.minutes, a.day, l.n FROM attendance a JOIN lesson l ON l.id = a.lesson
        WHERE a.student = ?1 AND a.day BETWEEN ?2 AND ?3 AND a.code IS NOT NULL
        """)
    private static let cases = SQL(
        """
        SELECT id, from_day, to_day, first_lesson, last_lesson, reason FROM absence_case
        WHERE student = ?1 AND cancelled_at IS NULL AND from_day <= ?3 AND to_day >= ?2 ORDER BY id
        """)

    /// A student's current marks by subject over some days, those of all courses and of other schools together, as the
    /// family sees them now: the paper goes through its hands, and a mark that is hidden until a day is told on that day.
    func statementMarks(
        of student: ID<Student>, _ days: ClosedRange<Day>, at now: Moment, by weighing: Weighing
    ) throws -> StatementMarks {
        var all: [StatementMark] = [], coming: [Moment] = []
        try each(Self.marks, student, days.lowerBound, days.upperBound) { row in
            if row.moment(9) > now, !row.isNull(5) { coming.append(row.moment(9)) }
            if let mark = StatementMark(row, at: now, weighing) { all.append(mark) }
        }
        let counted = Set(lastAttempts(of: all) { ($0.lesson, $0.slot) }.map(\.place))
        var subjects: [(name: String, marks: [StatementMark])] = []
        for mark in all {
            if subjects.last?.name != mark.subject { subjects.append((mark.subject, [])) }
            subjects[subjects.count - 1].marks.append(mark)
        }
        return StatementMarks(
            subjects: subjects.map { StatementSubject($0.name, $0.marks, counted: counted) }, hidden: coming.count,
            nextShown: coming.min())
    }

    /// Lessons missed over some days, as the documents explain them.
    func statementAbsences(of student: ID<Student>, _ days: ClosedRange<Day>) throws -> StatementAbsences {
        let cases = try rows(Self.cases, student, days.lowerBound, days.upperBound) { row in
            AbsenceCase(
                id: row.id(0), student: student, from: row.day(1), to: row.day(2), firstLesson: row.intOrNil(3),
                lastLesson: row.intOrNil(4), reason: Reason(rawValue: row.int(5)) ?? .notGiven, document: nil)
        }
        var sums = StatementAbsences()
        try each(Self.typed, student, days.lowerBound, days.upperBound) { row in
            guard let code = AttendanceCode(rawValue: row.int(0)) else { return }
            let day = row.day(3), n = row.int(4)
            let typed = TypedAttendance(
                code, by: TypedAttendance.Source(rawValue: row.int(1)) ?? .teacher, minutesLate: row.intOrNil(2))
            switch ShownAttendance(typed, cases: cases.filter { $0.covers(day, lesson: n) }).code {
            case .ill: sums.ill += 1
            case .excused, .byOrder: sums.excused += 1
            case .unexcused: sums.unexcused += 1
            case .absent: sums.unknown += 1
            case .late: sums.late += 1
            default: break
            }
        }
        return sums
    }
}
