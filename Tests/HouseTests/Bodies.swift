/// The body of a function, an initialiser or a computed property: where it is declared, and its lines.
struct Body {
    let line: Int
    let length: Int

    /// Nothing but one `switch` whose every answer is a single value: it is read, not followed.
    let isTable: Bool
}

extension Source {
    /// Every body of the file, found by counting braces outside strings and comments.
    var bodies: [Body] {
        code.indices.compactMap { start in
            guard declaresBody(code[start]), let open = opening(from: start), let close = closing(from: open) else {
                return nil
            }
            let inside = open.line + 1 < close ? code[(open.line + 1)..<close] : []
            let length = inside.indices.count { lines[$0].contains { $0 != " " } }
            return Body(line: start + 1, length: length, isTable: isTable(inside))
        }
    }

    private func isTable(_ inside: ArraySlice<String>) -> Bool {
        let lines = inside.map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
        let steps: Set<Substring> = [
            "let", "var", "if", "for", "while", "guard", "return", "try", "throw", "defer", "do",
        ]
        return lines.first?.hasPrefix("switch ") == true && lines.last == "}"
            && lines.count { $0.contains("{") } == 1
            && !lines.contains { steps.contains($0.names.first ?? "") || $0.contains(" = ") }
    }

    private func declaresBody(_ line: String) -> Bool {
        let isInit = (line.says("init(") || line.says("init?(") || line.says("init<")) && !line.contains(".init")
        let isComputed = line.says("var ") && line.contains("{") && !line.contains("=")
        return line.says("func ") || isInit || isComputed
    }

    /// The first brace outside parentheses, unless the declaration ends before it (a protocol's requirement).
    private func opening(from start: Int) -> (line: Int, column: Int)? {
        var parens = 0
        for index in start..<code.count {
            for (column, byte) in code[index].utf8.enumerated() {
                switch byte {
                case UInt8(ascii: "("): parens += 1
                case UInt8(ascii: ")"): parens -= 1
                case UInt8(ascii: "{") where parens == 0: return (index, column)
                default: break
                }
            }
            let next = index + 1 < code.count ? code[index + 1].drop { $0 == " " } : ""
            let goesOn = ["{", "where", "throws", "async", "->", ")"].contains { next.hasPrefix($0) }
            if parens == 0, !goesOn { return nil }
        }
        return nil
    }

    /// The line of the brace that closes the one at `open`.
    private func closing(from open: (line: Int, column: Int)) -> Int? {
        var depth = 0
        for index in open.line..<code.count {
            for byte in code[index].utf8.dropFirst(index == open.line ? open.column : 0) {
                if byte == UInt8(ascii: "{") { depth += 1 }
                if byte == UInt8(ascii: "}") {
                    depth -= 1
                    if depth == 0 { return index }
                }
            }
        }
        return nil
    }
}
