import School
import Storage
import Web

/// Ends a substitution over weeks before its last day: the teacher is back.
struct EndStandIn: Action {
    static let path = "/substitutions/orders/end"
    static let act = Act.keepSubstitutions
    static var page: (any Page.Type)? { StandInsPage.self }

    private let id: Int
    private let lastDay: Day

    init(_ form: Form) throws {
        guard let id = form["id"].flatMap({ Int($0) }) else { throw NotFound() }
        self.id = id
        guard let day = try form.day("lastday", called: "Последний день") else {
            throw Objection("Укажите последний день замещения.", field: "lastday")
        }
        lastDay = day
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let standIn = try records.standIn(id) else { throw NotFound() }
        try records.end(standIn, lastDay: lastDay)
        return .see(.standIns)
    }
}
