import School
import Storage

/// A subject with its marks, as the statement prints them.
struct StatementSubject: Sendable {
    let name: String
    /// «5 (12.09), 4/5 (19.09)»; those of another school with its name.
    let words: String
    let average: Average?
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
    let mark: Mark?
    let weight: Int
    let counts: Bool
    /// The school it was brought from; empty for our own.
    let source: String
    /// Lesson and slot, or the number of a mark brought along.
    let place: [Int]

    init(_ row: Row) {
        (subject, day, lesson, source) = (row.text(0), row.day(2), row.int(3), row.text(8))
        slot = lesson > 0 ? MarkSlot(number: row.int(4)) ?? .answer : .answer
        (mark, weight, counts) = (Mark(code: row.int(5)), row.int(6), row.flag(7))
        place = [lesson, row.int(4)]
    }
}

extension Reading {
    private static let marks = SQL(
        """
        SELECT s.name, s.sort_key, m.day, m.lesson, m.slot, m.value, coalesce(w.weight, 1), coalesce(w.counts, 1), ''
        FROM mark m JOIN course c ON c.id = m.course JOIN subject s ON s.id = c.subject
        LEFT JOIN work w ON w.lesson = m.lesson AND w.n = m.slot / 16
        WHERE m.student = ?1 AND m.day BETWEEN ?2 AND ?3 AND m.value IS NOT NULL
        UNION ALL
        SELECT s.name, s.sort_key, b.day, 0, b.id, b.value, b.weight, b.counts, b.source
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

    /// A student's current marks by subject over some days, those of all courses and of other schools together.
    func statementSubjects(of student: ID<Student>, _ days: ClosedRange<Day>) throws -> [StatementSubject] {
        var found: [(name: String, words: [String], sum: Int, weight: Int)] = []
        let all = try rows(Self.marks, student, days.lowerBound, days.upperBound) { StatementMark($0) }
        let counted = Set(lastAttempts(of: all) { ($0.lesson, $0.slot) }.map(\.place))
        for row in all {
            guard let mark = row.mark else { continue }
            if found.last?.name != row.subject { found.append((row.subject, [], 0, 0)) }
            let last = found.count - 1, source = row.source.isEmpty ? "" : ", \(row.source)"
            found[last].words.append("\(mark.text) (\(row.day.shortRussian)\(source))")
            if row.counts, counted.contains(row.place), let number = mark.number {
                found[last].sum += number * row.weight
                found[last].weight += row.weight
            }
        }
        return found.map {
            StatementSubject(
                name: $0.name, words: $0.words.joined(separator: ", "), average: Average(sum: $0.sum, weight: $0.weight)
            )
        }
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
