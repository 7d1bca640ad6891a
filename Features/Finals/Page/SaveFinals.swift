import School
import Storage
import Web

/// Saves the final marks of a page: all of them, or none where one may not stand.
struct SaveFinals: Action {
    static let path = FinalsPage.path
    static let act = Act.putFinalMark
    static let page: (any Page.Type)? = FinalsPage.self

    private let address: FinalsAddress
    private let form: Form
    private let paper: FinalPaper
    private let accepts: Bool

    init(_ form: Form) throws {
        self.form = form
        address = try FinalsAddress(form)
        paper = try FinalPaper(form)
        accepts = form.isTicked("accept")
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try address.course(records, asking).scope()
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let sheet = try FinalsSheet(address, records, asking)
        let changes = try sheet.rows.compactMap { row in
            try FinalChange(row, form, sheet.course.scale, acceptsCertain: accepts)
        }
        for change in changes { try change.check(sheet, hasPaper: !paper.isEmpty) }
        let order =
            changes.isEmpty || sheet.closed == nil
            ? nil
            : try paper.note(records, about: "об итоговых отметках: \(sheet.course.heading), \(sheet.target.title)")
        var conflicts: [String] = []
        for change in changes {
            let facts = FinalMarkFacts(
                change.mark, proposal: change.row.proposal, reason: change.reason, order: order,
                visibleFrom: Publication.visibleFrom(
                    entered: asking.now, quietMinutes: asking.regulation.quietMinutes))
            let place = FinalPlace(
                student: change.row.student.id, year: sheet.course.listed.year, subject: sheet.subject,
                kind: sheet.target.kind, period: sheet.target.period?.id)
            if case .conflict = try records.put(final: facts, at: place, base: change.base) {
                conflicts.append(change.conflict(sheet.zone))
            }
        }
        if !conflicts.isEmpty {
            throw Objection(conflicts.joined(separator: " ") + " Сверьте и сохраните ещё раз.", field: changes[0].field)
        }
        return .see(address.link(sheet, sheet.target.slug, show: address.filter, saved: changes.count))
    }
}

/// The order or protocol that a closed period's marks are changed by.
struct FinalPaper: Sendable {
    private let number: String
    private let day: Day?
    private let kind: OrderKind

    init(_ form: Form) throws {
        number = try form.text("order", called: "Приказ или протокол №", limit: 40)
        day = try form.day("ordered", called: "Дата приказа или протокола")
        kind = form["paper"] == "order" ? .other : .council
        if number.isEmpty != (day == nil) {
            throw Objection(
                "Укажите и номер приказа или протокола, и его дату.", field: number.isEmpty ? "order" : "ordered")
        }
    }

    var isEmpty: Bool { number.isEmpty }

    /// Notes it; nil where none was named.
    func note(_ records: Writing, about subject: String) throws -> ID<Order>? {
        guard let day else { return nil }
        return try records.addOrder(number, day, kind, about: subject)
    }
}
