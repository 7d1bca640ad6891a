import School
import Storage

/// One lesson as typed, its parts told apart: the week, the room, the classes joined, and the words that name a page.
struct TypedLesson {
    /// 0 every week, 1 odd ones, 2 even ones.
    private(set) var week = 0
    private(set) var room: ID<Room>?
    private(set) var joined: [ListedClass] = []
    /// The rest, folded for searching.
    var words: [String]
    /// As it was typed.
    let typed: String

    init(_ text: Substring, _ book: WeekBook) throws {
        typed = text.trimmed
        words = []
        for token in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
            if let week = Self.weeks[token.lowercased()] {
                self.week = week
            } else if token.hasPrefix("+") {
                joined.append(try Self.schoolClass(token.dropFirst(), book))
            } else {
                words += SearchKey.of(token).split(separator: " ").map(String.init)
            }
        }
        takeRoom(book)
        if let number = words.last, number.allSatisfy(\.isNumber), number.count > 1 {
            throw Objection("Кабинета «\(number)» нет. Добавьте его в разделе «Здания и кабинеты».", field: "text")
        }
    }

    private static let weeks = [
        "(а)": 1, "(б)": 2, "а:": 1, "б:": 2, "(a)": 1, "(b)": 2, "нечёт": 1, "нечет": 1, "чёт": 2, "чет": 2,
    ]

    private static func schoolClass(_ name: Substring, _ book: WeekBook) throws -> ListedClass {
        guard let wanted = ClassName(name), let found = book.classes.first(where: { $0.name == wanted }) else {
            throw Objection("«+\(String(name))»: такого класса нет.", field: "text")
        }
        return found
    }

    /// The last words that are a room's name, or the number in it.
    private mutating func takeRoom(_ book: WeekBook) {
        let keys = book.rooms.map { (room: $0, key: SearchKey.of($0.name)) }
        for count in stride(from: min(3, words.count), through: 1, by: -1) {
            let last = words.suffix(count).joined(separator: " ")
            let found =
                keys.first { $0.key == last }
                ?? keys.first {
                    count == 1 && last.contains(where: \.isNumber)
                        && $0.key.split(separator: " ").last.map(String.init) == last
                }
            guard let found else { continue }
            room = found.room.id
            words.removeLast(count)
            return
        }
    }
}
