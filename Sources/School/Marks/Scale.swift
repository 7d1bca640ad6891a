/// What marks a course takes.
package enum Scale: Hashable, Sendable {
    /// 2…5, and 1 where the school uses it.
    case five(allowsOne: Bool)
    /// Зачёт and незачёт.
    case passFail
    /// 1…10.
    case ten
    /// 1…12.
    case twelve
    /// 0…100.
    case hundred
    /// The level reached, in words: basic, raised, high.
    case levels
    /// No marks at all, as in the first class (001 п. 3.2).
    case markless

    /// The number in the record; never changes.
    package var code: Int {
        switch self {
        case .markless: 0
        case .five(let allowsOne): allowsOne ? 2 : 1
        case .passFail: 3
        case .ten: 4
        case .twelve: 5
        case .hundred: 6
        case .levels: 7
        }
    }

    /// The scale with this number, or nil.
    package init?(code: Int) {
        switch code {
        case 0: self = .markless
        case 1: self = .five(allowsOne: false)
        case 2: self = .five(allowsOne: true)
        case 3: self = .passFail
        case 4: self = .ten
        case 5: self = .twelve
        case 6: self = .hundred
        case 7: self = .levels
        default: return nil
        }
    }

    /// Whether such a mark may stand on a page with this scale. A point may stand on any but a markless one, and so may
    /// «не оценивается».
    package func accepts(_ mark: Mark) -> Bool {
        switch (self, mark) {
        case (.markless, _): false
        case (_, .point), (_, .exempt), (_, .notAttested), (_, .unmarked): true
        case (.five(let allowsOne), .five(let number)): number > (allowsOne ? 0 : 1)
        case (.passFail, .passed), (.passFail, .failed): true
        case (.ten, .ten), (.twelve, .twelve), (.hundred, .hundred), (.levels, .level): true
        default: false
        }
    }

    /// The scale that a mark is of; nil for what is a mark of any, and for words.
    package init?(of mark: Mark) {
        switch mark {
        case .five: self = .five(allowsOne: true)
        case .ten: self = .ten
        case .twelve: self = .twelve
        case .hundred: self = .hundred
        case .point, .passed, .failed, .exempt, .notAttested, .unmarked, .level: return nil
        }
    }

    /// Whether a mark is a number of another scale: «8» of ten would mean something else among marks of five, so
    /// averages leave it out.
    package func isForeign(_ mark: Mark) -> Bool {
        switch (self, mark) {
        case (.five, .five), (.ten, .ten), (.twelve, .twelve), (.hundred, .hundred): false
        default: mark.number != nil
        }
    }

    /// Reads one entry as it is typed on this scale: «5», «.», «зч»; nil if it is none.
    package func mark(_ text: some StringProtocol) -> Mark? {
        let word = text.lowercased()
        let mark: Mark? =
            switch word {
            case ".": .point
            case "зч", "зачёт", "зачет": .passed
            case "нз", "незачёт", "незачет": .failed
            case "осв": .exempt
            case "н/а": .notAttested
            case "нео": .unmarked
            case "баз", "базовый": .level(1)
            case "пов", "повышенный": .level(2)
            case "выс", "высокий": .level(3)
            default: digits(word).flatMap(numbered)
            }
        return mark.flatMap { accepts($0) ? $0 : nil }
    }

    /// What may be typed: «2 3 4 5».
    package var legend: String {
        switch self {
        case .five(let allowsOne): allowsOne ? "1 2 3 4 5" : "2 3 4 5"
        case .passFail: "зч нз"
        case .ten: "1–10"
        case .twelve: "1–12"
        case .hundred: "0–100"
        case .levels: "баз пов выс"
        case .markless: ""
        }
    }

    /// The marks of a scale that are words and no numbers, the least first; empty for the others.
    package var words: [Mark] {
        switch self {
        case .passFail: [.failed, .passed]
        case .levels: [.level(1), .level(2), .level(3)]
        case .five, .ten, .twelve, .hundred, .markless: []
        }
    }

    /// As the school names it where one is chosen.
    package var title: String {
        switch self {
        case .five(let allowsOne): allowsOne ? "отметки 1–5" : "отметки 2–5"
        case .passFail: "зачёт и незачёт"
        case .ten: "10 баллов"
        case .twelve: "12 баллов"
        case .hundred: "100 баллов"
        case .levels: "уровни: базовый, повышенный, высокий"
        case .markless: "без отметок"
        }
    }

    private func numbered(_ number: Int) -> Mark? {
        switch self {
        case .five: (1...5).contains(number) ? .five(number) : nil
        case .ten: (1...10).contains(number) ? .ten(number) : nil
        case .twelve: (1...12).contains(number) ? .twelve(number) : nil
        case .hundred: (0...100).contains(number) ? .hundred(number) : nil
        case .passFail, .levels, .markless: nil
        }
    }
}
