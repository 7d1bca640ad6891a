import School
import Storage
import Web

/// The order or protocol by which something about a debt is done.
struct DebtPaper: Sendable {
    private let number: String
    private let day: Day?
    private let fields: (number: String, day: String)

    /// The two fields have names of their own where the page has another such form.
    init(_ form: Form, _ fields: (number: String, day: String) = ("order", "ordered")) throws {
        self.fields = fields
        number = try form.text(fields.number, called: "Приказ или протокол №", limit: 40)
        day = try form.day(fields.day, called: "Дата приказа или протокола")
    }

    /// Notes it; objects where a part of it is missing.
    func write(_ records: Writing, _ kind: OrderKind, about words: String) throws -> ID<Order> {
        if number.isEmpty { throw Objection("Укажите номер: \(kind.paper) нужен.", field: fields.number) }
        guard let day else { throw Objection("Укажите дату: \(kind.paper) нужен.", field: fields.day) }
        do {
            return try records.addOrder(number, day, kind, about: words)
        } catch let wrong as Objection where wrong.field == "ordered" {
            throw Objection(wrong.text, field: fields.day)
        }
    }
}

/// A form of a debt's page that something is done by: which debt, and by which paper.
struct DebtForm: Sendable {
    let id: ID<AcademicDebt>
    private let paper: DebtPaper

    init(_ form: Form, _ fields: (number: String, day: String) = ("order", "ordered")) throws {
        id = try form.id("debt")
        paper = try DebtPaper(form, fields)
    }

    /// The page that the form stands on.
    var back: Answer { .see(.debt(id)) }

    /// Notes the paper; objects where a part of it is missing.
    func order(_ records: Writing, _ kind: OrderKind, about words: String) throws -> ID<Order> {
        try paper.write(records, kind, about: words)
    }
}

extension Reading {
    /// The debt of an address.
    func debt(_ id: ID<AcademicDebt>) throws -> DebtRow {
        guard let row = try academicDebt(id) else { throw NotFound() }
        return row
    }
}
