import School

/// Which places of timetables hold on a day: of the school's timetable, and of students who have one of their own for
/// as long as they stand in the groups that they make alone.
struct SlotBook {
    private let records: Reading
    private let year: Int
    private let own: [(slot: Slot, days: Span)]
    private var school: [Int: [Slot]] = [:]
    /// The published timetables of the school, and one on trial as if it were.
    private let timetables: [ListedTimetable]

    private static let ownOfYear = SQL(
        """
        SELECT s.id, s.weekday, s.week, s.n, '', sc.course, t.from_day, t.to_day, m.from_day, m.to_day
        FROM timetable t JOIN slot s ON s.timetable = t.id JOIN slot_course sc ON sc.slot = s.id
            JOIN course c ON c.id = sc.course
            JOIN group_member m ON m.study_group = c.study_group AND m.student = t.student
        WHERE t.year = ?1 AND t.student IS NOT NULL AND (t.student = ?2 OR ?2 = 0)
        ORDER BY s.id, m.from_day
        """)

    /// The places of a year; of one student alone, where one is named; with a timetable on trial, where one is.
    init(_ records: Reading, year: Int, student: ID<Student>? = nil, trial: ListedTimetable? = nil) throws {
        (self.records, self.year) = (records, year)
        timetables = try records.timetables(of: year).filter { $0.id != trial?.id } + [trial].compactMap { $0 }
        own = try records.rows(Self.ownOfYear, year, student?.number ?? 0) { row in
            let (held, stood) = (
                Span(from: row.day(6), to: row.dayOrNil(7)), Span(from: row.day(8), to: row.dayOrNil(9))
            )
            let ends = [held.to, stood.to].compactMap { $0 }.min()
            let slot = Slot(
                id: row.int(0), weekday: row.int(1), week: row.int(2), n: row.int(3), room: row.text(4),
                courses: [row.id(5)])
            return (slot, Span(from: max(held.from, stood.from), to: ends))
        }
    }

    /// The places of students who are taught alone.
    func own(on day: Day) -> [Slot] { own.filter { $0.days.contains(day) }.map(\.slot) }

    /// All places of a day.
    mutating func slots(on day: Day) throws -> [Slot] { try school(on: day) + own(on: day) }

    /// The places of the school's timetable that holds on a day; of two the later one.
    mutating func school(on day: Day) throws -> [Slot] {
        let holding = timetables.filter { Span(from: $0.from, to: $0.to).contains(day) }
        guard let timetable = holding.max(by: { ($0.from, $0.id) < ($1.from, $1.id) })?.id else { return [] }
        let known = try school[timetable] ?? records.slots(of: timetable)
        school[timetable] = known
        return known
    }
}
