import Markup
import School
import Storage
import Web

/// The fields of a card: read from what came in, drawn for what goes out.
enum PersonForm {
    /// What was typed; an objection names the field that cannot be right.
    static func facts(_ form: Form) throws -> PersonFacts {
        let name = try PersonName.checked(
            surname: form["surname"] ?? "", given: form["given"] ?? "", patronymic: form["patronymic"] ?? "")
        return PersonFacts(
            name: name, sex: form["sex"].flatMap { Int($0) }.flatMap { Sex(rawValue: $0) },
            birth: try form.day("birth", called: "Дата рождения"), email: try email(form))
    }

    private static func email(_ form: Form) throws -> String? {
        let text = try form.text("email", called: "Электронная почта", limit: 254)
        if text.isEmpty { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let isAddress =
            parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasPrefix(".")
            && !parts[1].hasSuffix(".") && !text.contains { $0.isWhitespace || "<>,;\"".contains($0) }
        guard isAddress else {
            throw Objection("Электронная почта: нужен один адрес вида ivanova@example.org.", field: "email")
        }
        return text
    }

    /// Objects to a birth that has not been yet, or was too long ago to be true.
    static func check(_ facts: PersonFacts, today: Day) throws {
        guard let birth = facts.birth else { return }
        guard birth < today, birth.year >= 1900 else {
            throw Objection("Дата рождения: \(birth.russian) не может быть верной. Проверьте год.", field: "birth")
        }
    }

    /// The fields with what stands on a card, or empty.
    static func fields(_ form: Form, _ facts: PersonFacts? = nil) -> HTML {
        let fields = Fields(form), longest = PersonName.longestPart, sex = facts?.sex.map { String($0.rawValue) }
        let sexes = Sex.allCases.map { (value: String($0.rawValue), title: $0.title) } + [("", "не указан")]
        return """
            \(fields.text("surname", "Фамилия", facts?.name.surname ?? "", limit: longest))\
            \(fields.text("given", "Имя", facts?.name.given ?? "", limit: longest))\
            \(fields.text("patronymic", "Отчество", facts?.name.patronymic ?? "", limit: longest, hint: "если есть"))\
            \(fields.choice("sex", "Пол", sexes, sex ?? ""))\
            \(fields.day("birth", "Дата рождения", facts?.birth))\
            \(fields.text("email", "Электронная почта", facts?.email ?? "", limit: 254, type: "email"))
            """
    }
}
