import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import TimetableFeature

extension Stage {
    /// This capability alone.
    init(_ engine: TestEngine, now: Moment? = nil) async throws {
        try await self.init([timetable], on: engine, now: now)
    }

    /// A draft from the model school's own timetable, meant to hold from a day on; answers its number.
    func draft(from day: String = "2025-11-24", to last: String = "", empty: Bool = false) async throws -> Int {
        let standing = try await database.read { try $0.timetable(of: 2025, on: november(20)) } ?? 0
        let fields = [("name", "Вторая четверть"), ("base", empty ? "" : "\(standing)"), ("from", day), ("to", last)]
        let answer = try await send("/timetable/versions", fields, as: "Тихонова")
        return try #require(answer.location?.split(separator: "/").last.flatMap { Int($0) }, "\(answer.status)")
    }

    /// Types into a cell of a draft as the deputy.
    func type(_ text: String, in draft: Int, _ cell: String, as name: String = "Тихонова") async throws -> Answer {
        try await send("/timetable/edit/\(draft)/cell/\(cell)", [("text", text)], as: name)
    }

    /// The places of a draft at which a class has lessons, «1-3: Алгебра».
    func slots(_ draft: Int) async throws -> [Slot] { try await database.read { try $0.slots(of: draft) } }
}
