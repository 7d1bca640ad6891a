import School
import Storage
import Web

/// The class teacher confirms a proposal or refuses it; whoever keeps the card approves, and the card is written with
/// its history (001 п. 3.3).
struct DecideCorrection: Action {
    static let path = "/corrections/:correction"
    static let act = Act.decideCorrection
    static var page: (any Page.Type)? { CorrectionPage.self }

    enum Decision: String {
        case confirm
        case approve
        case refuse
    }

    let id: Int
    let decision: Decision
    let answer: String

    init(_ form: Form) throws {
        id = try form.correction()
        guard let decision = form["what"].flatMap(Decision.init(rawValue:)) else {
            throw Objection("Выберите решение.", field: "answer")
        }
        self.decision = decision
        answer = try form.text("answer", called: "Ответ", limit: 300)
        if decision == .refuse, answer.isEmpty { throw Objection("Напишите, почему отклоняете.", field: "answer") }
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        guard let correction = try records.correction(id) else { throw NotFound() }
        return try records.scopeOfCorrected(correction.person, asking)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let one = try records.correction(id) else { throw NotFound() }
        guard one.state.isOpen else {
            throw Objection("Это предложение уже решено: \(one.state.title).", field: "answer")
        }
        switch decision {
        case .refuse: try records.decide(correction: id, .refused, answer: answer)
        case .confirm:
            guard one.state == .sent else { throw Objection("Предложение уже подтверждено.", field: "answer") }
            try records.decide(correction: id, .confirmed, answer: answer)
        case .approve:
            guard asking.may(.keepCard, on: records.permit.scope) else {
                throw Refusal(
                    "Карточку пишет ответственный за журнал или секретарь. Вы можете подтвердить предложение.")
            }
            try write(one, records, asking)
            try records.decide(correction: id, .approved, answer: answer)
        }
        return .see(.corrections)
    }

    private func write(_ one: ListedCorrection, _ records: Writing, _ asking: Asking) throws {
        guard var facts = try records.facts(of: one.person) else { throw NotFound() }
        let standing = try records.correctedFacts(of: one.person)
        let corrected = try one.field.applied(one.wanted, to: standing)
        if let birth = corrected.birth, birth >= asking.today {
            throw Objection("Дата рождения: \(birth.russian) ещё не наступила.", field: "answer")
        }
        guard corrected != standing else { return }
        if one.field == .newName {
            try records.rename(one.person, to: corrected.name, lastDay: asking.today - 1, document: one.words)
        } else {
            (facts.name, facts.birth, facts.email) = (corrected.name, corrected.birth, corrected.email)
            try records.change(one.person, to: facts)
        }
    }
}
