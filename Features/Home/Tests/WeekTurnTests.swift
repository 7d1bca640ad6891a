import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import HomeFeature

struct WeekTurnTests {
    @Test("R051 a teacher's day says which of two weeks it is", arguments: TestEngine.offered)
    func said(engine: TestEngine) async throws {
        let stage = try await Stage([home], on: engine)
        #expect(try await !stage.page("/?d=2025-11-25", as: Cast.veraPavlovna).contains("неделя А"))
        try await stage.takeTurns("8Б Алгебра", weekday: 5, n: 8, from: november(24))
        let odd = try await stage.page("/?d=2025-11-25", as: Cast.veraPavlovna)
        #expect(odd.contains("-я неделя · неделя А"))
        #expect(try await stage.page("/?d=2025-12-02", as: Cast.veraPavlovna).contains("-я неделя · неделя Б"))
    }
}
