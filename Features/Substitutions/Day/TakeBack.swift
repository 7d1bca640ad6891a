import School
import Storage
import Web

/// Takes back what was done about a lesson: the substitute, or the lesson that was taken off, joined or replaced.
struct TakeBack: Action {
    static let path = "/substitutions/back"
    static let act = Act.keepSubstitutions
    static var page: (any Page.Type)? { SubstitutionsPage.self }

    private let form: LessonForm

    init(_ form: Form) throws { self.form = try LessonForm(form) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let (lesson, _) = try form.find(records)
        if lesson.status.isOn {
            for page in lesson.pages { try records.takeBack(substitutionAt: lesson.lesson, of: page.course) }
        } else {
            guard let change = try records.changes(of: lesson.lesson).last, change.kind.takesLesson else {
                throw Objection("Этот урок сняли не здесь: верните его в изменениях расписания.", field: "lesson")
            }
            if let other = change.other { try release(other, lesson, records) }
            try records.takeBack(change)
        }
        return .see(.substitutions(form.day, at: form.lesson))
    }

    /// Whoever gave the lesson that stood in its place does not any more.
    private func release(_ other: ID<Lesson>, _ lesson: AbsentLesson, _ records: Writing) throws {
        for standing in try records.substitutions(at: other) where standing.absent == lesson.absent {
            try records.takeBack(substitutionAt: other, of: standing.course)
        }
    }
}
