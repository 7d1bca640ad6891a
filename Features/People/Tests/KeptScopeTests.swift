import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import PeopleFeature

/// What a class teacher who keeps cards of the own class may not reach, and forms saved over another's change.
struct KeptScopeTests {
    private func stage(_ engine: TestEngine) async throws -> Stage {
        let stage = try await Stage(engine)
        try await stage.change { try $0.settle(.editCards, "yes", from: november(1)) }
        return stage
    }

    @Test("R043 a member of staff's card is not the class's, though the child is in it", arguments: TestEngine.offered)
    func staffParent(_ engine: TestEngine) async throws {
        let stage = try await stage(engine), anna = try stage.cast.student(Cast.anna)
        let director = try stage.cast.person("Громова")
        try await stage.change { _ = try $0.bind(director, to: anna, as: .mother, from: november(1)) }
        #expect(try await stage.look("/people/\(director)/edit", as: Cast.irinaPetrovna).status == 404)
        #expect(try await stage.look("/people/\(director)", as: Cast.irinaPetrovna).status == 200)
        let father = try stage.cast.person(Cast.annasFather)
        #expect(try await stage.look("/people/\(father)/edit", as: Cast.irinaPetrovna).status == 200)
        #expect(try await stage.look("/people/\(director)/edit", as: "Соколов").status == 200)
    }

    @Test("R043 who works here is bound to a child by the office alone", arguments: TestEngine.offered)
    func bindsNoStaff(_ engine: TestEngine) async throws {
        let stage = try await stage(engine), anna = try stage.cast.person(Cast.anna)
        let director = try stage.cast.person("Громова")
        let name = try #require(try await stage.database.read { try $0.facts(of: director)?.name })
        let form = [
            ("surname", name.surname), ("given", name.given), ("patronymic", name.patronymic ?? ""), ("kin", "1"),
            ("same", "\(director)"),
        ]
        let refused = try await stage.send("/people/\(anna)/parents", form, as: Cast.irinaPetrovna)
        #expect(refused.status == 422 && refused.text.contains("работает в школе"))
        #expect(try await stage.send("/people/\(anna)/parents", form, as: "Соколов").status == 303)
    }

    @Test(
        "R018 a tie shut by a court is opened by a paper alone, and not by a form that is old",
        arguments: TestEngine.offered)
    func shutTie(_ engine: TestEngine) async throws {
        let stage = try await stage(engine), anna = try stage.cast.person(Cast.anna)
        let tie = try #require(
            try await stage.database.read {
                try $0.parents(of: ID(anna.number)).first { $0.name.surname == "Кузнецов" }
            })
        let path = "/people/\(anna)/parents/\(tie.id)"
        let page = try await stage.page(path, as: Cast.irinaPetrovna)
        let seen = try #require(page.firstMatch(of: #/name="seen" value="([0-9a-z]+)"/#)).1
        let shut = [("kin", "\(tie.kin.rawValue)"), ("blocked", "yes"), ("basis", "решение № 5 от 01.11.2025")]
        #expect(try await stage.send(path, shut, as: "Соколов").status == 303)
        let old = [("kin", "3"), ("blocked", "no"), ("basis", ""), ("seen", String(seen))]
        let late = try await stage.send(path, old, as: Cast.irinaPetrovna)
        #expect(late.status == 422 && late.text.contains("изменил кто-то другой"))
        let bare = try await stage.send(path, Array(old.dropLast()), as: "Соколов")
        #expect(bare.status == 422 && bare.text.contains("по какому решению"))
        let opened = [("kin", "\(tie.kin.rawValue)"), ("blocked", "no"), ("basis", "определение № 9 от 19.11.2025")]
        #expect(try await stage.send(path, opened, as: "Соколов").status == 303)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R043 a card saved from an old form comes back, and nothing is overwritten", arguments: TestEngine.offered)
    func oldForm(_ engine: TestEngine) async throws {
        let stage = try await stage(engine), father = try stage.cast.person(Cast.annasFather)
        let path = "/people/\(father)/edit", page = try await stage.page(path, as: "Соколов")
        let seen = String(try #require(page.firstMatch(of: #/name="seen" value="([0-9a-z]+)"/#)).1)
        let name = try #require(try await stage.database.read { try $0.facts(of: father)?.name })
        func form(_ email: String) -> [(String, String)] {
            [
                ("surname", name.surname), ("given", name.given), ("patronymic", name.patronymic ?? ""),
                ("email", email), ("seen", seen),
            ]
        }
        #expect(try await stage.send(path, form("one@example.ru"), as: "Соколов").status == 303)
        let late = try await stage.send(path, form("two@example.ru"), as: "Соколов")
        #expect(late.status == 422 && late.text.contains("two@example.ru"))
        #expect(try await stage.database.read { try $0.facts(of: father)?.email } == "one@example.ru")
    }
}
