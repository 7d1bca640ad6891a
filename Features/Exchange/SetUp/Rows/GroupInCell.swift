import Web

/// Reads which group is meant: «1», «1 группа», «гр. № 1», «1-я подгруппа» are one; «девочки» is a name.
enum GroupInCell {
    /// Empty where no group is named.
    static func name(_ text: String) -> String {
        let words = text.plain.split(separator: " ").map(String.init)
        let own = words.filter { word in
            !word.hasPrefix("групп") && !word.hasPrefix("подгрупп") && !["гр", "n", "я", "ая"].contains(word)
        }
        guard !own.isEmpty, !isWhole(words) else { return "" }
        return own.count == 1 && Int(own[0]) != nil ? own[0] : own.joined(separator: " ")
    }

    /// «Английский язык (1 группа)», «Информатика, гр. 2»: the subject and the group apart.
    static func split(_ subject: String) -> (subject: String, group: String) {
        let marks = subject.lastIndex { "(,".contains($0) }
        guard let mark = marks else { return (subject, "") }
        let tail = String(subject[mark...])
        let isGroup = tail.plain.split(separator: " ").contains {
            $0.hasPrefix("групп") || $0.hasPrefix("подгрупп") || $0 == "гр"
        }
        guard isGroup else { return (subject, "") }
        return (String(subject[..<mark]).clean, name(tail))
    }

    private static func isWhole(_ words: [String]) -> Bool {
        ["весь класс", "класс", "вся", "целый класс", "все"].contains(words.joined(separator: " "))
    }
}
