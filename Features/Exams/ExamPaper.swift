import Markup
import School
import Storage
import Web

/// The order or protocol by which a result is changed once its year is closed, as any final mark is.
struct ExamPaper: Sendable {
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

    /// Notes it where one of the results asks for it; objects where it is not named.
    func note(
        for results: [ExamResult], of exam: ExamRow, _ records: Writing, _ zone: Zone
    ) throws -> ID<Order>? {
        guard let first = results.first(where: { $0.closedAt != nil }), let closed = first.closedAt else { return nil }
        guard let day else {
            throw Objection(
                "\(first.student.name.short): учебный год закрыт \(zone.day(of: closed).russian). Результат меняется по "
                    + "приказу или протоколу: укажите номер и дату.", field: "order")
        }
        return try records.addOrder(number, day, kind, about: "о результатах экзамена: \(exam.title)")
    }

    /// Its fields under the table.
    static func html(_ fields: Fields) -> HTML {
        """
        <p class="note">Учебный год закрыт: результат, который уже стоит, меняется по приказу или протоколу.</p>
        <div class="inline-form">\(fields.select(
            "paper", "Чем меняется", [("council", "протоколом"), ("order", "приказом")]))\
        \(fields.text("order", "№", limit: 40, size: "date"))\(fields.day("ordered", "от"))</div>
        """
    }
}
