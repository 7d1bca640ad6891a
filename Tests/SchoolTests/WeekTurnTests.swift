import Testing

@testable import School

struct WeekTurnTests {
    @Test(
        "R051 weeks take turns from the week of the year's first day",
        arguments: [
            ("2025-09-01", WeekTurn.odd), ("2025-09-07", .odd), ("2025-09-08", .even), ("2025-09-15", .odd),
            ("2025-11-20", .even), ("2025-11-24", .odd),
        ])
    func turns(day: String, turn: WeekTurn) throws {
        let year = SchoolYear(
            2025, starts: try #require(Day(iso: "2025-09-01")), ends: try #require(Day(iso: "2026-08-31")))
        #expect(try year.turn(of: #require(Day(iso: day))) == turn)
    }
}
