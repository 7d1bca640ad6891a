/// What somebody proposes to correct in a card. The numbers stand in the record and never change.
package enum CorrectionField: Int, Hashable, Sendable, CaseIterable {
    case nameMistake = 1
    case newName = 2
    case birth = 3
    case email = 4
    /// Something else, told in words; it is put into the card by hand.
    case other = 9

    /// As the form and the list call it.
    package var title: String {
        switch self {
        case .nameMistake: "Ошибка в имени"
        case .newName: "Имя сменилось"
        case .birth: "Дата рождения"
        case .email: "Электронная почта"
        case .other: "Другое"
        }
    }

    /// The facts with the correction in them; an objection where the words cannot be such a value.
    package func applied(_ wanted: String, to facts: CorrectedFacts) throws(Objection) -> CorrectedFacts {
        var facts = facts
        switch self {
        case .nameMistake, .newName:
            let words = wanted.split(separator: " ").map(String.init)
            guard words.count >= 2 else {
                throw Objection("Напишите фамилию, имя и отчество полностью.", field: "wanted")
            }
            do {
                facts.name = try PersonName.checked(
                    surname: words[0], given: words[1], patronymic: words.dropFirst(2).joined(separator: " "))
            } catch {
                throw Objection(error.text, field: "wanted")
            }
        case .birth:
            guard let day = Day(russian: wanted) ?? Day(iso: wanted), day.year >= 1900 else {
                throw Objection("Дата рождения: напишите день, месяц и год, например 14.05.2011.", field: "wanted")
            }
            facts.birth = day
        case .email:
            let parts = wanted.split(separator: "@", omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !wanted.contains(" ") else {
                throw Objection("Электронная почта: нужен один адрес вида ivanova@example.org.", field: "wanted")
            }
            facts.email = wanted
        case .other: break
        }
        return facts
    }

    /// What stands in the card now, in words.
    package func text(in facts: CorrectedFacts) -> String {
        switch self {
        case .nameMistake, .newName: facts.name.full
        case .birth: facts.birth?.russian ?? ""
        case .email: facts.email ?? ""
        case .other: ""
        }
    }
}

/// The facts of a card that a correction may touch.
package struct CorrectedFacts: Sendable, Hashable {
    /// The name.
    package var name: PersonName
    /// The date of birth, or nil.
    package var birth: Day?
    /// The address for letters, or nil.
    package var email: String?

    /// Facts by their parts.
    package init(name: PersonName, birth: Day?, email: String?) {
        self.name = name
        self.birth = birth
        self.email = email
    }
}
