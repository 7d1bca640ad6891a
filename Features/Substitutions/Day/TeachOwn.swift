import School
import Storage
import Web

/// A teacher of the same students gives a lesson of the own subject: it is written on that subject's page, and the
/// topic of the planned one waits.
struct TeachOwn: Action {
    static let path = "/substitutions/own"
    static let act = Act.keepSubstitutions
    static var page: (any Page.Type)? { SubstitutionsPage.self }

    private let form: LessonForm
    private let person: ID<Person>
    private let course: ID<Course>

    init(_ form: Form) throws {
        self.form = try LessonForm(form)
        let parts = (form["own"] ?? "").split(separator: ".").map { Int($0) }
        guard parts.count == 2, let person = parts[0], let course = parts[1], person > 0, course > 0 else {
            throw Objection("Выберите, кто и какой урок проведёт.", field: "lesson")
        }
        (self.person, self.course) = (ID(person), ID(course))
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let (lesson, away) = try form.find(records)
        try records.check(person, for: lesson, on: form.day, away, isAnyway: false)
        let known = try records.dayOfTeachers(form.day, and: lesson.lesson)
        guard known.others(besides: lesson).contains(where: { $0.course == course && known.teaches(person, $0) }) else {
            throw Objection("Этот учитель не ведёт такой предмет у этих учеников. Выберите из списка.", field: "lesson")
        }
        if let cover = lesson.cover {
            throw Objection("Здесь уже назначена замена: \(cover.name.short). Сначала снимите её.", field: "lesson")
        }
        let grounds = lesson.grounds(away)
        // Families read the grounds of a change of lessons; why a teacher is away is not theirs to know.
        let new = try records.putInstead(of: lesson.lesson, [course], ChangeGrounds(order: grounds.order))
        try records.substitute(
            person, for: lesson.absent, at: new, of: course, .otherSubject, reason: grounds.reason,
            order: grounds.order, isTold: false)
        return try form.next(records)
    }
}
