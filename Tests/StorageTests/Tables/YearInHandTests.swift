import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// Which year lists and forms speak of in August.
struct YearInHandTests {
    @Test(
        "R031 R032 from a month before it begins an opened year is in hand, and lists speak of its first day",
        arguments: TestEngine.offered)
    func august(_ engine: TestEngine) async throws {
        let (_, school, _) = try await engine.modelSchool(), permit = try clockPermit()
        let days = try ["2026-07-31", "2026-08-01", "2026-08-20", "2026-09-01"].map { try #require(Day(iso: $0)) }
        func told() async throws -> [String] {
            try await school.read { records in
                try days.map { "\(try records.yearInHand(on: $0)?.number ?? 0) \(try records.dayOfLists($0).iso)" }
            }
        }
        #expect(try await told() == ["2025 2026-07-31", "2025 2026-08-01", "2025 2026-08-20", "2025 2026-08-31"])
        try await school.change { records in
            let starts = try #require(Day(iso: "2026-09-01")), ends = try #require(Day(iso: "2027-08-31"))
            try records.signed(by: permit).add(year: SchoolYear(2026, starts: starts, ends: ends))
        }
        #expect(try await told() == ["2025 2026-07-31", "2026 2026-09-01", "2026 2026-09-01", "2026 2026-09-01"])
        let working = try await school.read { records in try days.map { try records.year(on: $0)?.number } }
        #expect(working == [2025, 2025, 2025, 2026], "journals of August are still those of the year that ends")
    }
}
