/// Decisions as lines of text: `x 0-402`, `a parent:иванова анна=one`, `k sameParent=one`, `f 0-402-3=14.03.2014`,
/// `s 0=students`, `c 0-3=birth`.
enum ChoicesText {
    static func bytes(of choices: Choices) -> [UInt8] {
        let lines =
            choices.excluded.map { "x \($0)" }
            + choices.answers.map { "a \($0.key)=\($0.value)" }
            + choices.answersByKind.map { "k \($0.key.rawValue)=\($0.value)" }
            + choices.fixes.map { "f \($0.key)=\($0.value)" }
            + choices.kinds.map { "s \($0.key)=\($0.value.rawValue)" }
            + choices.columns.map { "c \($0.key)=\($0.value.code)" }
        return Array(lines.sorted().joined(separator: "\n").utf8)
    }

    static func choices(of bytes: [UInt8]) -> Choices {
        var choices = Choices()
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let word = String(line.dropFirst(2))
            switch line.first {
            case "x": choices.excluded.insert(word)
            case "a", "k": _ = ConsoleQuestion.add(word, to: &choices)
            case "f", "s", "c": add(word.split(separator: "=", maxSplits: 1).map(String.init), line.first, to: &choices)
            default: continue
            }
        }
        return choices
    }

    private static func add(_ pair: [String], _ letter: Character?, to choices: inout Choices) {
        guard let key = pair.first else { return }
        let value = pair.count > 1 ? pair[1] : ""
        switch letter {
        case "f": choices.fixes[key] = value
        case "s": if let sheet = Int(key), let kind = SheetKind(rawValue: value) { choices.kinds[sheet] = kind }
        default: if let column = Column(code: value) { choices.columns[key] = column }
        }
    }
}
