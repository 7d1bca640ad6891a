import School
import Testing

/// On which days of 2025/2026 a student was in another school, by hand.
struct DaysElsewhereTests {
    private static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
    private static let year = SchoolYear(2025, starts: day("2025-09-01"), ends: day("2026-08-31"))

    private func elsewhere(_ stays: (String, String?)...) -> DaysElsewhere {
        DaysElsewhere(Self.year, here: stays.map { Span(from: Self.day($0.0), to: $0.1.map(Self.day)) })
    }

    @Test("R047 the eve is that of the last arrival from elsewhere, a change of class is none")
    func eve() {
        #expect(elsewhere(("2025-11-10", nil)).eve == Self.day("2025-11-09"))
        #expect(elsewhere(("2025-11-10", "2025-12-01"), ("2025-12-02", nil)).eve == Self.day("2025-11-09"))
        #expect(elsewhere(("2025-09-01", "2025-10-10"), ("2025-12-01", nil)).eve == Self.day("2025-11-30"))
        #expect(elsewhere(("2025-09-01", nil)).eve == nil)
        #expect(elsewhere(("2024-09-01", "2025-08-31"), ("2025-09-01", nil)).eve == nil)
    }

    @Test func `a mark of another school is of a day before the arrival on which the student was not here`() throws {
        let came = elsewhere(("2025-11-10", nil)),
            returned = elsewhere(("2025-09-01", "2025-10-10"), ("2025-12-01", nil))
        for iso in ["2025-09-01", "2025-11-09"] { try came.check(Self.day(iso)) }
        for iso in ["2025-08-31", "2025-11-10", "2026-02-01"] {
            #expect(throws: Objection.self) { try came.check(Self.day(iso)) }
        }
        try returned.check(Self.day("2025-11-05"))
        for iso in ["2025-09-15", "2025-10-10", "2025-12-01"] {
            #expect(throws: Objection.self) { try returned.check(Self.day(iso)) }
        }
        #expect(throws: Objection.self) { try elsewhere(("2025-09-01", nil)).check(Self.day("2025-09-10")) }
    }
}
