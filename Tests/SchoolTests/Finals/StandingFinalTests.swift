import Testing

@testable import School

/// When a final mark that stands has to be looked at again.
struct StandingFinalTests {
    struct Case: Sendable {
        let mark: Mark?
        let proposed: Mark?
        let reason: String
        let now: Mark?
        var kind = FinalKind.period
        var scale = Scale.five(allowsOne: false)
        /// What it is told to have moved to.
        let moved: Mark?
    }

    @Test(
        "R080 a mark that was put as proposed, or without a word, is told once another is proposed",
        arguments: [
            // Put as it was proposed: a 4, and now a 3.
            Case(mark: .five(4), proposed: .five(4), reason: "", now: .five(3), moved: .five(3)),
            Case(mark: .five(4), proposed: .five(4), reason: "", now: .five(5), moved: .five(5)),
            Case(mark: .five(4), proposed: .five(4), reason: "", now: .five(4), moved: nil),
            // A word beside a mark that did not differ explains no difference.
            Case(mark: .five(4), proposed: .five(4), reason: "старался", now: .five(3), moved: .five(3)),
            // The difference was explained when the mark was put.
            Case(mark: .five(4), proposed: .five(3), reason: "олимпиада", now: .five(3), moved: nil),
            Case(mark: .five(4), proposed: .five(3), reason: "олимпиада", now: .five(2), moved: nil),
            Case(mark: .five(4), proposed: nil, reason: "по решению", now: .five(3), moved: nil),
            // Nothing was said, as of a mark that was brought in from elsewhere.
            Case(mark: .five(4), proposed: nil, reason: "", now: .five(3), moved: .five(3)),
            Case(mark: .five(4), proposed: .five(3), reason: "", now: .five(3), moved: .five(3)),
            // «Н/а» says why by itself, and stands for nothing once there are marks; so it is the other way round.
            Case(mark: .notAttested, proposed: .notAttested, reason: "отметок нет", now: .five(3), moved: .five(3)),
            Case(mark: .five(3), proposed: .five(3), reason: "", now: .notAttested, moved: .notAttested),
            // Nothing stands, or nothing is proposed.
            Case(mark: nil, proposed: .five(4), reason: "ошибка", now: .five(3), moved: nil),
            Case(mark: .five(4), proposed: .five(4), reason: "", now: nil, moved: nil),
            // A year's is asked about as a period's; what an exam gave, and a level, need no reason.
            Case(mark: .five(4), proposed: .five(4), reason: "", now: .five(3), kind: .year, moved: .five(3)),
            Case(mark: .five(4), proposed: .five(4), reason: "", now: .five(3), kind: .exam, moved: nil),
            Case(mark: .level(2), proposed: nil, reason: "", now: .notAttested, scale: .levels, moved: nil),
        ])
    func moved(of one: Case) {
        let standing = StandingFinal(one.mark, proposed: one.proposed, reason: one.reason)
        #expect(standing.moved(to: one.now, one.kind, on: one.scale) == one.moved)
    }
}
