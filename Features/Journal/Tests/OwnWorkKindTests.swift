import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// What the school's own settings of a kind of work mean for the works of a lesson.
struct OwnWorkKindTests {
    private func settle(_ kind: WorkKind, _ stage: Stage, _ place: WorksTests.Place) async throws {
        let number = try #require(place.kinds[kind.code])
        try await stage.change { try $0.change(workKind: ID(number), to: kind) }
    }

    @Test(
        "R063 a kind that is no longer offered stays where it stands, and is not chosen anew",
        arguments: TestEngine.offered)
    func retired(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await WorksTests.place(stage)
        let n = try await WorksTests.add("Т", stage, place), kind = try #require(place.kinds["Т"])
        try await settle(WorkKind("Т", "Тест", weight: 2, isWritten: true, isRetired: true), stage, place)
        let option = "<option value=\"\(kind)\""
        #expect(try await !stage.page(place.works, as: Cast.veraPavlovna).contains(option))
        #expect(try await stage.page(place.works + "?n=\(n)", as: Cast.veraPavlovna).contains(option))
        let anew = try await stage.send(place.works, [("kind", "\(kind)")], as: Cast.veraPavlovna)
        #expect(anew.status == 422 && anew.text.contains("«Тест» школа больше не предлагает"))
        let stays = [("n", "\(n)"), ("kind", "\(kind)"), ("topic", "Корни"), ("weight", "3")]
        #expect(try await stage.send(place.works, stays, as: Cast.veraPavlovna).status == 303)
        #expect(try await WorksTests.works(stage, place).first { $0.n == n }?.weight == 3)
    }

    @Test(
        "R076 a kind outside the average gives works outside it until the teacher lets one count",
        arguments: TestEngine.offered)
    func outside(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await WorksTests.place(stage)
        let before = try await WorksTests.add("СР", stage, place)
        try await settle(
            WorkKind("СР", "Самостоятельная работа", weight: 5, isWritten: true, counts: false), stage, place)
        let after = try await WorksTests.add("СР", stage, place), kind = try #require(place.kinds["СР"])
        func work(_ n: Int) async throws -> WorkRow? {
            try await WorksTests.works(stage, place).first { $0.n == n }
        }
        let (old, new) = (try #require(try await work(before)), try #require(try await work(after)))
        #expect((old.weight, old.counts) == (2, true), "what was named before stays as it was")
        #expect((new.weight, new.counts) == (5, false))
        let lets = [("n", "\(after)"), ("kind", "\(kind)"), ("topic", "Корни"), ("weight", "5")]
        #expect(try await stage.send(place.works, lets, as: Cast.veraPavlovna).status == 303)
        #expect(try await work(after)?.counts == true)
    }
}
