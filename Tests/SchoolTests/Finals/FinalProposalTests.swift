import Testing

@testable import School

struct FinalProposalTests {
    private func ground(_ marks: [(Int, Int)], minimum: Int = 3, held: Int = 20, missed: Int = 0) -> FinalGround {
        FinalGround(
            marks.map { FinalGround.Entry(.five($0.0), weight: $0.1, isControl: $0.1 == 3) }, held: held,
            missed: missed, minimum: minimum)
    }

    private let five = Scale.five(allowsOne: false)

    @Test("R079 the plain average of a period stands beside the weighted one")
    func plainAverage() {
        // (5 + 4 + 3 + 4 + 5) / 5; with weights it is (5 + 4 + 9 + 8 + 10) / 9 = 4,00. A 2 of weight 0 is in neither.
        let ground = FinalGround(
            [(5, 1), (4, 1), (3, 3), (4, 2), (5, 2), (2, 0)].map { FinalGround.Entry(.five($0.0), weight: $0.1) })
        #expect(ground.plainAverage(on: .five(allowsOne: false))?.text == "4,20")
        #expect(FinalGround([]).plainAverage(on: .five(allowsOne: false)) == nil)
    }

    @Test("R080 the mark is proposed from the exact weighted average by the school's threshold")
    func proposed() {
        // (5·1 + 4·3 + 3·1) / 5 = 4,00
        let four = FinalProposal(ground([(5, 1), (4, 3), (3, 1)]), scale: five, rounding: .math)
        #expect(four.mark == .five(4) && four.average?.text == "4,00" && four.isCertain && four.text == "4")
        // 3,55 of twenty marks: 11 fours and 9 threes; under 3,60 it is a 3, and for the teacher to decide.
        let near = FinalProposal(
            ground(Array(repeating: (4, 1), count: 11) + Array(repeating: (3, 1), count: 9)), scale: five,
            rounding: .t060)
        #expect(near.mark == .five(3) && near.average?.text == "3,55")
        #expect(near.isDisputed && !near.isCertain && near.text == "3 ~ спорная")
        #expect(near.reasons == ["порог 3,60"])
        // 23/5 = 4,60 with a control work of weight 3: the control works' own average is told beside the threshold.
        let control = FinalProposal(ground([(4, 3), (5, 1), (5, 1)]), scale: five, rounding: .math)
        #expect(control.average?.text == "4,40" && control.isDisputed)
        #expect(control.reasons == ["порог 4,50", "контрольные 4,00"])
    }

    @Test("R080 too few marks are said, and a student without any is not attested, with the lessons missed")
    func few() {
        let few = FinalProposal(ground([(3, 1), (3, 1)], minimum: 3), scale: five, rounding: .math)
        #expect(few.mark == .five(3) && few.missing == 1 && few.text == "3 мало" && !few.isCertain)
        #expect(few.reasons == ["нужно не меньше: 3\u{A0}отметки"])
        let none = FinalProposal(ground([], held: 24, missed: 17), scale: five, rounding: .math)
        #expect(none.mark == .notAttested && none.text == "н/а" && !none.isCertain)
        #expect(none.reasons == ["отметок нет", "пропущено 71\u{A0}% уроков"])
        let points = FinalProposal(
            FinalGround([FinalGround.Entry(.point, weight: 3, isControl: true)]), scale: five, rounding: .math)
        #expect(points.mark == .notAttested)
        let unmarked = FinalProposal(
            FinalGround([FinalGround.Entry(.unmarked, weight: 3, isControl: true)], minimum: 3), scale: five,
            rounding: .math)
        #expect(unmarked.mark == .notAttested && unmarked.missing == 3, "a work that is not marked is no mark")
        var exempt = ground([])
        exempt.exemption = "справка № 7"
        let freed = FinalProposal(exempt, scale: five, rounding: .math)
        #expect(freed.mark == .exempt && freed.reasons == ["освобождение: справка № 7"] && freed.isCertain)
    }

    @Test func `other scales have proposals of their own`() {
        let ten = FinalGround([9, 8, 8].map { FinalGround.Entry(.ten($0), weight: 1) })
        let eight = FinalProposal(ten, scale: .ten, rounding: .math)
        #expect(eight.mark == .ten(8) && eight.average?.text == "8,33" && !eight.isDisputed)
        let hundred = FinalGround([77, 78].map { FinalGround.Entry(.hundred($0), weight: 1) })
        #expect(FinalProposal(hundred, scale: .hundred, rounding: .math).mark == .hundred(78))
        let passed = FinalGround([.init(.passed, weight: 1), .init(.passed, weight: 1)])
        #expect(FinalProposal(passed, scale: .passFail, rounding: .math).mark == .passed)
        let failed = FinalGround([.init(.passed, weight: 1), .init(.failed, weight: 1)])
        let doubt = FinalProposal(failed, scale: .passFail, rounding: .math)
        #expect(doubt.mark == .failed && doubt.isDisputed && doubt.reasons == ["есть незачёт"])
    }

    @Test("R080 numbers of another scale are left out of the average, and it is said how many")
    func foreign() {
        // (4 + 5) / 2 = 4,50; the 9 of ten has no place beside them.
        let mixed = FinalGround([.init(.five(4), weight: 1), .init(.five(5), weight: 1), .init(.ten(9), weight: 3)])
        let proposal = FinalProposal(mixed, scale: five, rounding: .math)
        #expect(proposal.average?.text == "4,50" && proposal.mark == .five(5))
        #expect(proposal.reasons.contains("отметок другой шкалы не учтено: 1"))
        let ten = FinalProposal(mixed, scale: .ten, rounding: .math)
        #expect(ten.mark == .ten(9) && ten.reasons == ["отметок другой шкалы не учтено: 2"])
        let none = FinalProposal(FinalGround([.init(.ten(9), weight: 1)]), scale: five, rounding: .math)
        #expect(none.mark == nil && none.reasons == ["отметки без балла", "отметок другой шкалы не учтено: 1"])
        #expect(!Scale.five(allowsOne: false).isForeign(.five(1)) && !Scale.five(allowsOne: true).isForeign(.point))
    }

    @Test("R080 what the average leaves out fills no gap in the least number of marks, on a page of «зачёт» neither")
    func foreignAndFew() {
        let mixed = FinalGround(
            [.init(.five(4), weight: 1), .init(.five(4), weight: 1), .init(.ten(9), weight: 1)], minimum: 3)
        let few = FinalProposal(mixed, scale: five, rounding: .math)
        #expect(few.mark == .five(4) && few.missing == 1 && !few.isCertain && few.text == "4 мало")
        let passed = FinalGround([.init(.passed, weight: 1), .init(.five(5), weight: 1)], minimum: 1)
        let only = FinalProposal(passed, scale: .passFail, rounding: .math)
        #expect(only.mark == .passed && only.reasons == ["отметок другой шкалы не учтено: 1"])
        let numbers = FinalProposal(FinalGround([.init(.five(5), weight: 1)]), scale: .passFail, rounding: .math)
        #expect(numbers.mark == nil && numbers.reasons == ["зачёта нет", "отметок другой шкалы не учтено: 1"])
        #expect(FinalProposal(FinalGround([]), scale: .passFail, rounding: .math).mark == .notAttested)
    }

    @Test("R080 R076 no mean is taken of final marks of two scales: the teacher decides, and is told which they are")
    func scalesOfParts() {
        let parts = FinalParts([.init("I четверть", .five(4)), .init("II четверть", .ten(8))])
        for proposal in [
            FinalProposal(year: parts, rule: .mean, rounding: .math, scale: .ten),
            FinalProposal(composed: parts, rounding: .math, scale: .ten), FinalProposal(mean: parts, scale: .ten),
        ] {
            #expect(proposal.mark == nil && proposal.average == nil && proposal.isDisputed && !proposal.isCertain)
            #expect(proposal.reasons == ["другой шкалы: 4 — I четверть"] && proposal.text == "—")
        }
        let words = FinalParts([.init("I четверть", .five(4)), .init("II четверть", .five(5))])
        let passFail = FinalProposal(year: words, rule: .mean, rounding: .math, scale: .passFail)
        #expect(passFail.mark == nil && passFail.reasons == ["другой шкалы: 4 — I четверть, 5 — II четверть"])
        // A «зачёт» has no place in the mean of 4 and 4, and does not vanish in it either.
        let mixed = FinalParts([.init("I", .passed), .init("II", .five(4)), .init("III", .five(4))])
        let beside = FinalProposal(year: mixed, rule: .mean, rounding: .math, scale: five)
        #expect(beside.mark == .five(4) && beside.isDisputed && beside.reasons == ["зч — I"])
        let levels = FinalParts([.init("I", .level(2)), .init("II", .passed)])
        #expect(FinalProposal(year: levels, rule: .mean, rounding: .math, scale: .levels).mark == nil)
        let free = FinalParts([.init("I", .exempt), .init("II", .passed)])
        #expect(FinalProposal(year: free, rule: .mean, rounding: .math, scale: .passFail).mark == .passed)
    }

    @Test(arguments: [
        (YearRule.mean, Rounding.math, [4, 4, 5, 5], 5), (.mean, .t060, [4, 4, 5, 5], 4), (.student, .t067, [4, 5], 5),
        (.last, .math, [5, 4], 4), (.last, .math, [4, 5], 5), (.last, .math, [3, 4, 4, 5], 4),
        (.last, .t067, [5, 5, 4], 5),
        (.mean, .math, [3, 3, 3, 4], 3),
    ])
    func `a year's mark follows from its periods by the school's rule`(
        rule: YearRule, rounding: Rounding, marks: [Int], mark: Int
    ) {
        let parts = FinalParts(marks.enumerated().map { FinalParts.Part("\($0 + 1)", .five($1)) })
        #expect(FinalProposal(year: parts, rule: rule, rounding: rounding, scale: five).mark == .five(mark))
    }

    @Test("R078 a year waits for its periods, and whoever was not attested in one is for a person to decide")
    func year() {
        let lacking = FinalParts([.init("I четверть", .five(4)), .init("II четверть", nil)])
        let waits = FinalProposal(year: lacking, rule: .mean, rounding: .math, scale: five)
        #expect(waits.mark == nil && waits.reasons == ["нет отметки: II четверть"] && waits.text == "—")
        let out = FinalParts([.init("I четверть", .notAttested), .init("II четверть", .five(4))])
        let doubt = FinalProposal(year: out, rule: .mean, rounding: .math, scale: five)
        #expect(doubt.mark == .five(4) && doubt.isDisputed && doubt.reasons == ["н/а — I четверть"])
        let free = FinalParts([.init("I четверть", .exempt), .init("II четверть", .exempt)])
        #expect(FinalProposal(year: free, rule: .mean, rounding: .math, scale: five).mark == .exempt)
        let passed = FinalParts([.init("I четверть", .passed), .init("II четверть", .passed)])
        #expect(FinalProposal(year: passed, rule: .mean, rounding: .math, scale: .passFail).mark == .passed)
    }

    @Test("R078 a year waits for the attestation that belongs to it, unless the student was exempt all the time")
    func attestation() {
        func proposal(_ periods: [Mark?], _ attestation: Mark?) -> FinalProposal {
            let parts = periods.map { FinalParts.Part("четверть", $0) }
            return FinalProposal(
                year: FinalParts(parts + [.init("Аттестация", attestation, kind: .attestation)]), rule: .mean,
                rounding: .math, scale: five)
        }
        let waits = proposal([.five(4), .five(5)], nil)
        #expect(waits.mark == nil && waits.waitsForAttestation && !waits.isCertain && waits.text == "ждёт аттестации")
        #expect(waits.reasons == ["ждёт отметки за аттестацию"])
        let both = proposal([.five(4), nil], nil)
        #expect(both.reasons == ["нет отметки: четверть", "ждёт отметки за аттестацию"] && both.text == "—")
        // (4 + 4 + 5) / 3 = 4,33; (4 + 5) / 2 = 4,50 without one that was not due.
        #expect(proposal([.five(4), .five(4)], .five(5)).mark == .five(4))
        #expect(proposal([.five(4), .five(5)], .exempt).mark == .five(5))
        #expect(proposal([.exempt, .exempt], nil).mark == .exempt)
        #expect(proposal([.exempt, .five(4)], nil).waitsForAttestation)
    }

    @Test func `a half is decided by the last period, whatever the attestation gave`() {
        // (5 + 4 + 4 + 5) / 4 = 4,50
        let parts = FinalParts([
            .init("I полугодие", .five(5)), .init("II полугодие", .five(4)), .init("III", .five(4)),
            .init("Аттестация", .five(5), kind: .attestation),
        ])
        #expect(FinalProposal(year: parts, rule: .last, rounding: .math, scale: five).mark == .five(4))
    }

    @Test("R080 a composed subject has the mean of its parts by the school's threshold, disputed near it")
    func composed() {
        func proposal(_ marks: [Int], _ rounding: Rounding) -> FinalProposal {
            let parts = FinalParts(marks.enumerated().map { FinalParts.Part("\($0)", .five($1)) })
            return FinalProposal(composed: parts, rounding: rounding, scale: five)
        }
        // 9/2 = 4,50; 13/3 = 4,33; 14/3 = 4,67
        #expect(proposal([5, 4], .math).mark == .five(5) && proposal([5, 4], .math).isDisputed)
        #expect(proposal([5, 4], .t065).mark == .five(4))
        #expect(proposal([5, 4, 4], .math).mark == .five(4) && proposal([5, 4, 4], .math).isCertain)
        #expect(proposal([5, 5, 4], .t067).mark == .five(4) && proposal([5, 5, 4], .t067).reasons == ["порог 4,67"])
    }

    @Test("R080 whoever was exempt for a part of the time and has marks is marked by them")
    func exemptInPart() {
        var part = ground([(4, 1), (4, 1), (4, 1)])
        part.exemption = "справка № 7"
        let proposal = FinalProposal(part, scale: five, rounding: .math)
        #expect(proposal.mark == .five(4) && proposal.reasons == ["было освобождение: справка № 7"])
    }

    @Test func `a certificate's mark is the mean of year and exam by arithmetic`() {
        for (year, exam, overall) in [(4, 5, 5), (4, 4, 4), (3, 4, 4), (5, 3, 4)] {
            let parts = FinalParts([.init("Год", .five(year)), .init("Экзамен", .five(exam))])
            #expect(FinalProposal(mean: parts, scale: five).mark == .five(overall))
        }
    }

    @Test(
        arguments: [
            (5, "Алгебра", Rounding.math), (4, "Алгебра", .t060), (3, "Физическая культура", .math),
            (10, "алгебра", .t065),
            (10, "Химия", .math), (nil, "Физическая культура", .math), (nil, "Химия", .math),
        ] as [(Int?, String, Rounding)])
    func `a school rounds otherwise by level and subject`(level: Int?, subject: String, rounding: Rounding) throws {
        let rules = try Regulation().settling(
            .roundingExceptions, "1-4: T060; Физическая культура: math; 10-11 Алгебра: T065")
        #expect(rules.rounding(gradeLevel: level, subject: subject) == rounding)
    }

    @Test(arguments: ["", "1-4", "4-1: T060", "13: T060", "Алгебра: T050", ": T060", "1-4-5: T060", ";"])
    func `an exception that cannot be read is not settled`(text: String) {
        #expect(throws: Objection.self) { try Regulation().settling(.roundingExceptions, text) }
    }

    @Test(
        arguments: [
            ("4", Mark.five(4)), ("н", .notAttested), ("Н/А", .notAttested), ("осв", .exempt), ("О", .exempt),
            ("з", .passed), ("нз", .failed), ("1", nil), (".", nil), ("6", nil), ("", nil),
        ] as [(String, Mark?)])
    func `a final mark is read as it is typed`(text: String, mark: Mark?) {
        #expect(five.finalMark(text) == mark)
        #expect(Scale.markless.finalMark(text) == nil)
    }
}
