import School
import Web

/// How schools write weekdays, lesson numbers and times beside the rows of a timetable.
enum GridWords {
    /// 1 is Monday; a name spelled down a merged cell («П О Н…») is one too.
    static func weekday(_ text: String) -> Int? {
        let letters = String(text.lowercased().filter(\.isLetter))
        if let short = shorts[letters] { return short }
        return names.firstIndex { letters.hasPrefix($0) }.map { $0 + 1 }
    }

    /// «1», «1.», «1 урок», «1 (8:30–9:15)»; what begins with a time of the clock is no number.
    static func number(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let n = Int(digits), (0...20).contains(n) else { return nil }
        let rest = text.dropFirst(digits.count)
        if rest.isEmpty { return n }
        guard let sign = rest.first, sign.isWhitespace || ".)-".contains(sign) else { return nil }
        let next = rest.dropFirst().first
        if ".-".contains(sign), let next, next.isNumber { return nil }
        let words = rest.lowercased().filter { $0.isLetter }
        return words.isEmpty || words.hasPrefix("ур") ? n : nil
    }

    /// «09.00-9.40», «8:30 – 9:15», alone or after a number.
    static func times(_ text: String) -> ClosedRange<TimeOfDay>? {
        let pieces = text.split { !($0.isNumber || ".:".contains($0)) }.compactMap(time)
        guard pieces.count >= 2, pieces[0] < pieces[1] else { return nil }
        return pieces[0]...pieces[1]
    }

    /// Whether the cell is the head of a column, or the label of a row, with rooms.
    static func isRoomTitle(_ text: String) -> Bool { text.plain.hasPrefix("каб") || text.plain == "ауд" }

    /// Whether the cell is the head of a column beside the lessons: «№», «Урок», «Время».
    static func isLabelTitle(_ text: String) -> Bool {
        let words = text.plain
        return words.isEmpty
            || ["урок", "врем", "ден", "дни", "звон", "номер", "n", "п п", "смена", "класс"].contains {
                words.hasPrefix($0)
            }
    }

    private static func time(_ piece: Substring) -> TimeOfDay? { TimeOfDay(piece.replacing(".", with: ":")) }

    private static let names = ["понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресен"]
    private static let shorts = [
        "пн": 1, "пон": 1, "понед": 1, "вт": 2, "втор": 2, "ср": 3, "чт": 4, "чет": 4, "четв": 4, "пт": 5, "пят": 5,
        "пятн": 5, "сб": 6, "суб": 6, "субб": 6, "вс": 7,
    ]
}
