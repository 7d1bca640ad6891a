/// Decisions as lines of text: `x 0-402`, `a parent:иванова анна=one`, `k sameParent=one`.
enum ChoicesText {
    static func bytes(of choices: Choices) -> [UInt8] {
        let lines =
            choices.excluded.map { "x \($0)" }
            + choices.answers.map { "a \($0.key)=\($0.value)" }
            + choices.answersByKind.map { "k \($0.key.rawValue)=\($0.value)" }
        return Array(lines.sorted().joined(separator: "\n").utf8)
    }

    static func choices(of bytes: [UInt8]) -> Choices {
        var choices = Choices()
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let word = String(line.dropFirst(2))
            switch line.first {
            case "x": choices.excluded.insert(word)
            case "a", "k": _ = ConsoleQuestion.add(word, to: &choices)
            default: continue
            }
        }
        return choices
    }
}
