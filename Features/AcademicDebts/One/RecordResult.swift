import School
import Storage
import Web

/// Writes the result of an attempt. One that succeeded changes the mark by an order; the first mark stays with the debt
/// and in history.
struct RecordResult: Action {
    static let path = "/debts/:debt/result"
    static let act = Act.keepDebts
    static var page: (any Page.Type)? { DebtPage.self }

    private let form: DebtForm
    private let text: String

    init(_ form: Form) throws {
        text = form["mark"] ?? ""
        self.form = try DebtForm(form)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let row = try records.debt(form.id)
        let scale = try records.scale(of: row.student, in: row.subject, year: row.year)
        guard let mark = scale.finalMark(text) else {
            throw Objection("Здесь можно \(scale.finalLegend).", field: "mark")
        }
        let debt = try row.debt.resulting(in: mark, today: asking.today)
        guard debt.state(on: asking.today) == .liquidated else {
            try records.put(debt, to: row)
            return form.back
        }
        let order = try form.order(
            records, .other, about: "о ликвидации задолженности: \(row.name.full), \(row.subjectName)")
        try records.put(debt, to: row, by: order)
        try change(row, to: mark, by: order, records, asking)
        return form.back
    }

    private func change(
        _ row: DebtRow, to mark: Mark, by order: ID<Order>, _ records: Writing, _ asking: Asking
    ) throws {
        let first = row.first.map { ", первая отметка \($0.text)" } ?? ""
        let facts = FinalMarkFacts(
            mark, proposal: .none, reason: "академическая задолженность ликвидирована\(first)", order: order,
            visibleFrom: Publication.visibleFrom(entered: asking.now, quietMinutes: asking.regulation.quietMinutes))
        let base = try records.finalMark(at: row.place)?.version ?? 0
        _ = try records.put(final: facts, at: row.place, base: base)
    }
}
