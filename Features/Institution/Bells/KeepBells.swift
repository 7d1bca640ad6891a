import School
import Storage
import Web

/// Adds a schedule of bells; lessons of days to come take its times.
struct AddBells: Action {
    static let path = "/school/bells"
    static let act = Act.setUpSchool
    static var page: (any Page.Type)? { BellsPage.self }

    let bells: Bells
    let facts: BellFacts

    init(_ form: Form) throws {
        guard let from = try form.day("from", called: "С") else {
            throw Objection("Укажите первый день.", field: "from")
        }
        let to = try form.day("to", called: "По")
        if let to, to < from {
            throw Objection("Последний день (\(to.russian)) раньше первого (\(from.russian)).", field: "to")
        }
        var facts = BellFacts(try form.needed("name", called: "Название", limit: 60), from: from, to: to)
        facts.shift = try form.number("shift", called: "Смена", in: 1...2) ?? 1
        facts.weekday = try form.number("weekday", called: "День недели", in: 1...7) ?? 0
        facts.gradeLevel = try form.number("level", called: "Параллель", in: 1...12) ?? 0
        facts.isShort = form.isTicked("short")
        if let typed = form["building"], !typed.isEmpty {
            guard let id = ID<Building>(typed) else { throw Objection("Выберите здание из списка.", field: "building") }
            facts.building = id
        }
        self.facts = facts
        let text = try form.needed("bells", called: "Звонки", limit: 1_000)
        bells = try naming("bells") { try Bells(text: text) }
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard facts.days.from.year >= 1990, facts.days.from <= asking.today + 800 else {
            throw Objection("С: день от 1990 года и не дальше чем через два года.", field: "from")
        }
        if let building = facts.building, try !records.buildings().contains(where: { $0.id == building }) {
            throw Objection("Выберите здание из списка.", field: "building")
        }
        try records.replace(with: bells, facts)
        try records.ringAnew(from: facts.days.from, after: asking.today)
        return .see(.bells)
    }
}

/// Ends a schedule of bells after a day.
struct EndBells: Action {
    static let path = "/school/bells/end"
    static let act = Act.setUpSchool
    static var page: (any Page.Type)? { BellsPage.self }

    let id: Int
    let lastDay: Day

    init(_ form: Form) throws {
        id = try form.row("bells")
        guard let day = try form.day("lastday", called: "Последний день") else {
            throw Objection("Укажите последний день звонков.")
        }
        lastDay = day
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        try records.end(bells: id, lastDay: lastDay)
        try records.ringAnew(from: lastDay + 1, after: asking.today)
        return .see(.bells)
    }
}
