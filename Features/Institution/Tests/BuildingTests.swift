import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import InstitutionFeature

struct BuildingTests {
    @Test(arguments: TestEngine.offered)
    func `a building and its rooms are added, renamed and closed`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), keeper = "Соколов"
        let building = [("building", "Начальная школа"), ("address", "ул. Садовая, 3")]
        #expect(try await stage.send("/school/buildings", building, as: keeper).status == 303)
        let id = try #require(try await stage.database.read { try $0.buildings().last }).id
        let rooms = [("rooms", "12, 13;\nактовый зал"), ("in", "\(id)")]
        #expect(try await stage.send("/school/rooms", rooms, as: keeper).status == 303)
        let added = try await stage.database.read { try $0.rooms() }.filter { $0.building == id }
        #expect(added.map(\.name) == ["12", "13", "актовый зал"])
        let room = "/school/rooms/\(added[0].id)", closed = [("name", "12а"), ("in", "\(id)"), ("to", "2025-11-19")]
        #expect(try await stage.send(room, closed, as: keeper).status == 303)
        let page = try await stage.look("/school/buildings", as: "Громова")
        #expect(page.status == 200 && page.asked <= 10)
        #expect(page.text.contains("12а (закрыт)") && page.text.contains("ул. Садовая, 3"))
        #expect(!page.text.contains("Добавить здание"), "the director looks")
        let moved = [("name", "Начальная школа"), ("address", ""), ("to", "2026-05-31")]
        #expect(try await stage.send("/school/buildings/\(id)", moved, as: keeper).status == 303)
        #expect(try await stage.page("/school/buildings", as: keeper).contains("закрыто с 01.06.2026"))
        #expect(try await stage.isClean())
    }

    @Test(arguments: TestEngine.offered)
    func `a name taken adds none of the rooms, and a wrong role adds nothing`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), before = try await stage.database.read { try $0.rooms() }
        let taken = try await stage.send("/school/rooms", [("rooms", "77, спортзал"), ("in", "")], as: "Соколов")
        #expect(taken.status == 422 && taken.text.contains("Кабинет «спортзал» здесь уже есть."))
        #expect(taken.text.contains(">77, спортзал</textarea>"), "what was typed comes back")
        for (path, form, sentence) in [
            ("/school/rooms", [("rooms", " ,; ")], "Заполните поле «Кабинеты»."),
            ("/school/rooms", [("rooms", "77"), ("in", "9999")], "Выберите здание из списка."),
            ("/school/rooms", [("rooms", String(repeating: "к", count: 41))], "длиннее 40 знаков"),
            ("/school/buildings", [("building", "Главное здание")], "Здание «Главное здание» уже есть."),
            ("/school/buildings", [("building", "")], "Заполните поле «Название здания»."),
        ] {
            let answer = try await stage.send(path, form, as: "Соколов")
            #expect(answer.status == 422 && answer.text.contains(sentence), "\(sentence)")
        }
        for name in ["Громова", "Тихонова"] + Lookers.blind {
            #expect(try await stage.send("/school/rooms", [("rooms", "78")], as: name).status == 403, "\(name)")
            #expect(try await stage.send("/school/buildings", [("building", "Б")], as: name).status == 403, "\(name)")
        }
        #expect(try await stage.look("/school/rooms/9999", as: "Соколов").status == 404)
        #expect(try await stage.database.read { try $0.rooms() } == before)
    }
}
