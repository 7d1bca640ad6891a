import School
import Storage
import Web

/// The order or protocol by which something about a debt is done.
struct DebtPaper: Sendable {
    private let number: String
    private let day: Day?

    init(_ form: Form) throws {
        number = try form.text("order", called: "Приказ или протокол №", limit: 40)
        day = try form.day("ordered", called: "Дата приказа или протокола")
    }

    /// Notes it; objects where a part of it is missing.
    func write(_ records: Writing, _ kind: OrderKind, about words: String) throws -> ID<Order> {
        if number.isEmpty { throw Objection("Укажите номер: \(kind.paper) нужен.", field: "order") }
        guard let day else { throw Objection("Укажите дату: \(kind.paper) нужен.", field: "ordered") }
        return try records.addOrder(number, day, kind, about: words)
    }
}

extension Reading {
    /// The debt of an address.
    func debt(_ id: ID<AcademicDebt>) throws -> DebtRow {
        guard let row = try academicDebt(id) else { throw NotFound() }
        return row
    }
}
