import School
import Storage
import Web

/// Settles the terms of the beginning of a year from a day on; those that stay as they are write nothing.
struct SettleTerms: Action {
    static let path = "/year/terms"
    static let act = Act.setUpSchool
    static let page: (any Page.Type)? = TermsPage.self

    private let values: [(key: RegulationKey, value: String)]
    private let from: Day
    private let reason: String

    init(_ form: Form) throws {
        values = try TermsPage.fields.map { field in
            let title = field.key.title
            if field.key.isTerm, form[field.name]?.lowercased() == TermsPage.none { return (field.key, "none") }
            guard field.key != .timetableDays else {
                guard let count = try form.number(field.name, called: title, in: 1...60) else {
                    throw Objection("\(title): напишите число от 1 до 60.", field: field.name)
                }
                return (field.key, "\(count)")
            }
            guard let day = YearDay(typed: try form.needed(field.name, called: title, limit: 5)) else {
                throw Objection("\(title): напишите день и месяц с мая по декабрь, например 30.08.", field: field.name)
            }
            return (field.key, day.encoded)
        }
        guard let from = try form.day("from", called: "Действует с") else {
            throw Objection("Укажите, с какого дня действуют сроки.", field: "from")
        }
        self.from = from
        reason = try form.text("reason", called: "Основание", limit: 200)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard from.year >= 1990, from <= asking.today + 400 else {
            throw Objection("Действует с: день от 1990 года и не дальше чем через год.", field: "from")
        }
        func typed(_ key: RegulationKey) -> String { values.first { $0.key == key }?.value ?? "" }
        guard typed(.yearOpenBy) == "none" || typed(.yearOpens) <= typed(.yearOpenBy) else {
            throw Objection(
                "Открыть год «не позже» нельзя раньше, чем его открывают. Исправьте один из дней.", field: "openby")
        }
        let standing = try records.regulation(on: from)
        let changes = values.filter { standing[$0.key] != $0.value }.map { key, value in
            RuleChange(key: key, before: standing.rules[key], after: SettledRule(value, for: key))
        }
        do { try records.checkConsistent(changes, from: from) } catch let objection as Objection {
            let field = TermsPage.fields.first { $0.key.rawValue == objection.field }?.name
            throw Objection(objection.text, field: field ?? "from")
        }
        for change in changes { try records.settle(change.key, change.after.value, from: from, reason: reason) }
        return .see(.checklist)
    }
}
