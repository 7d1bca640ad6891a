import School
import Storage
import Web

/// Holds one lesson from home (001 п. 4.3).
struct HoldFromHome: Action {
    static let path = "/changes/lesson/:lesson/remote"
    static let act = Act.changeLessons
    static var page: (any Page.Type)? { ChangeLessonPage.self }

    let form: Form
    let lesson: ID<Lesson>
    let reason: String

    init(_ form: Form) throws {
        self.form = form
        lesson = try form.id("lesson")
        reason = try form.needed("remote_why", called: "Причина", limit: 200)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let old = try records.schoolLesson(lesson) else { throw NotFound() }
        try Seen.changes(records.changes(of: lesson)).check(form)
        guard old.listed.status.isOn else {
            throw Objection("Этот урок отменён. Сначала верните его.", field: "remote_why")
        }
        guard old.listed.status != .remote else { throw Objection("Урок и так дистанционный.", field: "remote_why") }
        try records.setRemote(lesson, ChangeGrounds(reason))
        return .see(.changes(old.listed.day, schoolClass: old.classes.first?.slug ?? ""))
    }
}
