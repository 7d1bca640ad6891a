import School
import Storage

/// A time at which a lesson might be held: its students and its teachers are free.
struct FreePlace: Sendable {
    let day: Day
    let bell: Bell
}

/// Looks for such times beside a lesson, in the days round it.
struct FreePlaces {
    private let records: Reading
    private let lesson: SchoolLesson
    private let week: [SchoolLesson]

    init(_ records: Reading, for lesson: SchoolLesson, _ week: [SchoolLesson]) {
        (self.records, self.lesson, self.week) = (records, lesson, week)
    }

    /// The nearest free times of the next six days of study, at most two a day: right before the first lesson of the
    /// classes, between two, or right after the last.
    func found(from first: Day) throws -> [FreePlace] {
        let place = try PlaceInYear(records, for: lesson), classes = Set(lesson.classes)
        let teachers = Set(lesson.teachers.map(\.person))
        var found: [FreePlace] = []
        for day in first...max(first, lesson.listed.day.monday + 12) where found.count < 8 {
            guard place.year.contains(day), place.rest(on: day) == nil else { continue }
            let there = week.filter { $0.listed.day == day && $0.id != lesson.id && $0.listed.status.isOn }
            let own = there.filter { !$0.isOwn && !classes.isDisjoint(with: $0.classes) }
            guard let last = own.map(\.listed.n).max(), let start = own.map(\.listed.n).min() else { continue }
            let bells = place.bells(on: day)?.bells ?? []
            let taught = there.filter { !teachers.isDisjoint(with: $0.teachers.map(\.person)) }
            let free = bells.filter { bell in
                bell.n >= max(1, start - 1) && bell.n <= last + 1
                    && (day, bell.n) != (lesson.listed.day, lesson.listed.n)
                    && !(own + taught).contains { $0.overlaps(bell.starts, bell.ends) }
            }
            found += free.prefix(2).map { FreePlace(day: day, bell: $0) }
        }
        return found
    }
}
