import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import DiaryFeature

struct WeekTurnTests {
    @Test(
        "R051 a family's week says which of two it is where it has a lesson of one, and asks nothing for it",
        arguments: TestEngine.offered)
    func said(engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.student(Cast.anna)
        let path = "/diary/\(anna.number)?d=2025-11-25"
        let asked = try await stage.look(path, as: Cast.anna).asked
        try await stage.takeTurns("8Б Алгебра", weekday: 5, n: 8, from: november(24))
        let odd = try await stage.look(path, as: Cast.anna)
        #expect(odd.text.contains("24–29 ноября · неделя А") && odd.asked == asked)
        let even = try await stage.page("/diary/\(anna.number)?d=2025-12-02", as: Cast.anna)
        #expect(even.contains("1–6 декабря") && !even.contains("неделя А"))
    }
}
