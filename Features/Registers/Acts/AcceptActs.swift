import School
import Storage
import Web

/// Somebody has read the local acts and agrees: the version, the person and the moment go into the chain.
struct AcceptActs: Action {
    static let path = "/acts"
    static let act = Act.keepOwnAccount
    static let isForNewcomers = true
    static var page: (any Page.Type)? { ActsPage.self }

    let acts: Set<Int>

    init(_ form: Form) throws {
        acts = Set(form.all("act").compactMap { Int($0) })
        guard form.isTicked("agree") else {
            throw Objection("Отметьте, что ознакомились и согласны.", field: "agree")
        }
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { Scope(person: asking.caller.person) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let person = asking.caller.person else { throw NotFound() }
        // An act that came in force while the page was being read is asked about on the next one.
        for act in try records.owed(asking) where acts.contains(act.number) { try records.accept(act, by: person) }
        return .see(try records.owed(asking).isEmpty ? .home : .acts)
    }
}
