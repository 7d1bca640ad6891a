import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import SubstitutionsFeature

struct WeekTurnTests {
    @Test("R051 the head of a day of substitutions says which of two weeks it is", arguments: TestEngine.offered)
    func said(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        #expect(try await !stage.page("/substitutions?d=2025-11-25", as: "Тихонова").contains("неделя А"))
        try await stage.takeTurns("8Б Алгебра", weekday: 5, n: 8, from: november(24))
        for (day, turn) in [("2025-11-25", "неделя А"), ("2025-12-02", "неделя Б")] {
            let page = try await stage.page("/substitutions?d=\(day)", as: "Тихонова")
            #expect(page.contains("page__note\">\(turn) · "))
        }
    }
}
