import Markup
import School
import Web

/// The field of a rule's value, by its unit; reads back what it has drawn.
struct RuleField {
    let key: RegulationKey
    let standing: String
    let fields: Fields

    private static let none = "нет"
    private static let units = [
        (value: "d", title: "календарных дней"), (value: "wd", title: "рабочих дней"),
        (value: "sd", title: "учебных дней класса"), (value: "w", title: "недель"),
        (value: "hl", title: "часов после уроков класса"), (value: "h", title: "часов"),
        (value: "se", title: "до конца учебного дня"), (value: "lesson", title: "до конца урока"),
        (value: "lsd", title: "до последнего учебного дня месяца"), (value: "none", title: "не установлен"),
    ]

    /// The units that the program counts in.
    private static var known: [(value: String, title: String)] {
        units.filter { Term(encoded: encoded(1, $0.value)) != nil || Term(encoded: encoded(0, $0.value)) != nil }
    }

    private static func encoded(_ count: Int, _ unit: String) -> String {
        ["lsd", "none", "lesson"].contains(unit) ? unit : "\(unit == "se" ? 0 : count) \(unit)"
    }

    var html: HTML {
        switch key.unit {
        case .flag: fields.choice("value", "Значение", [("yes", "да"), ("no", "нет")], standing)
        case .choice: fields.select("value", "Значение", key.choices, standing)
        case .term: term
        case .yearDay, .dueDay:
            fields.text(
                "value", "День и месяц", YearDay(encoded: standing)?.typed ?? Self.none, limit: 5,
                hint: key.isTerm ? "например 30.08; «нет», если срок не установлен" : "например 15.08", size: "date")
        case .minutes(let limits), .days(let limits), .signs(let limits):
            number(limits, "от \(limits.lowerBound) до \(limits.upperBound)")
        case .dueDays(let limits), .times(let limits):
            number(limits, "от \(limits.lowerBound) до \(limits.upperBound); «нет», если не установлено")
        case .share(let limits):
            number(limits, "от \(limits.lowerBound) до \(limits.upperBound); «нет», если не считается")
        case .text: fields.text("value", "Значение", standing, limit: 400, hint: hint)
        }
    }

    private var hint: String {
        switch key {
        case .symbols: "usual, dnevnik или пары «код=буквы» через пробел"
        case .roundingExceptions:
            "например: 1-4: T060; Физическая культура: MATH; 10-11 Алгебра: CONTROL; none — везде одинаково"
        default: "пять чисел: за 1, 2 и 3 часа в неделю, за четверть, за полугодие"
        }
    }

    private func number(_ limits: ClosedRange<Int>, _ hint: String) -> HTML {
        fields.text("value", "Значение", standing == "none" ? Self.none : standing, limit: 3, hint: hint, size: "date")
    }

    private var term: HTML {
        let parts = standing.split(separator: " ").map(String.init)
        return """
            \(fields.text(
                "count", "Сколько", parts.count == 2 ? parts[0] : "", limit: 4, hint: counting, size: "date"))\
            \(fields.select("unit", "Чего", Self.known, parts.last ?? "none"))
            """
    }

    private var counting: String {
        key.isOfPeriodsEnd ? "0 — в день конца периода, -2 — за два дня до него" : "0 — в тот же день"
    }

    /// The value that a form brought; an objection says what may stand there.
    static func value(_ form: Form, _ key: RegulationKey) throws -> String {
        if form.isTicked("standard") { return "" }
        let typed = form["value"] ?? ""
        let value: String
        switch key.unit {
        case .term:
            value = try encoded(number(form, key), form["unit"] ?? "")
            guard value == "none" || Term(encoded: value) != nil else {
                throw Objection("\(key.title): такого срока не бывает. Проверьте число и единицу.", field: "count")
            }
        case .yearDay, .dueDay:
            value = typed.lowercased() == none && key.isTerm ? "none" : YearDay(typed: typed)?.encoded ?? ""
        case .dueDays, .times, .share: value = typed.lowercased() == none ? "none" : typed
        default: value = typed
        }
        guard Regulation.maySettle(value, for: key) else {
            throw Objection("\(key.title): такого значения не бывает. Посмотрите подсказку у поля.", field: "value")
        }
        return value
    }

    private static func number(_ form: Form, _ key: RegulationKey) throws -> Int {
        let unit = form["unit"] ?? ""
        if encoded(1, unit) == encoded(2, unit) { return 0 }
        guard let count = try form.number("count", called: "Сколько", in: (key.isOfPeriodsEnd ? -60 : 0)...400) else {
            throw Objection("Напишите, сколько: число от 0 до 400.", field: "count")
        }
        return count
    }
}
