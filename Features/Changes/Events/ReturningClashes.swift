import School
import Storage
import Web

/// Who and what would be in two places if an event were taken back: meanwhile others may have come into the time and the
/// rooms of its lessons.
struct ReturningClashes: Sendable {
    /// «пт, 21 ноября, 8Б, 3-й урок, алгебра: Лебедева В. П. в это время ведёт урок: 9А, 3-й урок, физика», by time.
    let lines: [String]

    /// What came into the place of the lessons that an event would give back, among the lessons of its days.
    init(_ event: ListedDayEvent, among lessons: [SchoolLesson], _ records: Reading) throws {
        guard event.undoneAt == nil, event.facts.way.weekday == nil else {
            lines = []
            return
        }
        let changes = try records.changes(of: event), last = try Self.last(event.facts.days, records)
        let leaving = Set(changes.compactMap(\.other))
        let own = Dictionary(
            changes.filter { last[$0.lesson] == $0.id }.map { ($0.lesson, $0) }, uniquingKeysWith: { $1 })
        let there = Dictionary(
            grouping: lessons.filter { $0.listed.status.isOn && own[$0.id] == nil && !leaving.contains($0.id) },
            by: \.listed.day)
        var found: [String] = []
        for lesson in lessons where !lesson.isWritten {
            guard let change = own[lesson.id], let back = Self.back(lesson, change) else { continue }
            let met = (there[lesson.listed.day] ?? []).filter {
                $0.overlaps(lesson.listed.starts, lesson.listed.ends)
            }.map { other in
                let isNew = other.planned != nil || other.instead != nil || (last[other.id] ?? 0) > change.id
                return Met(lesson: other, isNew: isNew)
            }
            guard !met.isEmpty else { continue }
            let place = "\(RussianDate.withWeekday(lesson.listed.day)), \(lesson.classNames), \(lesson.words): "
            found += try Self.words(lesson, back, met, records).map { place + $0 }
        }
        lines = found
    }

    /// The last change of each lesson that stands.
    private static func last(_ days: ClosedRange<Day>, _ records: Reading) throws -> [ID<Lesson>: Int] {
        let standing = try records.lessonChanges(during: days).filter { !$0.isUndone }
        return Dictionary(standing.map { ($0.lesson, $0.id) }, uniquingKeysWith: max)
    }

    /// The sign of what was shown: whoever decides has seen these.
    var seen: Seen { Seen(lines) }

    /// What a lesson takes again: its room, and its teachers and students where it did not take place.
    private struct Back {
        let room: String
        let withPeople: Bool
    }

    /// A lesson at the same time. What stood beside it all along was so by the timetable; only what is new there counts.
    private struct Met {
        let lesson: SchoolLesson
        let isNew: Bool

        /// Whether somebody gives it who was not to: the lesson is new there, or given in another's place.
        func isNewly(for person: ID<Person>) -> Bool {
            lesson.teachers.contains { $0.person == person && (isNew || $0.instead != nil) }
        }
    }

    private static func back(_ lesson: SchoolLesson, _ change: LessonChange) -> Back? {
        switch change.kind {
        case .cancelled, .replaced, .nationalTest, .merged:
            change.status.isOn ? Back(room: lesson.listed.room, withPeople: true) : nil
        case .remote: Back(room: lesson.listed.room, withPeople: false)
        case .outing, .room: Back(room: change.rooms.before, withPeople: false)
        case .moved, .swapped: nil
        }
    }

    private static func words(_ lesson: SchoolLesson, _ back: Back, _ met: [Met], _ records: Reading) throws -> [String]
    {
        let classes = Set(lesson.classes)
        let isNear = met.contains { $0.isNew && !classes.isDisjoint(with: $0.lesson.classes) }
        let shared = back.withPeople && isNear ? try records.lessons(sharing: lesson.id, on: lesson.listed.day) : []
        return met.flatMap { one in
            let other = one.lesson, stands = "\(other.classNames), \(other.words)"
            var found: [String] = []
            if back.withPeople {
                for teacher in lesson.teachers where one.isNewly(for: teacher.person) {
                    found.append("\(teacher.name.short) в это время ведёт урок: \(stands)")
                }
            }
            if one.isNew, shared.contains(other.id) { found.append("у класса в это время уже стоит \(other.words)") }
            if one.isNew, !back.room.isEmpty, other.listed.room == back.room, other.listed.status != .remote {
                found.append("\(Clashes.called(back.room)) занят: \(stands)")
            }
            return found
        }
    }
}
