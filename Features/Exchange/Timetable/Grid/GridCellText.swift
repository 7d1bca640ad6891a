import Web

/// Takes the text of one cell apart: subjects, rooms glued to them, subgroups and weeks.
///
/// «История 322», «Физ-ра с/з», «Англ. яз. 14/25», «Русский/Математика», «Англ. 1 гр. 14 / Инф. 2 гр. 25».
struct GridCellText: Equatable {
    struct Part: Equatable {
        var subject: String
        var rooms: [String] = []
        /// The subgroup's number, where the cell names it.
        var group: Int?
        /// 1 odd weeks, 2 even ones, 0 where the cell says nothing.
        var week = 0
    }

    /// In the order of the cell; one that is empty is half a lesson, as in «Русский/».
    private(set) var parts: [Part]

    init(_ text: String, rooms known: [String] = []) {
        parts = Self.pieces(text).map { Self.part($0, known) }
    }

    /// «322», «14а», «2-14», «с/з», «спортзал».
    static func isRoom(_ text: String) -> Bool {
        let word = text.lowercased().filter { !" .№()".contains($0) }
        if halls.contains(where: word.hasPrefix) || isHall(word) { return true }
        guard word.count <= 7, let first = word.first, first.isNumber else { return false }
        return word.count(where: \.isLetter) <= 1
    }

    /// Cuts at slashes and line ends, but neither inside «с/з» nor between the rooms «14/25».
    private static func pieces(_ text: String) -> [String] {
        var pieces = [""]
        let letters = Array(text)
        for (place, letter) in letters.enumerated() {
            let isCut: Bool
            switch letter {
            case "/", "\\": isCut = !isInHall(letters, place) && !isBeforeRoom(letters, place)
            case "\n", ";": isCut = endsWithRoom(pieces[pieces.count - 1])
            default: isCut = false
            }
            if isCut {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(letter == "\n" ? " " : letter)
            }
        }
        // What slashes are left stand between rooms.
        return pieces.map { $0.clean.replacing(" /", with: "/").replacing("/ ", with: "/") }
    }

    private static func isInHall(_ letters: [Character], _ place: Int) -> Bool {
        let left = letters[..<place].reversed().prefix { $0.isLetter }.count
        return (1...2).contains(left) && place + 1 < letters.count && "зЗ".contains(letters[place + 1])
    }

    /// A slash before another room does not part the lesson.
    private static func isBeforeRoom(_ letters: [Character], _ place: Int) -> Bool {
        guard letters[..<place].contains(where: \.isLetter), endsWithRoom(String(letters[..<place])) else {
            return false
        }
        let rest = String(letters[(place + 1)...].drop { $0 == " " }.prefix { !" /\n".contains($0) })
        let after = letters[(place + 1)...].drop { $0 == " " }.dropFirst(rest.count).drop { $0 == " " }
        // «14/2 гр.» begins another subgroup, «14/25» does not.
        return isRoom(rest) && !"гГпПнН".contains(after.first ?? " ")
    }

    private static func endsWithRoom(_ text: String) -> Bool {
        guard let last = text.split(separator: " ").last else { return false }
        return isRoom(String(last))
    }

    private static func part(_ text: String, _ known: [String]) -> Part {
        var part = Part(subject: "")
        var words = GridMarks.take(text, into: &part)
        if let room = named(words.joined(separator: " "), known) {
            part.rooms = [room]
            words = Array(words.dropLast(room.split(separator: " ").count))
        }
        while part.rooms.isEmpty || words.last.map({ $0.hasSuffix("/") || $0.hasSuffix(",") }) == true {
            guard words.count > 1, let last = words.last, isRoom(last) else { break }
            part.rooms = rooms(last) + part.rooms
            words.removeLast()
        }
        while words.count > 1, let last = words.last?.plain, ["каб", "кабинет", "ауд", "к", ""].contains(last) {
            words.removeLast()
        }
        part.subject = words.joined(separator: " ").clean
        return part
    }

    /// A room that the school knows by a name of its own, at the end of the text.
    private static func named(_ text: String, _ known: [String]) -> String? {
        let plain = text.plain
        return known.filter { !isRoom($0) && !$0.plain.isEmpty && plain.hasSuffix(" " + $0.plain) }
            .max { $0.count < $1.count }
    }

    private static func rooms(_ word: String) -> [String] {
        let bare = word.filter { !"()№".contains($0) }
        if isHall(bare.lowercased()) { return [bare] }
        return bare.split { "/\\,".contains($0) }.map(String.init)
    }

    private static func isHall(_ word: String) -> Bool {
        let parts = word.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2 && (1...2).contains(parts[0].count) && parts[0].allSatisfy(\.isLetter)
            && parts[1].hasPrefix("з")
    }

    private static let halls = ["спортзал", "спортивныйзал", "актзал", "актовыйзал", "бассейн", "стадион", "мастерск"]
}
