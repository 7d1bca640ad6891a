import Markup
import School
import Storage
import Web

/// «Правила школы»: every rule as it stands on a day, where it comes from and since when.
struct RulesPage: Page {
    struct Sheet: Sendable {
        let rules: Regulation
        let lines: [RegulationKey: [RuleLine]]
        let acts: [ID<LocalAct>: ListedLocalAct]
        let day: Day
        let today: Day
        let mayChange: Bool
    }

    static let path = "/school/rules"
    static let act = Act.seeSchool

    private let form: Form
    private let day: Day?

    init(_ form: Form) throws {
        self.form = form
        day = form["d"].flatMap { Day(iso: $0) ?? Day(russian: $0) }
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let day = day ?? asking.today
        let acts = try records.localActs()
        return Sheet(
            rules: try records.regulation(on: day), lines: try records.settledRules(),
            acts: Dictionary(acts.map { ($0.id, $0) }) { first, _ in first }, day: day, today: asking.today,
            mayChange: asking.may(.keepRegulation, on: .school))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { RulesView(sheet: sheet, frame: frame, form: form).view }

    /// The rules of today as a file that people can read and another school can take in.
    static let file = Door("GET", "/school/rules/file", act: .seeSchool, isInside: true) { call in
        _ = try await call.permit(for: .seeSchool, about: { _, _ in .school })
        guard let school = call.school else { throw NotFound() }
        let now = call.visit.now
        return try await call.front.records.school(school).read { records in
            let known = try records.knownSchool(at: now)
            let text = RegulationFile.text(of: known.regulation, school: known.name, on: known.today)
            return .file(Array(text.utf8), media: "text/plain; charset=utf-8", name: "pravila-\(known.today.iso).txt")
        }
    }
}

extension RulesPage.Sheet {
    /// The line of a rule that holds on the day; nil where the product's default does.
    func standing(_ key: RegulationKey) -> RuleLine? {
        lines[key]?.last { $0.from <= day }.flatMap { $0.value.isEmpty ? nil : $0 }
    }

    /// What is settled already for later days.
    func coming(_ key: RegulationKey) -> [RuleLine] { lines[key]?.filter { $0.from > day } ?? [] }
}
