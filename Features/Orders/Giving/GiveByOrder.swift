import School
import Storage
import Web

/// Gives duties by an order, for days that end by themselves (001 п. 2п.6, 2п.9, 2п.10).
struct GiveByOrder: Action {
    static let path = "/orders/new/:kind"
    static let act = Act.keepOrders
    static var page: (any Page.Type)? { NewOrderPage.self }

    let kind: GivenBy
    let number: String
    let ordered: Day
    let days: Span
    let people: [ID<Person>]
    let object: Int
    let acts: Delegation

    init(_ form: Form) throws {
        guard let kind = GivenBy(rawValue: try form.part("kind")) else { throw NotFound() }
        self.kind = kind
        people = Array(Set(form.all("person").compactMap { ID<Person>($0) })).sorted { $0.number < $1.number }
        if people.isEmpty {
            throw Objection(kind.isOfMany ? "Отметьте хотя бы одного человека." : "Выберите человека.", field: "person")
        }
        object = try Self.object(form, kind)
        acts = kind == .delegation ? try Self.acts(form) : []
        number = try form.needed("order", called: "Приказ №", limit: 40)
        guard let ordered = try form.day("ordered", called: "Дата приказа") else {
            throw Objection("Укажите дату приказа.", field: "ordered")
        }
        self.ordered = ordered
        days = try Self.days(form)
    }

    private static func object(_ form: Form, _ kind: GivenBy) throws -> Int {
        switch kind {
        case .group, .summaries: return 0
        case .curator:
            guard let id = form["class"].flatMap({ ID<SchoolClass>($0) }) else {
                throw Objection("Выберите класс.", field: "class")
            }
            return id.number
        case .delegation:
            guard let id = form["course"].flatMap({ ID<Course>($0) }) else {
                throw Objection("Выберите страницу журнала.", field: "course")
            }
            return id.number
        }
    }

    private static func acts(_ form: Form) throws -> Delegation {
        let chosen: [(String, Delegation)] = [
            ("topics", .topics), ("attendance", .attendance), ("marks", .marks), ("finals", .finals),
        ]
        let acts = chosen.filter { form.isTicked($0.0) }.map(\.1)
        if acts.isEmpty { throw Objection("Отметьте, что поручено вносить.", field: "topics") }
        return Delegation(acts)
    }

    private static func days(_ form: Form) throws -> Span {
        guard let from = try form.day("from", called: "С") else {
            throw Objection("Укажите первый день.", field: "from")
        }
        guard let to = try form.day("to", called: "По") else {
            throw Objection("Укажите последний день: поручение кончается само.", field: "to")
        }
        guard from <= to else {
            throw Objection("Последний день (\(to.russian)) раньше первого (\(from.russian)).", field: "to")
        }
        return Span(from: from, to: to)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let staff = Set(try records.staffChoices(on: asking.today).map(\.value))
        guard people.allSatisfy({ staff.contains(String($0.number)) }) else {
            throw Objection("Поручить можно только сотруднику школы.", field: "person")
        }
        try check(records, asking)
        let order = try records.addOrder(number, ordered, kind.order, about: try about(records, asking))
        for person in people { try give(records, to: person, order) }
        return .see(.order(order))
    }

    /// Whoever has it already on some of the days, or teaches the page, is not given it again.
    private func check(_ records: Reading, _ asking: Asking) throws {
        if kind == .curator {
            let isKnown = try records.classChoices(on: asking.today).contains { $0.value == String(object) }
            guard isKnown else { throw Objection("Выберите класс этого года.", field: "class") }
        }
        if kind == .delegation {
            let isKnown = try records.pageChoices(on: asking.today).contains { $0.value == String(object) }
            guard isKnown else { throw Objection("Выберите страницу журнала этого года.", field: "course") }
        }
        for person in people {
            let held = try records.duties(of: person)
            let overlapping = held.filter { duty in
                duty.duty.object == object
                    && Span(from: duty.from ?? Day(number: 0), to: duty.to).overlaps(days)
            }
            if overlapping.contains(where: { $0.duty.kind == kind.duty }) {
                throw Objection("Это поручение в эти дни уже есть. Выберите другие дни.", field: "from")
            }
            if kind == .delegation, overlapping.contains(where: { $0.duty.kind == .teacher }) {
                throw Objection("Этот человек и так ведёт эту страницу как учитель.", field: "person")
            }
            if acts.contains(.finals), !held.contains(where: isDeputy) {
                throw Objection(
                    "Итоговые отметки поручают только заместителю директора, и на дни, когда он им остаётся. Выберите "
                        + "его или снимите «Итоговые отметки».", field: "person")
            }
        }
    }

    /// Whether a duty is a deputy's on all the days: final marks go to nobody else who is no teacher of the page.
    private func isDeputy(_ duty: DatedDuty) -> Bool {
        duty.duty == .deputyHead && duty.holds(on: days.from) && duty.holds(on: days.to ?? days.from)
    }

    private func give(_ records: Writing, to person: ID<Person>, _ order: ID<Order>) throws {
        guard kind == .delegation, let last = days.to else {
            try records.give(
                kind.duty, to: person, object: object, from: days.from, to: days.to, order: order)
            return
        }
        let absent = try records.holders(of: .teacher, object: object, on: days.from).first
        try records.delegate(
            ID(object), to: person, acts, from: days.from, to: last, order: order, instead: absent)
    }

    private func about(_ records: Reading, _ asking: Asking) throws -> String {
        switch kind {
        case .group, .summaries: return "\(kind.heading): \(counted(people.count, "человек", "человека", "человек"))"
        case .curator:
            let name = try records.classChoices(on: asking.today).first { $0.value == String(object) }?.title ?? ""
            return "\(kind.heading): \(name)"
        case .delegation:
            let name = try records.pageChoices(on: asking.today).first { $0.value == String(object) }?.title ?? ""
            return "\(kind.heading): \(name) — \(acts.title)"
        }
    }
}
