import Testing

/// One gate, one table, and a line in the regulation for each act.
struct RightsTests {
    private static let acts: [String] = {
        let file = Source(path: "Act.swift", text: House.text("Sources/School/Rights/Act.swift"))
        return file.code.filter { $0.firstName == "case" && !$0.contains(".") }
            .flatMap { $0.names.dropFirst().filter { $0.first?.isLetter == true }.map(String.init) }
    }()

    /// In the table already, because history keeps their numbers; their pages are still to be built: the
    /// overview of the school, the timetable's editor, the log of acts.
    private static let later: Set = [
        "seeAudit"
    ]

    @Test func `people are asked at one gate`() {
        // The third is the invented autumn, which its invented people write themselves.
        let gates = [
            "Sources/Web/Gatekeeper.swift", "Sources/School/Rights/Gate.swift",
            "Sources/ModelSchool/School/Autumn.swift",
        ]
        expectNone(
            House.product.filter { !gates.contains($0.path) }.flatMap { file in
                file.code.indices.filter { file.code[$0].contains(".ask(") }.compactMap { index in
                    // The clock and the console are callers with a name, made just before they ask.
                    let isClockwork = file.code[max(0, index - 2)...index].contains { $0.contains("clockwork") }
                    let words = "only Sources/Web/Gatekeeper.swift asks for people"
                    return isClockwork ? nil : Complaint(file, index + 1, words)
                }
            }, "a second way in")
    }

    @Test func `every act stands in the table, in a feature and in the regulation`() {
        #expect(!Self.acts.isEmpty, "Sources/School/Rights/Act.swift lists the acts")
        let table = House.product.filter { $0.isIn("Sources/School/Rights") && $0.name != "Act.swift" }
        let users = House.product.filter { $0.isIn("Features") || $0.isIn("Sources/Web") || $0.isIn("Sources/App") }
        let regulation = House.text("docs/regulation.md")
        expectNone(
            Self.acts.flatMap { act -> [Complaint] in
                [
                    Self.isNamed(act, in: table) ? nil : "no duty allows it in Sources/School/Rights",
                    Self.isNamed(act, in: users) == Self.later.contains(act)
                        ? "no feature performs it, or it is no longer for later" : nil,
                    regulation.contains("`\(act)`") ? nil : "docs/regulation.md does not name it",
                ].compactMap { $0 }.map { Complaint("Act.\(act)", $0) }
            }, "an act that nobody may do, does or reads about")
    }

    private static func isNamed(_ act: String, in files: [Source]) -> Bool {
        files.contains { $0.code.contains { $0.says("." + act) && $0.names.contains { $0 == act } } }
    }

    @Test func `a scope is asked of the records, never believed from the address`() {
        expectNone(
            House.product.filter { $0.isIn("Features") }.flatMap { file in
                file.code.indices.compactMap { index -> Complaint? in
                    guard file.code[index].says("func scope(") else { return nil }
                    let isBelieved = file.code[index].contains("Form") && !file.code[index].contains("Reading")
                    return isBelieved ? Complaint(file, index + 1, "the scope takes only the form") : nil
                }
            }, "whose is it?")
    }
}
