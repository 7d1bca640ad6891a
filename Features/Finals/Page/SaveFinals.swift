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
        let read = FinalChanges(sheet, form, hasPaper: !paper.isEmpty, accepts: accepts)
        if let objection = read.objection { throw objection }
        let changes = read.changes, closed = changes.filter { sheet.closed(for: $0.row) != nil }
        let about = "об итоговых отметках: \(sheet.course.heading), \(sheet.target.title)"
        let order = closed.isEmpty ? nil : try paper.note(records, about: about)
        let conflicts = try changes.filter { change in
            let isByOrder = sheet.closed(for: change.row) != nil
            return try !put(change, sheet, order: isByOrder ? order : nil, records, asking)
        }
        if let first = conflicts.first {
            let words = conflicts.map { $0.conflict(sheet.zone) }.joined(separator: " ")
            throw Objection(words + " Сверьте и сохраните ещё раз.", field: first.field)
        }
        return .see(
            address.link(
                sheet, sheet.target.slug, show: address.filter, saved: changes.count,
                left: accepts ? read.left.map(\.student.id) : []))
    }

    /// Whether the mark was written: somebody else may have changed the row meanwhile.
    private func put(
        _ change: FinalChange, _ sheet: FinalsSheet, order: ID<Order>?, _ records: Writing, _ asking: Asking
    ) throws -> Bool {
        let facts = FinalMarkFacts(
            change.mark, proposal: change.row.proposal, reason: change.reason, order: order,
            visibleFrom: Publication.visibleFrom(entered: asking.now, quietMinutes: asking.regulation.quietMinutes))
        let place = FinalPlace(
            student: change.row.student.id, year: sheet.course.listed.year, subject: sheet.subject,
            kind: sheet.target.kind, period: sheet.target.period?.id)
        if case .conflict = try records.put(final: facts, at: place, base: change.base) { return false }
        return true
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
