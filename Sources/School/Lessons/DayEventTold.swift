/// An event of a day as families and teachers are told of it: what, which lessons, why, and nothing else.
package struct DayEventTold: Hashable, Sendable {
    /// What happens.
    package let kind: DayEventKind
    /// What becomes of lessons.
    package let way: DayEventWay
    /// The days.
    package let days: ClosedRange<Day>
    /// The numbers of the lessons it touches.
    package let lessons: ClosedRange<Int>
    /// Where they are held, or which test is written; empty elsewhere.
    package let place: String
    /// Why, in the school's words; empty where the event says it all.
    package let reason: String

    /// An event by its parts.
    package init(
        _ kind: DayEventKind, _ way: DayEventWay, days: ClosedRange<Day>, lessons: ClosedRange<Int>, place: String,
        reason: String
    ) {
        (self.kind, self.way, self.days, self.lessons) = (kind, way, days, lessons)
        (self.place, self.reason) = (place, reason == kind.title ? "" : reason)
    }

    /// Whether a lesson of the day is one of those it touches; what a day off is studied by touches none.
    package func touches(_ day: Day, lesson n: Int) -> Bool {
        days.contains(day) && lessons.contains(n) && way.weekday == nil
    }

    /// Whether a lesson of the day is taken off by it.
    package func takesOff(_ day: Day, lesson n: Int) -> Bool {
        touches(day, lesson: n) && (way == .cancelled || way == .replaced)
    }

    /// «карантин: уроки дистанционно», «экскурсия, 3–5 уроки: краеведческий музей».
    package var words: String {
        let some = lessons.lowerBound <= 1 && lessons.upperBound >= 20 ? "" : ", " + LessonNumbers.words(lessons)
        let why = reason.isEmpty ? "" : " (\(reason))"
        let what =
            switch way {
            case .outside, .replaced: place
            case .cancelled: kind == .takenOff ? "" : way.title
            case .remote: kind == .distance ? "" : way.title
            case .asMonday, .asTuesday, .asWednesday, .asThursday, .asFriday, .asSaturday: way.title
            }
        return kind.title + some + why + (what.isEmpty ? "" : ": " + what)
    }
}
