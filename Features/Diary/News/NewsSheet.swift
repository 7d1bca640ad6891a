import School
import Storage
import Web

/// What has changed for a family since some moment, child by child.
struct NewsSheet: Sendable {
    let children: [ChildNews]
    let now: Moment
    let zone: Zone
    /// Since when; the moment of the last visit or as far back as was asked.
    let since: Moment
    let span: NewsSpan
    /// When anything was written in the school last.
    let updated: Moment?
    let symbols: Symbols

    /// Whether nothing has happened to any child, though there may be something to do.
    var isQuiet: Bool { !children.contains { $0.lines.contains(where: \.isEvent) } }
}

/// How far back the news go.
enum NewsSpan: String, Sendable, CaseIterable {
    case visit = ""
    case day
    case week

    var title: String {
        switch self {
        case .visit: "с прошлого раза"
        case .day: "за день"
        case .week: "за неделю"
        }
    }
}

/// One child's lines, the most pressing first.
struct ChildNews: Sendable {
    let child: Child
    let lines: [NewsLine]

    /// Six lines in their order; events and the next three days that are changed give way to none.
    var shown: [NewsLine] {
        var days = 0
        let kept = lines.map { line in
            if case .changes = line { days += 1 }
            return line.isChange && days <= 3
        }
        var room = max(0, 6 - kept.count { $0 })
        return zip(lines, kept).filter { _, isKept in
            if isKept { return true }
            room -= 1
            return room >= 0
        }.map(\.0)
    }
}

/// One line of the news.
enum NewsLine: Sendable {
    /// Missed lessons whose reason nobody has given.
    case unexplained(Day, lessons: [Int])
    /// Missed lessons with a reason, or lateness.
    case away(Day, AttendanceCode, lessons: [Int])
    /// At all lessons of a day.
    case present(Day, count: Int)
    /// New marks of one subject, in the order in which they came.
    case marks(subject: String, [NewsMark])
    /// A mark that stands in the place of another.
    case corrected(NewsMark, old: Mark)
    /// What a teacher has noted for the family at a lesson of a day.
    case note(Day, String)
    /// What is changed in the lessons of one day, all of it in one line.
    case changes(Day, [String])
    /// What happens to whole days of the class.
    case event(DayEventTold)
    /// The class has another timetable from a day on, or for some days.
    case timetable(Span)
    /// Homework for the next day with lessons.
    case homework(Day, count: Int)
    /// A work to be handed in soon.
    case owed(OwedWork)

    /// Whether it tells of lessons that will not be as the timetable has them.
    var isChange: Bool {
        switch self {
        case .changes, .event: true
        default: false
        }
    }

    /// Whether it tells what has happened, not what is to come.
    var isEvent: Bool {
        switch self {
        case .unexplained, .away, .marks, .corrected, .note, .timetable: true
        case .present, .changes, .event, .homework, .owed: false
        }
    }
}

/// A mark of the news.
struct NewsMark: Sendable {
    let student: ID<Student>
    /// 0 for a final mark, which stands in no lesson.
    let lesson: ID<Lesson>
    let slot: MarkSlot
    let subject: String
    let work: String
    /// Nil where a mark was taken away.
    let mark: Mark?
    /// What the family saw before; nil for a new mark.
    let old: Mark?
    let visibleFrom: Moment
    var isFinal: Bool { lesson.number == 0 }
}
