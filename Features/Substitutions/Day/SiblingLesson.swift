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
        guard let own = lesson.pages.first, let page = near.firstIndex(where: { $0.course == own.course }),
            !near[page].isOwn
        else { return [] }
        let classes = classes(of: lesson)
        var found: [SiblingLesson] = []
        for place in near.indices {
            guard near[place].subject == near[page].subject, near[place].group != near[page].group,
                !near[place].isOwn, let schoolClass = near[place].schoolClass, classes.contains(schoolClass)
            else { continue }
            let other = held.first {
                $0.course == near[place].course && $0.time.starts == lesson.starts && $0.time.lesson != lesson.lesson
            }
            guard let time = other?.time, !away.contains(time.person),
                !found.contains(where: { $0.lesson == time.lesson })
            else { continue }
            found.append(SiblingLesson(lesson: time.lesson, teacher: time.person))
        }
        return found
    }
}
