import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import PeopleFeature

struct OfficeTests {
    private func path(_ stage: Stage, _ name: String, _ rest: String) throws -> String {
        "/people/\(try stage.cast.person(name).number)\(rest)"
    }

    private func duty(_ kind: DutyKind, _ more: [(String, String)] = []) -> [(String, String)] {
        [("duty", "\(kind.rawValue)"), ("from", "2025-11-20"), ("order", "70-к"), ("ordered", "2025-11-19")] + more
    }

    @Test("R013 the offices of secretary, dispatcher and medic are given by an order", arguments: TestEngine.offered)
    func offices(engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try path(stage, Cast.anna, "")
        for kind in [DutyKind.secretary, .dispatcher, .medic] {
            #expect(
                try await stage.send(try path(stage, "Орлов", "/duties"), duty(kind), as: "Громова").status == 303)
        }
        let page = try await stage.page(try path(stage, "Орлов", "/duties"), as: "Соколов")
        #expect(
            ["Секретарь", "Диспетчер расписания", "Медицинский работник"].allSatisfy { page.contains("<b>\($0)</b>") })
        #expect(try await stage.look("\(anna)/edit", as: "Орлов").status == 200, "a secretary keeps cards")
        #expect(try await stage.look(try path(stage, "Лебедева", "/duties"), as: "Орлов").status == 403)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R013 R043 a social teacher opens the cards of listed students alone", arguments: TestEngine.offered)
    func listed(engine: TestEngine) async throws {
        let stage = try await Stage(engine), duties = try path(stage, "Орлов", "/duties")
        for (typed, sentence) in [
            ("", "Заполните поле «Ученик»."), ("Никто Нигде", "такого имени нет"), ("Кузнецов", "подходят несколько"),
            ("999999", "такого имени нет"),
        ] {
            let back = try await stage.send(duties, duty(.socialTeacher, [("student", typed)]), as: "Соколов")
            #expect(back.status == 422 && back.text.contains(sentence), "\(typed)")
        }
        let form = duty(.socialTeacher, [("student", "кузнецова анна")])
        #expect(try await stage.send(duties, form, as: "Соколов").status == 303)
        #expect(try await stage.page(duties, as: "Соколов").contains("Социальный педагог: Кузнецова Анна"))
        let (anna, boris) = (try path(stage, Cast.anna, ""), try path(stage, Cast.boris, ""))
        #expect(try await stage.look(anna, as: "Орлов").status == 200)
        #expect(try await stage.look(boris, as: "Орлов").status == 404)
        let list = try await stage.page("/people?q=кузнецова", as: "Орлов")
        #expect(list.contains("href=\"\(anna)\""))
    }

    @Test("R043 posts are added and ended with their days", arguments: TestEngine.offered)
    func posts(engine: TestEngine) async throws {
        let stage = try await Stage(engine), posts = try path(stage, "Орлов", "/posts")
        let form = [("post", "заведующий кабинетом"), ("from", "2025-11-20")]
        #expect(try await stage.send(posts, form, as: "Соколов").status == 303)
        let twice = try await stage.send(posts, form, as: "Соколов")
        #expect(twice.status == 422 && twice.text.contains("Такая должность в эти дни уже есть."))
        let id = try await stage.database.read {
            try $0.first(SQL("SELECT max(id) FROM employment")) { $0.int(0) } ?? 0
        }
        let early = try await stage.send(
            "\(posts)/end", [("ended", "\(id)"), ("lastday", "2025-11-19")], as: "Соколов")
        #expect(early.status == 422 && early.text.contains("последний день не может быть раньше"))
        let end = [("ended", "\(id)"), ("lastday", "2025-11-28")]
        #expect(try await stage.send(try path(stage, "Лебедева", "/posts/end"), end, as: "Соколов").status == 404)
        #expect(try await stage.send("\(posts)/end", end, as: "Соколов").status == 303)
        #expect(try await stage.page(posts, as: "Соколов").contains("с 20.11.2025 по 28.11.2025"))
        for name in ["Орлов", "Громова", Cast.irinaPetrovna, Cast.anna] {
            #expect(try await stage.send(posts, form, as: name).status == 403, "\(name)")
        }
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R043 «Данные проверены» sets the day of the last check", arguments: TestEngine.offered)
    func verified(engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try path(stage, Cast.anna, "")
        #expect(try await stage.page(anna, as: "Соколов").contains("Данные проверены</button>"))
        #expect(try await stage.send("\(anna)/verified", [], as: "Соколов").status == 303)
        let card = try await stage.page(anna, as: "Соколов")
        #expect(card.contains("<dd>20 ноября 2025</dd>") && !card.contains("Данные проверены</button>"))
        #expect(card.contains("сверено: пусто → 20.11.2025"))
        for name in [Cast.irinaPetrovna, "Громова", Cast.anna, Cast.annasFather] {
            #expect(try await stage.send("\(anna)/verified", [], as: name).status == 403, "\(name)")
        }
    }
}
