import School
import Storage
import Web

/// Settles one rule from a day on, with a reason (001 п. 8.4).
struct SettleRule: Action {
    static let path = "/school/rules/key/:key"
    static let act = Act.keepRegulation
    static let page: (any Page.Type)? = RulePage.self

    private let key: RegulationKey
    private let rule: SettledRule
    private let from: Day
    private let grounds: RuleGrounds
    private let form: Form

    init(_ form: Form) throws {
        key = try form.ruleKey()
        let value = try RuleField.value(form, key)
        let clause = try form.text("clause", called: "Пункт", limit: 120)
        guard !clause.contains(where: { "#|".contains($0) || $0.isNewline }) else {
            throw Objection("Пункт: знаков «#» и «|» в нём не бывает.", field: "clause")
        }
        let severity = form["severity"].flatMap { TermSeverity(word: $0) } ?? key.severity
        rule =
            value.isEmpty
            ? SettledRule("")
            : SettledRule(value, severity: key.isTerm && value != key.silence ? severity : .none, clause: clause)
        from = try form.ruleDay()
        grounds = RuleGrounds(try form.needed("reason", called: "Почему", limit: 200), act: try form.ruleAct())
        self.form = form
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        try records.settled(key).seen.check(form)
        let before = try records.regulation(on: from).rules[key]
        do {
            try records.settle([RuleChange(key: key, before: before, after: rule)], from: from, grounds, asking)
        } catch let objection as Objection {
            // A contradiction names a key; here its field is the value.
            let isOfKey = objection.field.map { RegulationKey(rawValue: $0) != nil } ?? false
            throw Objection(objection.text, field: isOfKey ? (key.unit == .term ? "count" : "value") : objection.field)
        }
        return .see(.rule(key))
    }
}
