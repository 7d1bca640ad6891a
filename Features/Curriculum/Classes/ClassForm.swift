import Markup
import School
import Storage
import Web

/// What a form says of a class.
enum ClassForm {
    /// The facts that were typed, put over those that stand.
    static func facts(_ form: Form, over standing: ClassFacts? = nil) throws -> ClassFacts {
        guard let level = try form.number("level", called: "Параллель", in: 1...12) else {
            throw Objection("Выберите параллель.", field: "level")
        }
        let letter = try form.text("letter", called: "Буква или название", limit: 15)
        guard let scheme = try form.number("scheme", called: "Периоды", in: 1...Int.max) else {
            throw Objection("Выберите, на какие периоды делится год.", field: "scheme")
        }
        let typed = ClassName("\(level)\(letter)") ?? ClassName(gradeLevel: level, letter: letter)
        var facts = standing ?? ClassFacts(typed, scheme: scheme)
        // «7 1» would be read as the seventy-first: what does not come back with its level stands as it was typed.
        facts.name = typed.gradeLevel == level ? typed : ClassName(gradeLevel: level, letter: letter)
        facts.scheme = scheme
        facts.profile = try form.text("profile", called: "Профиль", limit: 80)
        facts.kind = form["kind"].flatMap { Int($0) }.flatMap(ClassKind.init(rawValue:)) ?? .general
        facts.shift = form["shift"] == "2" ? 2 : 1
        facts.week = form["week"] == "6" ? .sixDays : .fiveDays
        facts.building = form["building"].flatMap { ID<Building>($0) }
        facts.bells = try form.number("bells", called: "Звонки", in: 1...Int.max)
        return facts
    }

    /// What was chosen must be among what there is.
    static func check(_ facts: ClassFacts, among choices: ClassChoices) throws {
        func isThere(_ number: Int?, _ list: [(value: String, title: String)]) -> Bool {
            number.map { number in list.contains { $0.value == String(number) } } ?? true
        }
        guard isThere(facts.scheme, choices.schemes) else {
            throw Objection("Выберите периоды этого учебного года.", field: "scheme")
        }
        guard isThere(facts.building?.number, choices.buildings) else {
            throw Objection("Выберите здание из списка.", field: "building")
        }
        guard isThere(facts.bells, choices.bells) else {
            throw Objection("Выберите звонки из списка.", field: "bells")
        }
    }

    /// What a class says that its form may change.
    static func seen(_ facts: ClassFacts) -> Seen {
        let numbers = [
            facts.name.gradeLevel, facts.kind.rawValue, facts.shift, facts.week.rawValue, facts.building?.number,
            facts.bells, facts.scheme,
        ]
        return Seen([facts.name.letter, facts.profile] + numbers.map { $0.map(String.init) })
    }

    static func fields(_ form: Form, _ standing: ClassFacts?, _ choices: ClassChoices) -> HTML {
        let fields = Fields(form)
        let levels = (1...12).map { (value: String($0), title: String($0)) }
        let kinds = ClassKind.allCases.map { (value: String($0.rawValue), title: $0.title) }
        return """
            \(standing.map { seen($0).field })\(fields.select("level", "Параллель", [("", "выберите")] + levels, standing?.name.gradeLevel.map { "\($0)" } ?? ""))\
            \(fields.text("letter", "Буква или название", standing?.name.letter ?? "", limit: 15,
                hint: "до 15 знаков: «А», «профильный»"))\
            \(fields.text("profile", "Профиль", standing?.profile ?? "", limit: 80, hint: "если есть: «технологический»"))\
            \(fields.select("kind", "Вид", kinds, String(standing?.kind.rawValue ?? 1)))\
            \(fields.choice("shift", "Смена", [("1", "1"), ("2", "2")], String(standing?.shift ?? 1)))\
            \(fields.choice("week", "Учебных дней в неделе", [("5", "5"), ("6", "6")],
                String(standing?.week.rawValue ?? 5)))\
            \(if: !choices.buildings.isEmpty, fields.select("building", "Здание", [("", "—")] + choices.buildings,
                standing?.building.map { "\($0.number)" } ?? ""))\
            \(if: !choices.bells.isEmpty, fields.select("bells", "Звонки", [("", "по смене")] + choices.bells,
                standing?.bells.map { "\($0)" } ?? ""))\
            \(fields.select("scheme", "Периоды", [("", "выберите")] + choices.schemes,
                standing.map { "\($0.scheme)" } ?? ""))
            """
    }
}
