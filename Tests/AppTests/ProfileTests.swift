import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import parta

/// The profile that a school has chosen decides by when its lessons are owed, from its day on.
struct ProfileTests {
    private func choose(_ preset: String, from day: Day, _ keeper: TestBrowser) async throws {
        let path = "/school/rules/preset/\(preset)", page = await keeper.get(path + "?from=\(day.iso)").text
        let place = try #require(page.firstRange(of: "name=\"seen\" value=\""))
        let seen = String(page[place.upperBound...].prefix { $0 != "\"" })
        let answer = try await keeper.post(
            path, from: "/devices", ["from": day.iso, "reason": "приказ № 9", "seen": seen])
        try #require(answer.status == 303)
    }

    /// What 8Б's lessons of a day owe by the clock of the next morning.
    private func owed(_ house: WholeHouse, on day: Day) async throws -> [Obligation] {
        let permit = try Caller.clockwork("проверка", now: house.now + 2 * 86_400, today: day + 1)
            .ask(.runChore, on: .school, under: Regulation())
        let eighth = try house.cast.schoolClass("8Б")
        return try await house.records.school(ModelSchool.slug).change { reading in
            let pen = reading.signed(by: permit)
            try pen.layTerms(on: day)
            return try pen.lessons(of: eighth, during: day...day).flatMap { try pen.obligations(of: $0.lesson.id) }
        }
    }

    @Test("R012 R136 lessons are judged by the profile of their own day", arguments: TestEngine.offered)
    func chosen(engine: TestEngine) async throws {
        let house = try await WholeHouse(engine), keeper = try await house.browser("keeper")
        try await choose("003", from: november(20), keeper)
        try await choose("002", from: november(21), keeper)
        let before = try await owed(house, on: november(20)), after = try await owed(house, on: november(21))
        let homework = before.filter { $0.place.key == .homework }, rolls = before.filter { $0.place.key == .rollCall }
        #expect(!homework.isEmpty && homework.allSatisfy { $0.due != nil && $0.clause == "003 п. 2.8" })
        #expect(!rolls.isEmpty && rolls.allSatisfy { $0.clause == "003 п. 2.5" })
        #expect(before.filter { $0.place.key == .topic }.allSatisfy { $0.due == nil }, "003 names no term for topics")
        #expect(!after.isEmpty && after.allSatisfy { $0.due == nil }, "002 names no day at all")
    }
}
