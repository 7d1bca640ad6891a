import Markup
import School
import Storage
import Web

/// Reminds whoever still owes final marks of a period, in one press.
struct RemindFinals: Action {
    static let path = "/quarter/remind"
    static let act = Act.closePeriods
    static let page: (any Page.Type)? = BoardPage.self

    private let choice: BoardChoice

    init(_ form: Form) throws { choice = try BoardChoice(form) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let (_, _, scheme, _, period) = try choice.find(records, asking)
        try records.remindFinals(of: period.id)
        let place = [(name: "s", value: "\(scheme.id)"), (name: "p", value: period.slug)]
        return .see(Link("/quarter").asking(place + [(name: "done", value: "remind")]))
    }
}
