import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import InstitutionFeature

/// Saturdays of study where weeks alternate: 1 September 2025 is the Monday of the first week, which is А.
struct StudySaturdayTests {
    private func titles(_ stage: Stage, _ day: Day) async throws -> [String] {
        let id = try stage.cast.schoolClass("8Б")
        return try await stage.database.read { try $0.lessons(of: id, during: day...day).map(\.title) }
    }

    @Test(
        "R039 a working Saturday has the lessons of its own week, or of the week that the order names",
        arguments: TestEngine.offered)
    func weeks(engine: TestEngine) async throws {
        let stage = try await Stage(engine), december = november(30)
        let algebra = try stage.cast.course("8Б Алгебра"), geometry = try stage.cast.course("8Б Геометрия")
        try await stage.change { records in
            _ = try records.publish(
                timetable: "По неделям", of: 2025, from: december + 1,
                slots: [
                    SlotFacts(weekday: 1, n: 1, week: 1, room: nil, courses: [algebra]),
                    SlotFacts(weekday: 1, n: 1, week: 2, room: nil, courses: [geometry]),
                ])
        }
        // 6 December ends the fourteenth week (Б), 13 December the fifteenth (А), 20 December the sixteenth (Б).
        for (day, week) in [(december + 6, ""), (december + 13, ""), (december + 20, "1")] {
            let form = [
                ("kind", "6"), ("from", day.iso), ("weekday", "1"), ("week", week), ("order", "91"),
                ("ordered", "2025-11-18"), ("levels", "8"),
            ]
            #expect(try await stage.send("/school/calendar", form, as: "Соколов").status == 303)
        }
        #expect(try await titles(stage, december + 6) == ["Геометрия"])
        #expect(try await titles(stage, december + 13) == ["Алгебра"])
        #expect(try await titles(stage, december + 20) == ["Алгебра"], "the order names week А")
        #expect(try await stage.page("/school/calendar", as: "Соколов").contains("неделя А"))
        #expect(try await stage.isClean())
    }
}
