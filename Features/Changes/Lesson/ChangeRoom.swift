import School
import Storage
import Web

/// Gives a lesson another room (001 п. 4.3).
struct ChangeRoom: Action {
    static let path = "/changes/lesson/:lesson/room"
    static let act = Act.changeLessons
    static var page: (any Page.Type)? { ChangeLessonPage.self }

    let form: Form
    let lesson: ID<Lesson>
    let room: String
    let reason: String
    let isCrowded: Bool

    init(_ form: Form) throws {
        self.form = form
        lesson = try form.id("lesson")
        room = try form.needed("other_room", called: "Кабинет", limit: 40)
        reason = try form.text("room_why", called: "Причина", limit: 200)
        isCrowded = form.isTicked("shared")
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let old = try records.schoolLesson(lesson) else { throw NotFound() }
        try Seen.changes(records.changes(of: lesson)).check(form)
        guard old.listed.status.isOn else {
            throw Objection("Этот урок отменён: кабинет ему не нужен.", field: "other_room")
        }
        try records.checkRoom(room, on: old.listed.day, field: "other_room")
        if !isCrowded {
            let there = try records.schoolLessons(old.listed.day...old.listed.day).first {
                $0.id != lesson && $0.listed.status.isOn && $0.listed.room == room
                    && $0.overlaps(old.listed.starts, old.listed.ends)
            }
            if let there { throw Clashes.taken(room, by: there, field: "other_room") }
        }
        try records.setRoom(room, of: lesson, ChangeGrounds(reason))
        return .see(.changes(old.listed.day, schoolClass: old.classes.first?.slug ?? ""))
    }
}
