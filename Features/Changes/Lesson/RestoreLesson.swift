import School
import Storage
import Web

/// Takes back the last change of a lesson, and of the one it has changed places with: it stands as before it, where
/// nobody is busy then.
struct RestoreLesson: Action {
    static let path = "/changes/lesson/:lesson/restore"
    static let act = Act.changeLessons
    static var page: (any Page.Type)? { ChangeLessonPage.self }

    let form: Form
    let lesson: ID<Lesson>

    init(_ form: Form) throws {
        self.form = form
        lesson = try form.id("lesson")
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let old = try records.schoolLesson(lesson) else { throw NotFound() }
        try Seen.changes(records.changes(of: lesson)).check(form)
        guard let last = try records.changes(of: lesson).last else {
            throw Objection("Этот урок стоит как в расписании: возвращать нечего.")
        }
        do { try takeBack(old, last, records) } catch let objection as Objection {
            throw Objection(objection.text, field: "restore")
        }
        return .see(.changes(last.from.day, schoolClass: old.classes.first?.slug ?? ""))
    }

    private func takeBack(_ old: SchoolLesson, _ last: LessonChange, _ records: Writing) throws {
        try checkFree(old, last, records)
        try records.takeBack(last)
        if last.kind == .swapped, let other = last.other {
            guard let twin = try records.changes(of: other).last, twin.kind == .swapped, twin.other == lesson else {
                throw Objection("Урок, с которым этот поменяли местами, потом изменили ещё раз. Сначала верните его.")
            }
            try records.takeBack(twin)
        }
    }

    /// The place it returns to may have been taken meanwhile; what stands there instead of it goes away.
    private func checkFree(_ old: SchoolLesson, _ last: LessonChange, _ records: Reading) throws {
        guard last.status.isOn, last.kind != .remote else { return }
        let bell = Bell(n: last.from.n, starts: last.times.starts, ends: last.times.ends)
        try Clashes(records).check(
            old, on: last.from.day, bell, room: "", leaving: Set([last.other].compactMap { $0 }), field: "restore")
    }
}
