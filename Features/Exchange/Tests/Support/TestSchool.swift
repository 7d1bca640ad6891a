import School
import Storage
import Testing
import Trials

/// An empty school with the year 2025/2026 open, thrown away after the test; the day is 20 November 2025.
struct TestSchool: Sendable {
    static let today = Day(number: 20_412)
    static let now = Moment(seconds: 20_412 * 86_400 + 36_000)

    let records: Records
    let database: Database

    init(_ engine: TestEngine) async throws {
        records = try engine.freshRecords()
        database = try records.school("school")
        try await change { records in
            let year = SchoolYear(2025, starts: Self.day(2025, 9, 1), ends: Self.day(2026, 8, 31))
            try records.add(year: year)
            _ = try records.add(
                scheme: "Четверти", .quarter, of: 2025,
                parts: [
                    (Self.day(2025, 9, 1), Self.day(2025, 10, 24)), (Self.day(2025, 11, 5), Self.day(2025, 12, 30)),
                    (Self.day(2026, 1, 12), Self.day(2026, 3, 27)), (Self.day(2026, 4, 6), Self.day(2026, 5, 26)),
                ])
        }
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year, month: month, day: day) ?? Day(number: 0)
    }

    func change<T: Sendable>(_ body: @escaping @Sendable (Writing) throws -> T) async throws -> T {
        try await database.change { records in
            let permit = try Caller.clockwork("проверка", now: Self.now, today: Self.today)
                .ask(.importPeople, on: .school, under: Regulation())
            return try body(records.signed(by: permit))
        }
    }

    /// A number that a question answers.
    func count(_ sql: SQL) async throws -> Int { try await database.read { try $0.first(sql) { $0.int(0) } ?? 0 } }
}
