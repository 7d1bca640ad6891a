import School
import Testing

/// Where behaviour is marked, and in what words.
struct BehaviourTests {
    // Values of the rule against grade levels 1, 4, 5, 8, 9, 11 and a class that has none.
    @Test(
        "F25 behaviour is marked in the grade levels that the school has settled, and nowhere by itself",
        arguments: [
            ("none", "-------"), ("1-4", "++-----"), ("5-9", "--+++--"), ("1-8", "++++---"), ("all", "+++++++"),
        ])
    func levels(value: String, expected: String) throws {
        let regulation = try Regulation().settling(.behaviourLevels, value)
        let found = [1, 4, 5, 8, 9, 11, nil].map { regulation.behaviourScale(gradeLevel: $0) == nil ? "-" : "+" }
        #expect(found.joined() == expected)
        #expect(Regulation().behaviourScale(gradeLevel: 8) == nil)
    }

    @Test("F25 the words are the school's choice")
    func words() throws {
        let marked = try Regulation().settling(.behaviourLevels, "all")
        #expect(marked.behaviourScale(gradeLevel: 8) == .pass)
        #expect(try marked.settling(.behaviourScale, "words").behaviourScale(gradeLevel: 8) == .words)
        #expect(BehaviourScale.pass.title == "зачёт, незачёт")
        #expect(BehaviourScale.words.title == "образцовое, допустимое, недопустимое")
    }
}
