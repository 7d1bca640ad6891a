import Markup
import School
import Storage
import Web

/// A sealed field of a card: masked, until whoever looks has said what for (003 п. 1.6).
struct SecretPage: Page {
    static let path = "/people/:person/secret/:field"
    static let act = Act.revealSecret
    static let logged = LoggedOpening.card
    static let keeping = Keeping.nothing

    /// For how long a revealed value stays in clear, in seconds.
    static let openFor = 300

    struct Sheet: Sendable {
        let name: PersonName
        let masked: String?
        /// The value in clear and until when, after a reveal of one's own.
        let open: (text: String, until: TimeOfDay)?
        let isBroken: Bool
        let reveals: [Reveal]
        let zone: Zone
        let mayKeep: Bool
    }

    let id: ID<Person>
    let field: CardField
    let form: Form

    init(_ form: Form) throws {
        id = try form.id("person")
        field = try form.sealedField()
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scopeOfKeptCard(id, on: asking.today)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard asking.regulation.keeps(field), let seal = asking.seal, let facts = try records.facts(of: id) else {
            throw NotFound()
        }
        let found = try records.secrets(of: id, seal).first { $0.field == field }
        let reveals = try records.reveals(of: field, id)
        let own = reveals.first { $0.by == asking.caller.person && asking.now < $0.at + Self.openFor }
        return Sheet(
            name: facts.name, masked: found?.text.map(field.masked),
            open: own.flatMap { reveal in
                found?.text.map { ($0, asking.zone.local(reveal.at + Self.openFor).time) }
            },
            isBroken: found != nil && found?.text == nil, reveals: reveals, zone: asking.zone,
            mayKeep: asking.may(.keepCard, on: permit.scope))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        SecretView(sheet: sheet, id: id, field: field, frame: frame, form: form).view
    }
}

extension Form {
    /// The sealed field that the address names.
    func sealedField() throws -> CardField {
        guard let field = CardField(slug: try part("field")), field.isSealed else { throw NotFound() }
        return field
    }
}
