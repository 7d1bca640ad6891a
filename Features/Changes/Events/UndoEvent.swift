import School
import Storage
import Web

/// Takes an event back: its lessons stand again as before it, where nobody has written in them since. Where others have
/// come into their place meanwhile, only whoever has seen it does so.
struct UndoEvent: Action {
    static let path = "/changes/events/:event/undo"
    static let act = Act.changeLessons
    static var page: (any Page.Type)? { EventPage.self }

    let event: Int
    let form: Form

    init(_ form: Form) throws {
        self.form = form
        guard let event = Int(try form.part("event")), event > 0 else { throw NotFound() }
        self.event = event
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let known = try records.dayEvent(event) else { throw NotFound() }
        guard known.undoneAt == nil else { throw Objection("Это событие уже отменено.") }
        let lessons = known.facts.way.weekday == nil ? try records.schoolLessons(known.facts.days) : []
        let clashes = try ReturningClashes(known, among: lessons, records)
        if let first = clashes.lines.first {
            guard form.isTicked("anyway") else {
                throw Objection(
                    "\(first). Сначала перенесите или отмените то, что стоит там сейчас, или отметьте «Всё равно отменить».",
                    field: "anyway")
            }
            try clashes.seen.check(form)
        }
        try records.undo(known)
        return .see(.dayEvent(event))
    }
}
