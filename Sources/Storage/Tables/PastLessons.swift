import School

/// A lesson of a day that has come, as a version published late would change it.
package struct PastLesson: Sendable, Hashable {
    /// The day.
    package let day: Day
    /// The pages it serves.
    package let courses: [ID<Course>]
    /// Its number in the day; nil where there was none.
    package let was: Int?
    /// Its number then; nil where it is taken back.
    package let now: Int?

    /// The number that a list has it by.
    fileprivate var n: Int { was ?? now ?? 0 }
}

extension LessonSteps {
    /// What becomes of days up to today, in order of time.
    var past: [PastLesson] {
        var found: [PastLesson] = []
        for draft in made where draft.day <= today {
            found.append(PastLesson(day: draft.day, courses: draft.slot.courses, was: nil, now: draft.slot.n))
        }
        for lesson in taken where lesson.planned <= today {
            found.append(PastLesson(day: lesson.planned, courses: lesson.courses, was: lesson.n, now: nil))
        }
        for (lesson, draft) in kept where lesson.planned <= today && lesson.follows(after: today) {
            guard lesson.n != draft.slot.n else { continue }
            found.append(
                PastLesson(day: lesson.planned, courses: draft.slot.courses, was: lesson.n, now: draft.slot.n))
        }
        return found.sorted { ($0.day, $0.n, $0.courses[0]) < ($1.day, $1.n, $1.courses[0]) }
    }
}
