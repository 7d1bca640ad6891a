import School
import Storage
import Web

/// Ends a duty after its last day; the school never stays without somebody who keeps its journal.
struct EndDuty: Action {
    static let path = "/people/:person/duties/end"
    static let act = Act.keepDuties
    static var page: (any Page.Type)? { DutiesPage.self }

    let id: ID<Person>
    let kind: DutyKind
    let object: Int
    let lastDay: Day
    let order: OrderForm?

    init(_ form: Form) throws {
        id = try form.id("person")
        guard let kind = form["duty"].flatMap({ Int($0) }).flatMap({ DutyKind(rawValue: $0) }) else { throw NotFound() }
        self.kind = kind
        object = try form.number("object", called: "Обязанность", in: 0...Int.max) ?? 0
        guard let day = try form.day("lastday", called: "Последний день") else {
            throw Objection("Укажите последний день обязанности.")
        }
        lastDay = day
        order = try OrderForm(form)
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.scopeOfStaff(id, on: asking.today) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let holders = try records.dutyHolders(kind, object: object)
        let own = holders.filter { $0.person == id && ($0.days.to.map { $0 > lastDay } ?? true) }
        guard let duty = own.first else { throw NotFound() }
        guard duty.days.from <= lastDay else {
            throw Objection("Обязанность начинается \(duty.days.from.russian): последний день не может быть раньше.")
        }
        let isLeft = holders.contains { $0.person != id && ($0.days.to.map { $0 > lastDay } ?? true) }
        if kind == .journalKeeper, !isLeft {
            throw Objection("В школе не останется ответственного за ведение журнала. Сначала назначьте другого.")
        }
        if let order { _ = try records.addOrder(order.number, order.day, .duty, about: "о завершении: " + kind.title) }
        try records.end(kind, of: id, object: object, lastDay: lastDay)
        return .see(.duties(of: id))
    }
}
