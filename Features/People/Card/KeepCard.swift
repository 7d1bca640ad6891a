import School
import Storage
import Web

/// Keeps a card up to date (001 п. 3.3); what stood before stays in the history, an old name with its document.
struct KeepCard: Action {
    static let path = "/people/:person/edit"
    static let act = Act.keepCard
    static var page: (any Page.Type)? { EditCardPage.self }

    let id: ID<Person>
    let facts: PersonFacts
    let document: String
    let isVerified: Bool
    let form: Form

    init(_ form: Form) throws {
        id = try form.id("person")
        facts = try PersonForm.facts(form)
        document = try form.text("document", called: "Документ о смене имени", limit: 200)
        isVerified = form.isTicked("verified")
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scopeOfKeptCard(id, on: asking.today)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        try PersonForm.check(facts, today: asking.today)
        guard let old = try records.facts(of: id) else { throw NotFound() }
        let own = try records.studentFacts(of: id)
        try Seen.card(old, own).check(form)
        if !document.isEmpty, facts.name == old.name {
            throw Objection("Имя не изменилось: напишите новое или очистите документ о смене имени.", field: "document")
        }
        if !document.isEmpty { try records.rename(id, to: facts.name, lastDay: asking.today - 1, document: document) }
        var new = facts
        new.verified = isVerified ? asking.today : old.verified
        var standing = old
        if !document.isEmpty { standing.name = facts.name }
        if new != standing { try records.change(id, to: new) }
        if let own {
            let typed = try StudentForm.facts(form, over: own, asking.regulation)
            if typed != own { try records.change(student: ID(id.number), to: typed) }
        }
        return .see(.person(id))
    }
}
