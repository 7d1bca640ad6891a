import School
import Storage
import Web

/// Declares days of the year for the school or for grade levels, and brings the lessons into agreement: none stays on a
/// day off where nobody has written, a working Saturday gets those of its weekday (001 п. 4.3).
struct DeclareDays: Action {
    static let path = "/school/calendar"
    static let act = Act.setUpSchool
    static var page: (any Page.Type)? { CalendarPage.self }

    let kind: DayKind
    let from: Day
    let to: Day
    let levels: [Int]
    let weekday: Int?
    let week: Int
    let note: String
    let number: String
    let ordered: Day?

    init(_ form: Form) throws {
        guard let kind = form["kind"].flatMap({ Int($0) }).flatMap({ DayKind(rawValue: $0) }) else {
            throw Objection("Выберите, что за дни.", field: "kind")
        }
        self.kind = kind
        guard let from = try form.day("from", called: "С") else {
            throw Objection("Укажите первый день.", field: "from")
        }
        self.from = from
        to = try form.day("to", called: "По") ?? from
        if to < from {
            throw Objection("Последний день (\(to.russian)) раньше первого (\(from.russian)).", field: "to")
        }
        levels = try form.all("levels").map { text in
            guard let level = Int(text), (1...12).contains(level) else {
                throw Objection("Выберите параллели из списка.", field: "kind")
            }
            return level
        }
        weekday = try form.number("weekday", called: "По расписанию", in: 1...6)
        week = try form.number("week", called: "Неделя", in: 1...2) ?? 0
        note = try form.text("note", called: "Пояснение", limit: 100)
        number = try form.text("order", called: "Приказ №", limit: 40)
        ordered = try form.day("ordered", called: "от")
        try check()
    }

    private func check() throws {
        if weekday != nil, !kind.hasLessons {
            throw Objection("В этот день уроков нет: расписание другого дня не нужно.", field: "weekday")
        }
        if number.isEmpty != (ordered == nil) {
            throw Objection("Укажите номер и дату приказа вместе.", field: number.isEmpty ? "order" : "ordered")
        }
        if kind.hasLessons, let holiday = (from...min(to, from + 400)).first(where: ProductionCalendar.isPublicHoliday)
        {
            throw Objection(
                "\(RussianDate.dayAndMonth(holiday)) — нерабочий праздничный день, уроков в него не бывает.",
                field: "from")
        }
        guard kind == .workingSaturday else { return }
        guard from.weekday == 6, to == from else {
            throw Objection("Учебная суббота — один день, и это суббота. Выберите другой день.", field: "from")
        }
        if weekday == nil {
            throw Objection("Выберите, по расписанию какого дня учатся в эту субботу.", field: "weekday")
        }
        if number.isEmpty { throw Objection("Учебная суббота вводится приказом: укажите его номер.", field: "order") }
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let year = try records.years().first(where: { $0.contains(from) }) else {
            throw Objection("\(from.russian) не входит ни в один открытый учебный год.", field: "from")
        }
        guard year.contains(to) else {
            throw Objection("\(to.russian) — уже другой учебный год. Внесите дни по годам.", field: "to")
        }
        let order = try ordered.map { day in
            try records.addOrder(number, day, .calendar, about: "о днях календаря: " + kind.title)
        }
        for level in levels.isEmpty ? [0] : Set(levels).sorted() {
            try records.declare(
                kind, from: from, to: to, of: year.number, gradeLevel: level, asWeekday: weekday, asWeek: week,
                note: note, order: order)
        }
        try records.relayLessons(from...to, of: year)
        return .see(.calendar(year: year.number))
    }
}

/// Takes back what was declared; the lessons of the days follow.
struct WithdrawDays: Action {
    static let path = "/school/calendar/withdraw"
    static let act = Act.setUpSchool
    static var page: (any Page.Type)? { CalendarPage.self }

    let entry: Int
    let number: Int

    init(_ form: Form) throws {
        entry = try form.row("entry")
        number = try form.row("y")
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let year = try records.years().first(where: { $0.number == number }) else { throw NotFound() }
        let days = try records.withdraw(entry, of: number).days
        try records.relayLessons(days.from...(days.to ?? days.from), of: year)
        return .see(.calendar(year: number))
    }
}
