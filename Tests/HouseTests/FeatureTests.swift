import Testing

/// What a feature shows to the house: one name, and its documentation.
struct FeatureTests {
    @Test func `a feature exports exactly one name`() {
        expectNone(
            House.features.compactMap { feature in
                let exports = House.product.filter { $0.isIn("Features/\(feature)") }.flatMap { file in
                    file.packageDeclarations.map { "\(file.path):\($0)" }
                }
                if exports.count == 1 { return nil }
                return Complaint("Features/\(feature)", "exports \(exports.count) names: \(exports)")
            }, "one `package` name a feature")
    }

    @Test func `the first file of a feature is its table of contents`() {
        expectNone(
            House.features.compactMap { feature in
                House.exists("Features/\(feature)/\(feature).swift")
                    ? nil : Complaint("Features/\(feature)/\(feature).swift", "is not there")
            }, "open the folder and read what it does")
    }

    @Test func `every package declaration says what it is`() {
        expectNone(
            House.product.flatMap { file in
                file.packageDeclarations.compactMap { line in
                    file.isDocumented(line) ? nil : Complaint(file, line, "no `///` above a `package` declaration")
                }
            }, "a room's doors have names on them")
    }
}

extension Source {
    private static let kinds: Set<Substring> = [
        "struct", "class", "enum", "actor", "protocol", "func", "var", "let", "init", "static", "final", "subscript",
        "typealias", "mutating", "indirect", "convenience", "nonisolated", "override", "consuming", "borrowing",
    ]

    /// The lines on which something is declared for the other rooms.
    var packageDeclarations: [Int] {
        code.enumerated().compactMap { index, line in
            let names = line.names
            guard let at = names.firstIndex(of: "package"), names.indices.contains(at + 1) else { return nil }
            let isDeclared = Self.kinds.contains(names[at + 1]) && !names[..<at].contains("import")
            return isDeclared && !line.says("package(set)") ? index + 1 : nil
        }
    }

    /// Whether a documentation comment ends just above the line, attributes aside; a conformance that is all on one
    /// line is documented by its protocol.
    func isDocumented(_ line: Int) -> Bool {
        if lines[line - 1].hasPrefix("extension ") { return true }
        let above = lines[..<(line - 1)].reversed().map { $0.drop { $0 == " " } }
        return above.first { !$0.hasPrefix("@") && !$0.hasPrefix("#") }?.hasPrefix("///") ?? false
    }
}
