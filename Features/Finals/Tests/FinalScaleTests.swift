import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import FinalsFeature

/// Final marks of a page that is marked on another scale from a day on.
struct FinalScaleTests {
    private static let algebra = "/journal/8b/algebra/final"

    private func certain(_ page: String) throws -> Substring {
        try #require(page.firstMatch(of: #/Принять предложенные \(([0-9]+)\)/#)).output.1
    }

    @Test(
        "R076 a period is summed up on the scale that holds on its last day",
        arguments: TestEngine.offered)
    func lastDay(engine: TestEngine) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course("8Б Алгебра")
        let before = try await stage.page(Self.algebra + "?p=q1", as: Cast.veraPavlovna)
        try await stage.change { try $0.set(scale: .ten, of: course, from: november(21)) }
        let first = try await stage.page(Self.algebra + "?p=q1", as: Cast.veraPavlovna)
        #expect(first.contains("Клавиши: 2 3 4 5, зч, нз, н/а, осв;"))
        #expect(try certain(first) == certain(before), "the first quarter is as it was")
        let second = try await stage.page(Self.algebra + "?p=q2", as: Cast.veraPavlovna)
        #expect(second.contains("Клавиши: 1–10, зч, нз, н/а, осв;"))
        #expect(second.contains("шкала: отметки 2–5; с 21.11.2025 — 10 баллов"))
        #expect(second.contains("отметок другой шкалы не учтено: "))
        #expect(try await stage.page(Self.algebra + "?p=year", as: Cast.veraPavlovna).contains("Клавиши: 1–10, "))
    }
}
