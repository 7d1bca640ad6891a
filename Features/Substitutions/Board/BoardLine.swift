import School
import Storage

/// One line of the sheet for the wall: which lesson is not as the timetable has it, and how it is.
struct BoardLine: Sendable {
    let n: Int
    let starts: TimeOfDay
    let group: String
    let subject: String
    let words: String
}

/// A change of many lessons at once: one line for all of its classes.
struct BoardEvent: Sendable {
    let words: String
    var groups: [String]
}

extension Reading {
    // No reason of an absence is asked for: it hangs in the hall.
    private static let replaced = SQL(
        """
        SELECT l.n, l.starts, g.name, c.title, p.surname, p.given, p.patronymic, l.room
        FROM lesson l JOIN substitution u ON u.lesson = l.id AND u.kind = 1 JOIN person p ON p.id = u.substitute
            JOIN course c ON c.id = u.course JOIN study_group g ON g.id = c.study_group
        WHERE l.day = ?1 AND l.status NOT IN (3, 4) ORDER BY l.starts, l.id, u.course
        """)
    private static let changed = SQL(
        """
        SELECT v.id, v.kind, v.from_day, v.from_n, v.to_day, v.to_n, v.room_after, l.starts, g.name, c.title, k.title,
            h.name, p.surname, p.given, p.patronymic, v.event, v.reason, v.room_before, v.starts_before
        FROM lesson_change v JOIN lesson l ON l.id = v.lesson JOIN lesson_record r ON r.lesson = v.lesson
            JOIN course c ON c.id = r.course JOIN study_group g ON g.id = c.study_group
            LEFT JOIN lesson_record q ON q.lesson = v.other AND q.course <> r.course
            LEFT JOIN course k ON k.id = q.course LEFT JOIN study_group h ON h.id = k.study_group
            LEFT JOIN substitution u ON u.lesson = v.other AND v.kind IN (6, 7)
            LEFT JOIN person p ON p.id = u.substitute
        WHERE v.undone = 0 AND (v.from_day = ?1 OR v.to_day = ?1) ORDER BY v.id, c.id
        """)

    /// Everything that is not as the timetable has it on a day, by the clock; and what changed many lessons at once.
    func board(of day: Day) throws -> (lines: [BoardLine], events: [BoardEvent]) {
        var lines = try rows(Self.replaced, day) { row in
            BoardLine(
                n: row.int(0), starts: TimeOfDay(minutes: row.int(1)), group: row.text(2), subject: row.text(3),
                words: "\(PersonName(row, at: 4).short)" + (row.text(7).isEmpty ? "" : ", \(row.text(7))"))
        }
        var events: [BoardEvent] = [], seen: Set<Int> = []
        try each(Self.changed, day) { row in
            let kind = LessonChangeKind(rawValue: row.int(1)) ?? .cancelled
            if !row.isNull(15) {
                let words = [kind.title, row.text(16)].filter { !$0.isEmpty }.joined(separator: ": ")
                if let place = events.firstIndex(where: { $0.words == words }) {
                    if !events[place].groups.contains(row.text(8)) { events[place].groups.append(row.text(8)) }
                } else {
                    events.append(BoardEvent(words: words, groups: [row.text(8)]))
                }
            } else if seen.insert(row.int(0)).inserted {
                lines.append(BoardLine(row, kind, on: day))
            }
        }
        func rank(_ line: BoardLine) -> (TimeOfDay, Int, String) {
            (line.starts, line.n, SortKey.of(group: line.group))
        }
        return (lines.sorted { rank($0) < rank($1) }, events)
    }
}

extension BoardLine {
    fileprivate init(_ row: Row, _ kind: LessonChangeKind, on day: Day) {
        let (from, to) = ((day: row.day(2), n: row.int(3)), (day: row.day(4), n: row.int(5)))
        let isHere = to.day == day && from.day != day
        n = isHere ? to.n : from.n
        starts = TimeOfDay(minutes: isHere ? row.int(7) : row.int(18))
        (group, subject) = (row.text(8), row.text(9))
        let name = row.isNull(12) ? "" : PersonName(row, at: 12).short
        switch kind {
        case .cancelled: words = "урока не будет"
        case .moved, .swapped:
            words =
                isHere
                ? "перенесён с \(RussianDate.withWeekday(from.day))"
                : to.day == day ? "\(to.n)-м уроком" : "перенесён на \(RussianDate.withWeekday(to.day)), \(to.n)-м"
        case .room: words = "кабинет \(row.text(6))"
        case .remote: words = "дистанционно"
        case .merged:
            words = ["вместе: \(row.textOrNil(11) ?? "")", name].filter { !$0.isEmpty }.joined(separator: ", ")
        case .replaced, .nationalTest:
            words = ["вместо него \(row.textOrNil(10) ?? kind.title)", name].filter { !$0.isEmpty }
                .joined(separator: ", ")
        case .outing: words = kind.title
        }
    }
}
