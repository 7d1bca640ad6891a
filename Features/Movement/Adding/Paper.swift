import Markup
import School
import Storage
import Web

/// The order that moves somebody, or the protocol of the pedagogical council, by number and day.
struct Paper: Sendable {
    let number: String
    let day: Day

    init(_ form: Form) throws {
        number = try form.text("order", called: "Номер документа", limit: 40)
        if number.isEmpty { throw Objection("Укажите номер документа.", field: "order") }
        guard let day = try form.day("ordered", called: "Дата документа") else {
            throw Objection("Укажите дату документа.", field: "ordered")
        }
        self.day = day
    }

    static func fields(_ form: Form, _ kind: MovementKind) -> HTML {
        let fields = Fields(form)
        let title = kind.isOfCouncil ? "Протокол педсовета №" : "Приказ №"
        return "\(fields.text("order", title, limit: 40, size: "date"))\(fields.day("ordered", "от"))"
    }

    /// Notes the paper once for all whom it moves.
    func note(_ kind: MovementKind, _ about: String, _ records: Writing) throws -> ID<Order> {
        let sort: OrderKind =
            kind.isOfCouncil ? .council : kind == .arrival ? .arrival : kind == .departure ? .departure : .transfer
        return try records.addOrder(number, day, sort, about: about)
    }
}

/// Why, and where from or to.
enum ReasonForm {
    static func fields(_ form: Form, _ kind: MovementKind) -> HTML {
        let fields = Fields(form)
        let reasons = MovementReason.choices(for: kind).map { (value: String($0.rawValue), title: $0.title) }
        let place = kind == .arrival ? "Прежняя школа" : kind.isLeaving ? "Куда выбыл" : "Пояснение"
        let hint = kind == .arrival || kind.isLeaving ? "номер и город — как в приказе" : "необязательно"
        return """
            \(fields.select("reason", kind == .arrival ? "Откуда" : "Причина", [("", "выберите")] + reasons))\
            \(fields.text("place", place, limit: 200, hint: hint))
            """
    }

    static func reason(_ form: Form, _ kind: MovementKind) throws -> MovementReason {
        let reason = form["reason"].flatMap { Int($0) }.flatMap { MovementReason(rawValue: $0) }
        guard let reason, MovementReason.choices(for: kind).contains(reason) else {
            throw Objection(kind == .arrival ? "Выберите, откуда прибыл ученик." : "Выберите причину.", field: "reason")
        }
        return reason
    }
}
