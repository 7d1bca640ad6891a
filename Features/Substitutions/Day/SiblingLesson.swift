import School

/// A lesson of another part of the same class, in the same subject and at the same time: the two can be held together.
struct SiblingLesson: Sendable {
    let lesson: ID<Lesson>
    let teacher: ID<Person>
}

extension DayOfTeachers {
    /// What a lesson could be held together with: given by somebody who is there. Who is taught alone is taught apart
    /// from the class, so that such lessons are held with no other.
    func siblings(of lesson: AbsentLesson, away: Set<ID<Person>>) -> [SiblingLesson] {
        guard let own = lesson.pages.first?.course.number,
            let page = near.firstIndex(where: { $0.course.number == own }), !near[page].isOwn
        else { return [] }
        let classes = classes(of: lesson).map(\.number)
        let subject = near[page].subject.number, group = near[page].group.number
        var found: [SiblingLesson] = []
        for place in near.indices where near[place].subject.number == subject && near[place].group.number != group {
            guard !near[place].isOwn, classes.contains(near[place].schoolClass) else { continue }
            let course = near[place].course.number
            let other = held.first {
                $0.course.number == course && $0.time.starts == lesson.starts && $0.time.lesson != lesson.lesson
            }
            guard let time = other?.time, !away.contains(time.person),
                !found.contains(where: { $0.lesson == time.lesson })
            else { continue }
            found.append(SiblingLesson(lesson: time.lesson, teacher: time.person))
        }
        return found
    }
}
