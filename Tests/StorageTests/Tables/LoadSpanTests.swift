import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// A load whose hours are to change: Вера Павловна has algebra of 8Б for three hours a week, four from 12 January.
struct LoadSpanTests {
    private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    private func change<T: Sendable>(
        _ school: Database, _ body: @escaping @Sendable (Writing) throws -> T
    ) async throws -> T {
        let permit = try clockPermit()
        return try await school.change { try body($0.signed(by: permit)) }
    }

    private func planned(_ engine: TestEngine) async throws -> (Database, ID<Course>, LoadLine, ID<Person>, ID<Person>)
    {
        let (_, school, cast) = try await engine.modelSchool()
        let algebra = try cast.course("8Б Алгебра"), from = try Self.day("2026-01-12")
        let line = try await change(school) { pen in
            let line = try #require(try pen.load(of: 2025).first { $0.course == algebra })
            try pen.change(line, weeklyTenths: 40, from: from)
            return try #require(try pen.loadLine(line.id))
        }
        return (school, algebra, line, try cast.person(Cast.veraPavlovna), try cast.person("Волков"))
    }

    @Test(
        "R038 a page handed over before its hours change stays the successor's after it", arguments: TestEngine.offered)
    func handedOver(_ engine: TestEngine) async throws {
        let (school, algebra, line, vera, volkov) = try await planned(engine), day = try Self.day("2025-12-01")
        try await change(school) { _ = try $0.handOver(line, to: volkov, from: day) }
        let found = try await school.read { records in
            (
                holders: try ["2025-11-30", "2025-12-01", "2026-01-11", "2026-01-12", "2026-05-20"].map {
                    try records.holders(of: .teacher, object: algebra.number, on: Self.day($0))
                },
                lines: try records.load(of: 2025).filter { $0.course == algebra && $0.person == volkov }.map {
                    [$0.days.from.iso, $0.days.to?.iso ?? "", "\($0.weeklyTenths)"]
                },
                veras: try records.load(of: 2025).filter { $0.course == algebra && $0.person == vera }.map(\.days.to)
            )
        }
        #expect(found.holders == [[vera], [volkov], [volkov], [volkov], [volkov]])
        #expect(found.lines == [["2025-12-01", "2026-01-11", "30"], ["2026-01-12", "", "40"]])
        #expect(found.veras == [day - 1])
        #expect(try await school.verify().findings.isEmpty)
    }

    @Test("R038 a load that ends ends with the hours it was to have", arguments: TestEngine.offered)
    func ended(_ engine: TestEngine) async throws {
        let (school, algebra, line, _, volkov) = try await planned(engine), last = try Self.day("2025-12-01")
        try await change(school) { try $0.end(line, lastDay: last) }
        let rest = try await school.read { records in
            try records.load(of: 2025).filter { $0.course == algebra }.map(\.days.to)
        }
        #expect(rest == [last])
        // Whoever takes up a page that nobody keeps has its open columns from the beginning.
        let duty = try await change(school) { pen in
            let load = try pen.entrust(algebra, to: volkov, weeklyTenths: 30, during: Span(from: last + 3))
            return try #require(try pen.loadLine(load)?.duty)
        }
        let since = try await school.read { try $0.dayOwned(by: duty) }
        #expect(since == line.days.from)
        #expect(try await school.verify().findings.isEmpty)
    }
}
