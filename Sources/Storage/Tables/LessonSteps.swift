import School

/// What becomes of lessons when another version of the timetable is to hold on their days.
///
/// A lesson goes on as the same lesson where the new version has it at the same time, or the same course at another time
/// of the day; recorded lessons of the past, and those changed by hand, stay where they are, and nothing is made beside
/// them.
struct LessonSteps {
    /// Lessons that take another slot, and with it another number, room or time where they follow.
    private(set) var kept: [(lesson: SteppingLesson, draft: LessonPlan.Draft)] = []
    /// Lessons that the new version has not, and that stay because something is written in them or was decided of them.
    private(set) var staying: [SteppingLesson] = []
    /// Lessons that are taken back: nothing stands in them.
    private(set) var taken: [SteppingLesson] = []
    /// Lessons that are made.
    private(set) var made: [LessonPlan.Draft] = []

    let today: Day
    private let plan: LessonPlan

    init(_ standing: [SteppingLesson], _ planned: [LessonPlan.Draft], _ plan: LessonPlan, today: Day) {
        (self.today, self.plan) = (today, plan)
        let days = Dictionary(grouping: standing, by: \.planned), drafts = Dictionary(grouping: planned, by: \.day)
        for day in Set(days.keys).union(drafts.keys).sorted() { step(days[day] ?? [], drafts[day] ?? [], on: day) }
    }

    private struct Time: Hashable {
        let n: Int
        let courses: [ID<Course>]
    }

    private mutating func step(_ lessons: [SteppingLesson], _ drafts: [LessonPlan.Draft], on day: Day) {
        var (lessons, drafts) = (lessons, drafts)
        match(&lessons, &drafts) {
            Time(n: $0.n, courses: $0.courses)
        } _: {
            Time(n: $0.slot.n, courses: $0.slot.courses.sorted())
        }
        pair(&lessons, &drafts) { lesson, draft in
            lesson.n == draft.slot.n && lesson.courses.allSatisfy(draft.slot.courses.contains)
        }
        pair(&lessons, &drafts) { [today] lesson, draft in
            lesson.follows(after: today) && lesson.courses == draft.slot.courses.sorted()
        }
        for lesson in lessons {
            guard lesson.stays(after: today) else {
                taken.append(lesson)
                continue
            }
            staying.append(lesson)
            if let other = drafts.firstIndex(where: { !Set($0.slot.courses).isDisjoint(with: lesson.courses) }) {
                drafts.remove(at: other)
            }
            // Nobody was in two lessons at once.
            if day <= today { drafts.removeAll { $0.slot.n == lesson.n && isOfSameClass($0, lesson) } }
        }
        made += drafts
    }

    private mutating func match(
        _ lessons: inout [SteppingLesson], _ drafts: inout [LessonPlan.Draft], _ key: (SteppingLesson) -> Time,
        _ other: (LessonPlan.Draft) -> Time
    ) {
        var open = Dictionary(grouping: drafts, by: other), left: [SteppingLesson] = []
        for lesson in lessons {
            if let draft = open[key(lesson)]?.popLast() {
                kept.append((lesson, draft))
            } else {
                left.append(lesson)
            }
        }
        (lessons, drafts) = (
            left, drafts.filter { draft in open[other(draft)]?.contains { $0.slot.id == draft.slot.id } ?? false }
        )
    }

    private mutating func pair(
        _ lessons: inout [SteppingLesson], _ drafts: inout [LessonPlan.Draft],
        _ fits: (SteppingLesson, LessonPlan.Draft) -> Bool
    ) {
        lessons = lessons.filter { lesson in
            guard let place = drafts.firstIndex(where: { fits(lesson, $0) }) else { return true }
            kept.append((lesson, drafts.remove(at: place)))
            return false
        }
    }

    private func isOfSameClass(_ draft: LessonPlan.Draft, _ lesson: SteppingLesson) -> Bool {
        let homes = Set(lesson.courses.compactMap { plan.classes[$0]?.id })
        return draft.slot.courses.contains { plan.classes[$0].map { homes.contains($0.id) } ?? false }
    }

    /// The days on which each course has lessons afterwards, in order, a day once a lesson.
    var days: [ID<Course>: [Day]] {
        var found: [ID<Course>: [Day]] = [:]
        for (lesson, draft) in kept where lesson.isOn {
            for course in Set(draft.slot.courses).union(lesson.courses) {
                found[course, default: []].append(lesson.day)
            }
        }
        for lesson in staying where lesson.isOn {
            for course in lesson.courses { found[course, default: []].append(lesson.day) }
        }
        for draft in made { for course in draft.slot.courses { found[course, default: []].append(draft.day) } }
        return found.mapValues { $0.sorted() }
    }
}
