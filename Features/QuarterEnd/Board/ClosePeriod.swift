import Markup
import School
import Storage
import Web

/// Closes a period for marks, or opens it again: for one class, or for the whole scheme.
struct ClosePeriod: Action {
    static let path = "/quarter/close"
    static let act = Act.closePeriods
    static let page: (any Page.Type)? = BoardPage.self

    private let choice: BoardChoice
    private let schoolClass: ID<SchoolClass>?
    private let closes: Bool

    init(_ form: Form) throws {
        choice = try BoardChoice(form)
        schoolClass = try (form["class"] ?? "").isEmpty ? nil : form.id("class")
        closes = form["do"] != "open"
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let (_, _, scheme, _, period) = try choice.find(records, asking)
        if closes, period.ends >= asking.today {
            throw Objection("\(period.title): ещё идёт, закрывают с \(RussianDate.dayAndMonth(period.ends + 1)).")
        }
        if let schoolClass {
            guard let listed = try records.listedClass(schoolClass), try records.isDivided(listed, by: scheme.id) else {
                throw NotFound()
            }
            if period.isClosed { throw Objection("\(period.closedTitle) для всех классов.") }
            try records.close(period.id, in: schoolClass, closed: closes)
        } else if period.isClosed != closes {
            try records.close(period.id, closed: closes)
        }
        let done = [(name: "done", value: closes ? "close" : "open")]
        let place = [(name: "s", value: "\(scheme.id)"), (name: "p", value: period.slug)]
        return .see(Link("/quarter").asking(place + done))
    }
}
