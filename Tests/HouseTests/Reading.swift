/// Tells code from strings and comments in Swift, JavaScript and CSS; both results keep the places of the text.
struct Reading {
    private enum Place {
        case code(parens: Int)
        case string(hashes: Int, quotes: Int)
    }

    private let text: [UInt8]
    private(set) var code: [UInt8]
    private(set) var comments: [UInt8]
    private var at = 0
    private var places: [Place] = [.code(parens: 0)]

    init(_ text: [UInt8]) {
        self.text = text
        code = text
        comments = text.map { $0 == newline ? newline : blank }
    }

    mutating func run() {
        while at < text.count {
            switch places[places.count - 1] {
            case .code(let parens): readCode(parens)
            case .string(let hashes, let quotes): readString(hashes, quotes)
            }
        }
    }

    private mutating func readCode(_ parens: Int) {
        if begins("//") {
            readComment { $0.begins("\n") }
        } else if begins("/*") {
            readComment { $0.began("*/") }
        } else if let (hashes, quotes) = openingQuote() {
            places.append(.string(hashes: hashes, quotes: quotes))
            at += hashes + quotes
        } else {
            if text[at] == UInt8(ascii: "(") { places[places.count - 1] = .code(parens: parens + 1) }
            if text[at] == UInt8(ascii: ")") {
                places[places.count - 1] = .code(parens: parens - 1)
                if parens == 1, places.count > 1 { places.removeLast() }
            }
            at += 1
        }
    }

    private mutating func readComment(until isOver: (Reading) -> Bool) {
        let start = at
        while at < text.count, !(isOver(self) && at > start) {
            if text[at] != newline { (code[at], comments[at]) = (blank, text[at]) }
            at += 1
        }
    }

    private mutating func readString(_ hashes: Int, _ quotes: Int) {
        let marks = String(repeating: "#", count: hashes)
        if begins("\\" + marks + "(") {
            hide(1 + hashes)
            places.append(.code(parens: 1))
            at += 1
        } else if begins("\\" + marks) {
            hide(2 + hashes)
        } else if begins(String(repeating: "\"", count: quotes) + marks) || (quotes == 1 && text[at] == newline) {
            places.removeLast()
            at += text[at] == newline ? 1 : quotes + hashes
        } else {
            hide(1)
        }
    }

    private mutating func hide(_ count: Int) {
        for _ in 0..<count where at < text.count {
            if text[at] != newline { code[at] = blank }
            at += 1
        }
    }

    /// The number signs and the quotes of a string that begins here.
    private func openingQuote() -> (hashes: Int, quotes: Int)? {
        var end = at
        while end < text.count, text[end] == UInt8(ascii: "#") { end += 1 }
        guard end < text.count, text[end] == UInt8(ascii: "\"") else { return nil }
        let isLong = end + 2 < text.count && text[end + 1] == text[end] && text[end + 2] == text[end]
        return (end - at, isLong ? 3 : 1)
    }

    private func begins(_ mark: String) -> Bool { text[at...].starts(with: mark.utf8) }
    private func began(_ mark: String) -> Bool {
        at >= mark.utf8.count && text[(at - mark.utf8.count)...].starts(with: mark.utf8)
    }
}

private let newline = UInt8(ascii: "\n")
private let blank = UInt8(ascii: " ")
