import Testing

@testable import School

/// The dates offered for the parts of a year, by hand from the calendars of 2025–2027.
struct UsualPeriodsTests {
    private static func year(_ number: Int) throws -> SchoolYear {
        SchoolYear(
            number, starts: try #require(Day(year: number, month: 9, day: 1)),
            ends: try #require(Day(year: number + 1, month: 8, day: 31)))
    }

    private static func dates(_ kind: PeriodKind, _ parts: Int, _ number: Int) throws -> [String] {
        UsualPeriods.dates(kind, parts: parts, of: try year(number)).map {
            "\($0.lowerBound.iso) \($0.upperBound.iso)"
        }
    }

    @Test("R039 quarters and half-years leave whole weeks of rest", arguments: [2025, 2026])
    func quarters(year: Int) throws {
        // 26 October is a Sunday in 2025 and a Monday in 2026; so is 29 March of the year after.
        let quarters = [
            2025: [
                "2025-09-01 2025-10-26", "2025-11-03 2025-12-30", "2026-01-12 2026-03-29", "2026-04-06 2026-05-26",
            ],
            2026: [
                "2026-09-01 2026-10-25", "2026-11-02 2026-12-30", "2027-01-11 2027-03-28", "2027-04-05 2027-05-26",
            ],
        ]
        let halves = [
            2025: ["2025-09-01 2025-12-30", "2026-01-12 2026-05-26"],
            2026: ["2026-09-01 2026-12-30", "2027-01-11 2027-05-26"],
        ]
        #expect(try Self.dates(.quarter, 4, year) == quarters[year])
        #expect(try Self.dates(.halfYear, 2, year) == halves[year])
    }

    @Test func `trimesters follow one another, a year is one part`() throws {
        #expect(
            try Self.dates(.trimester, 3, 2025) == [
                "2025-09-01 2025-11-30", "2025-12-01 2026-02-28", "2026-03-01 2026-05-26",
            ])
        #expect(try Self.dates(.year, 1, 2025) == ["2025-09-01 2026-05-26"])
    }

    @Test func `modules have a week between them`() throws {
        // 39 weeks from 1 September to 26 May, five of them of rest: 34 weeks of study in six parts.
        #expect(
            try Self.dates(.module, 6, 2025) == [
                "2025-09-01 2025-10-05", "2025-10-13 2025-11-23", "2025-12-01 2026-01-11", "2026-01-19 2026-02-22",
                "2026-03-02 2026-04-12", "2026-04-20 2026-05-26",
            ])
        #expect(UsualPeriods.parts(of: .module) == 5...8 && UsualPeriods.parts(of: .quarter) == 4...4)
    }
}
