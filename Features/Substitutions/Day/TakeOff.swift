import School
import Storage
import Web

/// Takes an absent teacher's lesson off: nobody was found, or it is the last one.
struct TakeOff: Action {
    static let path = "/substitutions/off"
    static let act = Act.keepSubstitutions
    static var page: (any Page.Type)? { SubstitutionsPage.self }

    private let form: LessonForm

    init(_ form: Form) throws { self.form = try LessonForm(form) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let (lesson, away) = try form.find(records)
        if let cover = lesson.cover {
            throw Objection("Здесь уже назначена замена: \(cover.name.short). Сначала снимите её.", field: "lesson")
        }
        try records.cancel(lesson.lesson, ChangeGrounds(order: lesson.grounds(away).order))
        return try form.next(records)
    }
}
