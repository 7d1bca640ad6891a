import School
import Storage
import Web

/// Ends a paper of a register: a consent that was withdrawn, an obligation that is over.
struct EndAgreement: Action {
    static let path = "/registers/:register/end"
    static let act = Act.keepRegisters
    static var page: (any Page.Type)? { RegisterPage.self }

    let kind: AgreementKind
    let id: Int
    let lastDay: Day
    let reason: String

    init(_ form: Form) throws {
        kind = try form.register()
        guard let id = try form.number("ended", called: "Документ", in: 1...Int.max) else { throw NotFound() }
        self.id = id
        guard let day = try form.day("lastday", called: "Последний день") else {
            throw Objection("Укажите последний день.", field: "lastday")
        }
        lastDay = day
        reason = try form.needed("reason", called: "Почему", limit: 200)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        try records.end(agreement: id, kind, lastDay: lastDay, reason: reason)
        return .see(.register(kind))
    }
}
