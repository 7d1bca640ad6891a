import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// What a mark was put for, as the history tells it when the work is called otherwise by now, or is gone.
struct WorkNamesTests {
    @Test(
        "R002 R063 the history of a mark names its work as it was called then, also when it was taken away since",
        arguments: TestEngine.offered)
    func names(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await WorksTests.place(stage)
        let student = place.students[0].id, kind = try #require(place.kinds["КР"])
        let n = try await WorksTests.add("КР", stage, place, [("weight", "5")])
        func type(_ number: Int, _ text: String?, base: Int, later: Int) async throws {
            _ = try await stage.type(
                [mark(number, text, student, place.lesson.id, base: base, work: n)], into: PutCellsTests.cells,
                as: Cast.veraPavlovna, later: later)
        }
        func history(_ slot: Int = n * 16) async throws -> String {
            try await stage.page(
                "/mark/\(place.lesson.id)/\(student)/\(slot)/history", as: Cast.veraPavlovna, at: stage.now + 9_000)
        }
        try await type(1, "4", base: 0, later: 0)
        let plain = try await history()
        #expect(plain.contains("Контрольная работа, вес 5") && !plain.contains("За работу:"))
        let change = [("n", "\(n)"), ("kind", "\(kind)"), ("topic", "Корни"), ("weight", "3")]
        #expect(try await stage.send(place.works, change, as: Cast.veraPavlovna).status == 303)
        try await type(2, nil, base: 1, later: 60)
        let removed = try await stage.send(
            place.works + "/remove", [("n", "\(n)")], as: Cast.veraPavlovna, at: stage.now + 8_000)
        #expect(removed.status == 303)
        let gone = try await history()
        #expect(gone.contains("Контрольная работа, вес 3"), "as it was called last")
        #expect(gone.ranges(of: "За работу: Контрольная работа, вес 5").count == 1, "the four was put for that")
        #expect(!gone.contains("ответ, вес 1"))
        _ = try await stage.type(
            [mark(3, "5", student, place.lesson.id, base: 0)], into: PutCellsTests.cells, as: Cast.veraPavlovna)
        #expect(try await history(0).contains("ответ, вес 1"))
    }
}
