import School
import Storage

/// What an event would change, counted before it is declared.
struct EventPreview: Sendable {
    let facts: DayEventFacts
    /// Lessons it changes, by class name.
    let byClass: [(name: String, count: Int)]
    /// How many lessons it changes, each counted once.
    let count: Int
    let written: Int
    /// Joint lessons with other classes that stay.
    let shared: [String]
    let released: [Released]

    init(
        facts: DayEventFacts, byClass: [(name: String, count: Int)], count: Int, written: Int, shared: [String],
        released: [Released]
    ) {
        (self.facts, self.byClass, self.count) = (facts, byClass, count)
        (self.written, self.shared, self.released) = (written, shared, released)
    }

    /// A teacher some of whose lessons fall out.
    struct Released: Sendable {
        let name: PersonName
        /// «пт, 21 ноября: 2, 3».
        let words: String
    }

    /// Asks the records what an event would do, or what a declared one has done; the lessons of its days may be known.
    static func of(
        _ facts: DayEventFacts, _ records: Reading, done: ListedDayEvent? = nil, _ lessons: [SchoolLesson]? = nil
    ) throws -> EventPreview {
        if facts.way.weekday != nil { return try EventPreview(extraDay: facts, records, isDone: done != nil) }
        let changed = try done.map { Set(try records.changes(of: $0).map(\.lesson)) }
        return try EventPreview(records, facts, done: changed, lessons ?? records.schoolLessons(facts.days))
    }

    private init(_ records: Reading, _ facts: DayEventFacts, done: Set<ID<Lesson>>?, _ known: [SchoolLesson]) throws {
        self.facts = facts
        let reached = try records.lessons(reachedBy: facts)
        let changed = done ?? Set(reached.filter { $0.hindrance == nil }.map(\.lesson.id))
        count = changed.count
        written = done == nil ? reached.count { $0.hindrance == .written } : 0
        let all = known.filter { lesson in
            changed.contains(lesson.id) || reached.contains { $0.lesson.id == lesson.id }
        }
        let lessons = all.filter { changed.contains($0.id) }, meant = Set(facts.classes)
        byClass = SchoolLesson.classes(of: lessons).filter { meant.contains($0.id) }.map { one in
            (one.name, lessons.count { $0.classes.contains(one) })
        }
        let kept = Set(reached.filter { $0.hindrance == .shared }.map(\.lesson.id))
        var shared: [String] = []
        for lesson in all where kept.contains(lesson.id) {
            let words = "\(lesson.title.lowercasedFirst) (\(lesson.classNames))"
            if !shared.contains(words) { shared.append(words) }
        }
        self.shared = shared
        released = facts.way == .remote ? [] : Self.released(lessons)
    }

    private static func released(_ lessons: [SchoolLesson]) -> [Released] {
        var names: [ID<Person>: PersonName] = [:], times: [ID<Person>: [Day: [Int]]] = [:]
        for lesson in lessons {
            for teacher in lesson.teachers {
                names[teacher.person] = teacher.name
                times[teacher.person, default: [:]][lesson.listed.day, default: []].append(lesson.listed.n)
            }
        }
        return names.sorted { SortKey.of($0.value) < SortKey.of($1.value) }.map { id, name in
            let days = (times[id] ?? [:]).sorted { $0.key < $1.key }.map { day, numbers in
                let list = Set(numbers).sorted().map(String.init).joined(separator: ", ")
                return "\(RussianDate.withWeekday(day)): \(list)-й"
            }
            return Released(name: name, words: days.joined(separator: "; "))
        }
    }
}
