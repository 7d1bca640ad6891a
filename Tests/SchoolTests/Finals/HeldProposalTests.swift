import Testing

@testable import School

/// What holds a proposed mark back: control works, and lessons missed.
struct HeldProposalTests {
    private func ground(_ marks: [(Int, Int)], minimum: Int = 3, held: Int = 20, missed: Int = 0) -> FinalGround {
        FinalGround(
            marks.map { FinalGround.Entry(.five($0.0), weight: $0.1, isControl: $0.1 == 3) }, held: held,
            missed: missed, minimum: minimum)
    }

    private let five = Scale.five(allowsOne: false)

    @Test("R080 by the school's choice a final mark is no more than 1 above the mean of the control works")
    func held() {
        // (5·6 + 3·3) / 9 = 4,33; with eight fives (5·8 + 3·3) / 11 = 4,45; with twenty (100 + 9) / 23 = 4,74.
        let many = ground(Array(repeating: (5, 1), count: 20) + [(3, 3)])
        #expect(FinalProposal(many, scale: five, rounding: .math).mark == .five(5))
        let held = FinalProposal(many, scale: five, rounding: .control)
        #expect(held.mark == .five(4) && held.average?.text == "4,74" && held.isCertain)
        #expect(held.reasons == ["контрольные 3,00: не выше 4"])
        // (5·20 + 4·3) / 23 = 4,87: a 5 is 1 above 4,00.
        let good = ground(Array(repeating: (5, 1), count: 20) + [(4, 3)])
        #expect(FinalProposal(good, scale: five, rounding: .control).mark == .five(5))
        #expect(FinalProposal(good, scale: five, rounding: .control).reasons.isEmpty)
        let bare = ground(Array(repeating: (5, 1), count: 4))
        #expect(FinalProposal(bare, scale: five, rounding: .control).mark == .five(5), "no control works hold nothing")
    }

    @Test("R080 whoever missed more lessons than the school lets pass is asked about before a mark is accepted")
    func missed() throws {
        // 8 of 20 lessons are 40 %: more than 39, no more than 40.
        var some = ground([(4, 1), (4, 1), (4, 1)], held: 20, missed: 8)
        #expect(FinalProposal(some, scale: five, rounding: .math).isCertain, "off until the school says so")
        some.missedMost = 40
        #expect(FinalProposal(some, scale: five, rounding: .math).isCertain)
        some.missedMost = 39
        let asked = FinalProposal(some, scale: five, rounding: .math)
        #expect(asked.mark == .five(4) && asked.text == "4, н/а?" && !asked.isCertain)
        #expect(asked.reasons == ["пропущено 40\u{A0}% уроков"])
        var few = ground([(3, 1)], minimum: 3, held: 10, missed: 9)
        few.missedMost = 50
        #expect(FinalProposal(few, scale: five, rounding: .math).text == "3 мало, н/а?")
        var passed = FinalGround([FinalGround.Entry(.passed, weight: 1)], held: 10, missed: 6)
        passed.missedMost = 50
        #expect(FinalProposal(passed, scale: .passFail, rounding: .math).text == "зч, н/а?")
        #expect(Regulation().missedMost == nil)
        #expect(try Regulation().settling(.missedMost, "40").missedMost == 40)
    }
}
