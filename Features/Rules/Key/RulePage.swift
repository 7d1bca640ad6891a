import Markup
import School
import Storage
import Web

/// One rule: how it stands, how it stood, and the form that settles it from a day on.
struct RulePage: Page {
    struct Sheet: Sendable {
        let key: RegulationKey
        let rules: Regulation
        let lines: [RuleLine]
        let acts: [ListedLocalAct]
        let today: Day
        let mayChange: Bool
    }

    static let path = "/school/rules/key/:key"
    static let act = Act.seeSchool

    private let form: Form
    private let key: RegulationKey

    init(_ form: Form) throws {
        self.form = form
        key = try form.ruleKey()
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        Sheet(
            key: key, rules: asking.regulation, lines: try records.settled(key), acts: try records.localActs(),
            today: asking.today, mayChange: asking.may(.keepRegulation, on: .school))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { RuleView(sheet: sheet, frame: frame, form: form).view }
}

extension [RuleLine] {
    /// What a form of the rule was drawn from: every settling of it.
    var seen: Seen {
        Seen(flatMap { ["\($0.from.number)", $0.value, $0.rule.severity.word, $0.rule.clause, $0.reason] })
    }
}

extension Form {
    /// The rule that the address names.
    func ruleKey() throws -> RegulationKey {
        guard let key = RegulationKey(rawValue: try part("key")) else { throw NotFound() }
        return key
    }

    /// From which day rules are settled.
    func ruleDay() throws -> Day {
        guard let from = try day("from", called: "Действует с") else {
            throw Objection("Укажите, с какого дня действуют правила.", field: "from")
        }
        return from
    }

    /// The local act that was chosen, if any.
    func ruleAct() throws -> ID<LocalAct>? {
        guard let text = self["act"], !text.isEmpty else { return nil }
        guard let id = ID<LocalAct>(text) else { throw Objection("Выберите локальный акт из списка.", field: "act") }
        return id
    }
}

extension Writing {
    /// Settles what changes from a day on, all or nothing; the rules of that day are kept consistent.
    func settle(_ changes: [RuleChange], from: Day, _ grounds: RuleGrounds, _ asking: Asking) throws {
        guard from.year >= 1990, from <= asking.today + 400 else {
            throw Objection("Действует с: день от 1990 года и не дальше чем через год.", field: "from")
        }
        if let act = grounds.act, try localAct(act) == nil {
            throw Objection("Такого локального акта нет. Выберите его из списка.", field: "act")
        }
        try checkConsistent(changes, from: from)
        for change in changes { try settle(change.key, change.after, from: from, grounds) }
    }
}
