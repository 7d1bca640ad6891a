import School
import Storage
import Web

/// Takes one lesson off, with the reason (001 п. 4.3).
struct CancelLesson: Action {
    static let path = "/changes/lesson/:lesson/cancel"
    static let act = Act.changeLessons
    static var page: (any Page.Type)? { ChangeLessonPage.self }

    let form: Form
    let lesson: ID<Lesson>
    let reason: String
    let order: GivenOrder

    init(_ form: Form) throws {
        self.form = form
        lesson = try form.id("lesson")
        reason = try form.needed("why", called: "Причина", limit: 200)
        order = try GivenOrder(form, "off")
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let old = try records.schoolLesson(lesson) else { throw NotFound() }
        try Seen.changes(records.changes(of: lesson)).check(form)
        try old.checkStands()
        let paper = try order.note(records, about: "об отмене урока: \(old.classNames), \(old.title.lowercasedFirst)")
        try records.cancel(lesson, ChangeGrounds(reason, order: paper))
        return .see(.changes(old.listed.day, schoolClass: old.classes.first?.slug ?? ""))
    }
}
