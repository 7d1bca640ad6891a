import Web

/// Words in a cell that are neither subject nor room: which subgroup, which week.
enum GridMarks {
    /// Answers the words that are left.
    static func take(_ text: String, into part: inout GridCellText.Part) -> [String] {
        let spaced = text.map { "(),[]".contains($0) ? " " : String($0) }.joined()
        let words = spaced.split(separator: " ").map(String.init)
        var left: [String] = [], place = 0
        while place < words.count {
            let own = words[place].plain, next = words[safe: place + 1]?.plain ?? ""
            if let week = week(of: own) {
                part.week = week
                // «нечётная неделя» is one mark of two words.
                if next.hasPrefix("нед") { place += 1 }
            } else if let (number, kind) = glued(own) {
                set(number, kind, &part)
            } else if let number = number(own), let kind = Kind(next) {
                set(number, kind, &part)
                place += 1
            } else if let kind = Kind(own), let number = number(next) {
                set(number, kind, &part)
                place += 1
            } else {
                left.append(words[place])
            }
            place += 1
        }
        return left
    }

    private enum Kind {
        case group, week

        init?(_ word: String) {
            if ["гр", "группа", "подгр", "подгруппа", "п г", "пг"].contains(word) {
                self = .group
            } else if ["нед", "неделя", "недели", "н"].contains(word) {
                self = .week
            } else {
                return nil
            }
        }
    }

    private static func set(_ number: Int, _ kind: Kind, _ part: inout GridCellText.Part) {
        switch kind {
        case .group: part.group = number
        case .week: part.week = number <= 2 ? number : 0
        }
    }

    private static func week(of word: String) -> Int? {
        if ["нечет", "числ", "верх"].contains(where: word.hasPrefix) { return 1 }
        if ["четн", "чет", "знам", "нижн"].contains(where: { word == $0 || word.hasPrefix($0) && $0 != "чет" }) {
            return 2
        }
        return nil
    }

    /// «1гр», «2нед».
    private static func glued(_ word: String) -> (Int, Kind)? {
        guard let first = word.first, let number = number(String(first)), word.count > 1 else { return nil }
        return Kind(String(word.dropFirst())).map { (number, $0) }
    }

    private static func number(_ word: String) -> Int? {
        switch word {
        case "1", "i": 1
        case "2", "ii": 2
        case "3", "iii": 3
        case "4", "iv": 4
        default: nil
        }
    }
}
