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
        let (line, wanted) = (Array(utf8), Array(mark.utf8))
        return line.indices.dropLast(wanted.count - 1).contains { start in
            line[start] == wanted[0] && line[start...].starts(with: wanted)
                && (start == 0 || !line[start - 1].isPartOfName || !wanted[0].isPartOfName)
        }
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
