import Markup
import School
import Storage
import Web

/// An order as a form names it: its number and its day, together or not at all.
struct GivenOrder: Sendable {
    let number: String
    let day: Day?

    /// Reads the two fields; `prefix` keeps forms of one page apart.
    init(_ form: Form, _ prefix: String = "") throws {
        number = try form.text(prefix + "order", called: "Приказ №", limit: 40)
        day = try form.day(prefix + "ordered", called: "Дата приказа")
        if number.isEmpty, day != nil {
            throw Objection("Укажите и номер приказа, и его дату.", field: prefix + "order")
        }
        if !number.isEmpty, day == nil {
            throw Objection("Укажите дату приказа № \(number).", field: prefix + "ordered")
        }
    }

    var isEmpty: Bool { number.isEmpty }

    /// Notes the order; nil where none was named.
    func note(_ records: Writing, about subject: String) throws -> ID<Order>? {
        guard let day else { return nil }
        return try records.addOrder(number, day, .calendar, about: subject)
    }

    /// The two fields.
    static func fields(_ fields: Fields, _ prefix: String = "", hint: String = "") -> HTML {
        """
        \(fields.text(prefix + "order", "Приказ №", limit: 40, hint: hint))\(fields.day(prefix + "ordered", "от"))
        """
    }
}
