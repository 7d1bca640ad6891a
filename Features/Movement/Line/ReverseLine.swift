import School
import Storage
import Web

/// Takes a line of the ledger back by a new one with a reason: nothing in the book is ever rewritten.
struct ReverseLine: Action {
    static let path = "/movement/lines/:line/reverse"
    static let act = Act.keepMovement
    static var page: (any Page.Type)? { LinePage.self }

    let id: ID<Movement>
    let why: String
    let number: String
    let day: Day?

    init(_ form: Form) throws {
        id = try form.id("line")
        why = try form.needed("why", called: "Причина", limit: 200)
        number = try form.text("order", called: "Номер приказа", limit: 40)
        day = try form.day("ordered", called: "Дата приказа")
        if number.isEmpty, day != nil {
            throw Objection("Укажите номер приказа или очистите его дату.", field: "order")
        }
        if !number.isEmpty, day == nil { throw Objection("Укажите дату приказа.", field: "ordered") }
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.scope(line: id) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let line = try records.movement(id) else { throw NotFound() }
        for place in [line.classes.from, line.classes.to].compactMap({ $0 }) {
            guard let listed = try records.listedClass(place) else { continue }
            try records.check(line.facts.day, forReversalIn: listed)
        }
        let order = try day.map { try records.addOrder(number, $0, .transfer, about: "об отмене записи о движении") }
        return .see(.movement(try records.reverse(id, because: why, order: order)))
    }
}

extension Reading {
    /// Objects where the line's day lies in a period that is closed by now.
    func check(_ day: Day, forReversalIn listed: ListedClass) throws {
        guard let closed = try periods(of: listed.id).first(where: { $0.contains(day) && $0.isClosed }) else { return }
        throw Objection("\(closed.title) закрыта: записи её дней уже не сторнируются. Оформите новое движение.")
    }
}
