import School
import Storage
import Web

/// Holds a lesson on another day or under another number; on a day off by an order alone (001 п. 4.3, 6.3).
struct MoveLesson: Action {
    static let path = "/changes/lesson/:lesson/move"
    static let act = Act.changeLessons
    static var page: (any Page.Type)? { ChangeLessonPage.self }

    let form: Form
    let lesson: ID<Lesson>
    let day: Day
    let n: Int
    let room: String
    let reason: String
    let order: GivenOrder
    let isCrowded: Bool

    init(_ form: Form) throws {
        self.form = form
        lesson = try form.id("lesson")
        guard let day = try form.day("day", called: "На какой день") else {
            throw Objection("Укажите, на какой день.", field: "day")
        }
        self.day = day
        guard let n = try form.number("n", called: "Номер урока", in: 0...20) else {
            throw Objection("Укажите номер урока.", field: "n")
        }
        self.n = n
        room = try form.text("room", called: "Кабинет", limit: 40)
        reason = try form.needed("reason", called: "Причина", limit: 200)
        order = try GivenOrder(form)
        isCrowded = form.isTicked("crowded")
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let old = try records.schoolLesson(lesson) else { throw NotFound() }
        try Seen.changes(records.changes(of: lesson)).check(form)
        try old.checkStands()
        if (old.listed.day, old.listed.n) == (day, n) {
            throw Objection(
                "Урок и так стоит \(RussianDate.dayAndMonth(day)), \(n)-м. Выберите другое место.", field: "n")
        }
        let place = try PlaceInYear(records, for: old)
        try place.check(day, field: "day")
        if !room.isEmpty, room != old.listed.room { try records.checkRoom(room, on: day, field: "room") }
        if order.isEmpty, let why = place.rest(on: day) {
            throw Objection(
                "\(why). Урок в такой день ставится только по приказу: укажите его номер и дату.", field: "order")
        }
        let bell = try place.bell(n, on: day, field: "n"), target = room.isEmpty ? old.listed.room : room
        try Clashes(records).check(old, on: day, bell, room: target, crowded: isCrowded, field: "day")
        let paper = try order.note(records, about: "о переносе урока: \(old.classNames), \(old.title.lowercasedFirst)")
        try records.move(lesson, to: day, bell, room: target, ChangeGrounds(reason, order: paper))
        return .see(.changes(day, schoolClass: old.classes.first?.slug ?? ""))
    }
}

extension SchoolLesson {
    /// Objects where the lesson does not take place, or what stands in it holds it where it is.
    func checkStands() throws {
        guard listed.status.isOn else { throw Objection("Этот урок уже отменён. Сначала верните его.") }
        guard isWritten else { return }
        throw Objection(
            "В уроке уже есть отметки или перекличка: он проведён, перенести или отменить его нельзя. Записанное остаётся."
        )
    }
}
