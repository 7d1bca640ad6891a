import School
import Web

/// Reads a person's name as files give it.
enum NameInCell {
    /// «Иванов Иван Иванович», «Мамедов Али Гасан оглы», «де ла Крус Мария Хуановна», «Ли Ён», «Сукарно».
    static func whole(_ text: String) -> PersonName {
        var words = text.split { $0 == " " || $0 == "\n" }.map(String.init)[...]
        var surname: [String] = []
        while let word = words.popFirst() {
            surname.append(word)
            guard particles.contains(word.lowercased()) else { break }
        }
        let given = words.popFirst() ?? ""
        return parts(surname: surname.joined(separator: " "), given: given, patronymic: words.joined(separator: " "))
    }

    static func parts(surname: String, given: String, patronymic: String) -> PersonName {
        PersonName(surname: tidy(surname), given: tidy(given), patronymic: tidy(patronymic))
    }

    /// What is wrong with a name, as a sentence without its point.
    static func problem(of name: PersonName) -> String? {
        do {
            _ = try PersonName.checked(surname: name.surname, given: name.given, patronymic: name.patronymic ?? "")
            return nil
        } catch {
            let text = error.text.hasSuffix(".") ? String(error.text.dropLast()) : error.text
            return text.prefix(1).lowercased() + text.dropFirst()
        }
    }

    /// Before a surname of several words, as abroad.
    private static let particles: Set = [
        "де", "ла", "ле", "дю", "да", "ди", "дель", "дела", "фон", "фан", "ван", "дер", "ден", "тер", "эль", "аль",
        "бен",
        "ибн", "абу", "сан",
    ]

    /// One kind of apostrophe, one kind of hyphen; ИВАНОВ becomes Иванов, but де ла Крус stays.
    private static func tidy(_ part: String) -> String {
        let text = String(part.map { "`’‘ʼ´".contains($0) ? "'" : "‐‑–—".contains($0) ? "-" : $0 }).clean
            .replacing("\n", with: " ")
        let letters = text.filter(\.isLetter)
        guard letters.count > 2, letters.allSatisfy(\.isUppercase) else { return text }
        var starts = true
        return String(
            text.map { letter -> Character in
                defer { starts = !letter.isLetter }
                return starts ? letter : letter.lowercased().first ?? letter
            })
    }
}

extension PersonName {
    /// Two spellings of one name have one key: case, Ё, hyphens and apostrophes do not tell people apart.
    var key: String { SearchKey.of(self) }
}
