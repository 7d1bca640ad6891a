import Testing

@testable import School

/// A certificate of the eleventh class rests on the half-years and the years of both its last classes.
struct TenthProposalTests {
    private let five = Scale.five(allowsOne: false)

    private func proposal(tenth: [Mark?], eleventh: [Mark?]) -> FinalProposal {
        let before = zip(TenthPart.brought, tenth).map { part, mark in
            FinalParts.Part("10 кл., \(part.title)", mark, kind: part.kind, tenth: part)
        }
        let own = zip(["I полугодие", "II полугодие"], eleventh).map { FinalParts.Part($0, $1) }
        let year = FinalParts.Part("Год", eleventh.last ?? nil, kind: .year)
        return FinalProposal(mean: FinalParts(before + own + [year]), scale: five)
    }

    @Test("R078 a certificate's mark is the mean of six, by the rounding of arithmetic")
    func whole() {
        // (4 + 4 + 4 + 5 + 5 + 5) / 6 = 4,50
        let half = proposal(tenth: [.five(4), .five(4), .five(4)], eleventh: [.five(5), .five(5), .five(5)])
        #expect(half.mark == .five(5) && half.average?.text == "4,50" && half.isCertain && !half.lacksTenth)
        // (3 + 4 + 4 + 5 + 5 + 5) / 6 = 4,33
        let four = proposal(tenth: [.five(3), .five(4), .five(4)], eleventh: [.five(5), .five(5), .five(5)])
        #expect(four.mark == .five(4) && four.isCertain)
        // Who had no such subject in the tenth class has the mean of the eleventh: (4 + 5 + 5) / 3 = 4,67.
        let late = proposal(tenth: [.exempt, .exempt, .exempt], eleventh: [.five(4), .five(5), .five(5)])
        #expect(late.mark == .five(5) && late.average?.text == "4,67" && late.isCertain)
    }

    @Test("R078 without the marks of the tenth class none is proposed, and the teacher is told which are lacking")
    func lacking() {
        let none = proposal(tenth: [nil, nil, nil], eleventh: [.five(5), .five(5), .five(5)])
        #expect(none.mark == nil && none.isDisputed && !none.isCertain && none.lacksTenth && none.text == "—")
        #expect(none.reasons == ["нет отметок 10 класса: I, II, год"])
        let part = proposal(tenth: [nil, .five(4), .five(4)], eleventh: [.five(5), .five(5), .five(5)])
        #expect(part.mark == nil && part.isDisputed && part.reasons == ["нет отметок 10 класса: I"])
        let both = proposal(tenth: [.five(4), .five(4), nil], eleventh: [.five(5), nil, .five(5)])
        #expect(both.reasons == ["нет отметки: II полугодие", "нет отметок 10 класса: год"] && !both.isDisputed)
    }

    @Test("R078 the half-years of the tenth class are expected of everybody, more of whoever has more")
    func expected() {
        var marks = TenthMarks()
        let (one, other) = (ID<Student>(1), ID<Student>(2))
        #expect(marks.parts.map(\.title) == ["I", "II", "год"])
        #expect(marks.isAwaited(TenthPart(1), of: one) && marks.isAwaited(.year, of: one))
        marks.add(.five(4), of: one, TenthPart(3))
        #expect(marks.parts.map(\.title) == ["I", "II", "III", "год"])
        #expect(marks.isAwaited(TenthPart(3), of: one) && !marks.isAwaited(TenthPart(3), of: other))
        marks.add(.five(5), of: one, TenthPart(3))
        #expect(marks.mark(of: one, TenthPart(3)) == .five(5) && marks.mark(of: other, TenthPart(3)) == nil)
    }
}
