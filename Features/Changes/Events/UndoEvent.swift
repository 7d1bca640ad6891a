import School
import Storage
import Web

/// Takes an event back: its lessons stand again as before it, where nobody has written in them since.
struct UndoEvent: Action {
    static let path = "/changes/events/:event/undo"
    static let act = Act.changeLessons
    static var page: (any Page.Type)? { EventPage.self }

    let event: Int

    init(_ form: Form) throws {
        guard let event = Int(try form.part("event")), event > 0 else { throw NotFound() }
        self.event = event
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let known = try records.dayEvent(event) else { throw NotFound() }
        guard known.undoneAt == nil else { throw Objection("Это событие уже отменено.") }
        try records.undo(known)
        return .see(.dayEvent(event))
    }
}
