import Testing

/// No rule of the school is silently unread: either the program acts by it, or its page says that it waits.
struct RuleTests {
    /// Where rules are named, titled and preset, but not acted by.
    private static let vocabulary = [
        "RegulationKey", "RegulationKeyTitle", "RegulationKeyMeaning", "RegulationGroup", "RegulationPreset",
        "RegulationWords", "RegulationAwaiting", "PresetsOfTerms", "PresetOfFederalNorms", "TermSeverity",
        "Contradiction",
    ]

    private static let keys: [String] = named("RegulationKey", from: "enum RegulationKey").filter { $0.first == "c" }
        .compactMap { $0.names.dropFirst().first.map(String.init) }

    private static func named(_ file: String, from start: String) -> [String] {
        let source = Source(path: file, text: House.text("Sources/School/Regulation/\(file).swift"))
        return source.code.drop { !$0.contains(start) }.map { line in String(line.drop { $0 == " " }) }
    }

    /// The names after a dot: `.homeworkTerm`.
    private static func members(_ line: String) -> [String] {
        line.split(separator: ".", omittingEmptySubsequences: false).dropFirst().map { part in
            String(part.prefix { $0.isLetter || $0.isNumber })
        }
    }

    @Test func `every rule is acted by, or says which section it waits for`() {
        #expect(Self.keys.count > 60, "RegulationKey.swift lists the rules")
        let waiting = Self.named("RegulationAwaiting", from: "var awaits").joined(separator: " ")
        let users = House.product.filter { file in
            !file.isIn("Sources/ModelSchool") && !Self.vocabulary.contains(file.stem)
        }
        let said = Set(users.flatMap { $0.code }.flatMap(Self.members))
        expectNone(
            Self.keys.compactMap { key in
                let waits = waiting.names.contains { $0 == key }
                if said.contains(key), waits { return Complaint("RegulationKey.\(key)", "no longer waits") }
                return said.contains(key) || waits
                    ? nil : Complaint("RegulationKey.\(key)", "is read nowhere: act by it, or let `awaits` say so")
            }, "a rule that the school settles in vain")
    }
}
