/// A page of the journal, as clashes are looked for: who teaches it to whom, and by which bells.
package struct WeekCourse: Sendable {
    /// Its number.
    package let id: ID<Course>
    /// Who teaches it.
    package let teachers: [ID<Person>]
    /// To whom.
    package let group: ID<StudyGroup>
    /// How many days a week the first of its classes studies.
    package let days: WorkingWeek
    /// The bells of that class by weekday, Monday first; nil where it has none.
    package let bells: [Bells?]

    /// A course by its parts; `bells` holds seven days, or is empty where no bells are known.
    package init(
        _ id: ID<Course>, by teachers: [ID<Person>], to group: ID<StudyGroup>, days: WorkingWeek = .sixDays,
        bells: [Bells?] = []
    ) {
        (self.id, self.teachers, self.group, self.days, self.bells) = (id, teachers, group, days, bells)
    }

    /// The bells of a weekday, 1 for Monday.
    func bells(on weekday: Int) -> Bells? { bells.indices.contains(weekday - 1) ? bells[weekday - 1] : nil }
}
