import School

/// A lesson of another part of the same class, in the same subject and at the same time: the two can be held together.
struct SiblingLesson: Sendable {
    let lesson: ID<Lesson>
    let teacher: ID<Person>
}

extension DayOfTeachers {
    /// What a lesson could be held together with: given by somebody who is there.
    func siblings(of lesson: AbsentLesson, away: Set<ID<Person>>) -> [SiblingLesson] {
        guard let own = lesson.pages.first, let page = taught[own.course] else { return [] }
        let classes = Set(page.classes)
        return held.compactMap { other in
            guard other.starts == lesson.starts, other.lesson != lesson.lesson, let teacher = other.teachers.first,
                !away.contains(teacher), let there = taught[other.course], there.subject == page.subject,
                there.group != page.group, !classes.isDisjoint(with: there.classes)
            else { return nil }
            return SiblingLesson(lesson: other.lesson, teacher: teacher)
        }
    }
}
