import School
import Storage
import Web

/// Takes back the last change of a lesson, and of the one it has changed places with or that gave way to the same
/// national test: it stands as before it, where nobody is busy then.
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
        guard last.kind == .nationalTest, let test = last.other else { return }
        for other in try records.standingDown(for: test) {
            guard let gone = try records.schoolLesson(other), let change = try records.changes(of: other).last else {
                continue
            }
            try checkFree(gone, change, records)
            try records.takeBack(change)
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

extension Reading {
    private static let standingDown = SQL(
        "SELECT lesson FROM lesson_change WHERE other = ?1 AND kind = 9 AND undone = 0 ORDER BY lesson")

    /// The lessons of groups that still give way to a national test, which is taken off with any of them.
    fileprivate func standingDown(for test: ID<Lesson>) throws -> [ID<Lesson>] {
        try rows(Self.standingDown, test) { $0.id(0) }
    }
}
