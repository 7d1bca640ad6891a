import Glibc

extension StringProtocol {
    /// The names in a line of code: letters, digits and underscores together.
    var names: [SubSequence] {
        split { !($0.isLetter || $0.isNumber || $0 == "_") }
    }

    /// The first word that stands at the beginning of the line.
    var firstName: SubSequence? { names.first }

    /// Whether the mark stands in the line and no longer name ends with it: `print(` but not `fingerprint(`.
    func says(_ mark: String) -> Bool {
        guard utf8.count >= mark.utf8.count else { return false }
        var (line, mark) = (String(self), mark)
        return line.withUTF8 { line in mark.withUTF8 { Self.stands($0, in: line) } }
    }

    // The check reads every line of the house for every mark: the C library finds them in a tenth of the time.
    private static func stands(_ mark: UnsafeBufferPointer<UInt8>, in line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let wanted = mark.baseAddress, let first = line.baseAddress, let letter = mark.first else { return false }
        var from = first
        let last = first + (line.count - mark.count)
        while from <= last, let found = memchr(from, Int32(letter), last - from + 1) {
            let place = found.assumingMemoryBound(to: UInt8.self)
            let isWhole = place == first || !place[-1].isPartOfName || !letter.isPartOfName
            if isWhole, memcmp(place, wanted, mark.count) == 0 { return true }
            from = UnsafePointer(place + 1)
        }
        return false
    }
}

extension Substring {
    /// The words of a name, small: `gradeLevel` and `grade_level` are both grade, level.
    var words: [String] {
        var words: [String] = []
        var wasSmall = false
        for character in self {
            if character == "_" {
                wasSmall = false
                words.append("")
            } else {
                if words.isEmpty || (character.isUppercase && wasSmall) { words.append("") }
                words[words.count - 1] += character.lowercased()
                wasSmall = character.isLowercase || character.isNumber
            }
        }
        return words.filter { !$0.isEmpty }
    }
}

extension UInt8 {
    fileprivate var isPartOfName: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...: true
        default: false
        }
    }
}
