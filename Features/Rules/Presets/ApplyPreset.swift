import School
import Storage
import Web

/// Settles everything a preset says from a day on, as it was shown.
struct ApplyPreset: Action {
    static let path = "/school/rules/preset/:preset"
    static let act = Act.keepRegulation
    static let page: (any Page.Type)? = PresetPage.self

    private let preset: RegulationPreset
    private let from: Day
    private let grounds: RuleGrounds
    private let form: Form

    init(_ form: Form) throws {
        preset = try form.preset()
        from = try form.ruleDay()
        grounds = RuleGrounds(try form.needed("reason", called: "Почему", limit: 200), act: try form.ruleAct())
        self.form = form
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let changes = try records.regulation(on: from).changes(to: preset)
        try changes.seen.check(form)
        try records.settle(changes, from: from, grounds, asking)
        return .see(.rules)
    }
}
