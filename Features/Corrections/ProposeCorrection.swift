import School
import Storage
import Web

/// Sends a proposal on its way: to the class teacher, or, from the class teacher, to the keeper.
struct ProposeCorrection: Action {
    static let path = "/corrections/new/:student"
    static let act = Act.proposeCorrection
    static var page: (any Page.Type)? { NewCorrectionPage.self }

    private static let mostOpen = 20

    let id: ID<Student>
    let isOwn: Bool
    let field: CorrectionField
    let wanted: String
    let words: String
    let file: (bytes: [UInt8], name: String)?

    init(_ form: Form) throws {
        id = try form.id("student")
        isOwn = form["whose"] == "own"
        guard let field = form["field"].flatMap({ Int($0) }).flatMap({ CorrectionField(rawValue: $0) }) else {
            throw Objection("Выберите, что изменилось.", field: "field")
        }
        self.field = field
        wanted = try form.needed("wanted", called: "Как правильно", limit: 200)
        words = try form.text("words", called: "Пояснение", limit: 400)
        if field == .newName, words.isEmpty {
            throw Objection("Напишите, по какому документу сменилось имя.", field: "words")
        }
        file = try Paper.checked(form.files["file"])
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.scopeOfProposal(id, asking) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let proposer = asking.caller.person else { throw NotFound() }
        let kind = records.permit.duty.duty.kind, person = isOwn && kind == .parent ? proposer : id.person
        let facts = try records.correctedFacts(of: person), corrected = try field.applied(wanted, to: facts)
        if field != .other, corrected == facts {
            throw Objection("Так уже записано: \(field.text(in: facts)).", field: "wanted")
        }
        let open = try records.corrections(reaching: proposer, all: false, on: asking.today).filter {
            $0.by == proposer && $0.state.isOpen
        }
        if open.contains(where: { $0.person == person && $0.field == field && $0.wanted == wanted }) {
            throw Objection("Это вы уже предложили: предложение ждёт ответа.", field: "wanted")
        }
        guard open.count < Self.mostOpen else {
            throw Objection("Ответа ждут уже \(Self.mostOpen) ваших предложений. Дождитесь решения.", field: "wanted")
        }
        try records.propose(
            CorrectionDraft(
                field, of: person, by: proposer, was: field.text(in: facts), wanted: wanted, words: words,
                state: kind == .classTeacher ? .confirmed : .sent, file: file))
        return .see(.corrections)
    }
}
