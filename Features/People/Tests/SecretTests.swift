import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import PeopleFeature

struct SecretTests {
    private static let sealed = SQL("SELECT sealed FROM secret_field")
    private static let payloads = SQL("SELECT payload FROM history WHERE noun = 90 AND payload IS NOT NULL")

    private func path(_ stage: Stage, _ name: String, _ rest: String = "/secret/snils") throws -> String {
        "/people/\(try stage.cast.person(name).number)\(rest)"
    }

    private func on(_ stage: Stage, _ fields: [String] = ["snils"]) async throws {
        let form = fields.map { ($0, "yes") }
        #expect(try await stage.send("/school/fields", form, as: "Соколов").status == 303)
    }

    @Test(
        "R044 R045 fields that are off stand in no card and no form, and open at no address",
        arguments: TestEngine.offered)
    func off(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let card = try await stage.page(try path(stage, Cast.anna, ""), as: "Соколов")
        #expect(
            !["Закрытые поля", "СНИЛС", "Паспорт", "Адрес", "Телефон", "Гражданство"].contains { card.contains($0) })
        #expect(card.contains("Личное дело №") && card.contains("Первый иностранный язык"))
        for (rest, fields) in [("", [("value", "112-233-445 95")]), ("/reveal", [("purpose", "сверка списков")])] {
            let path = try path(stage, Cast.anna, "/secret/snils\(rest)")
            #expect(try await stage.send(path, fields, as: "Соколов").status == 404)
        }
        #expect(try await stage.look(try path(stage, Cast.anna), as: "Соколов").status == 404)
        try await on(stage, ["citizenship"])
        #expect(try await stage.page(try path(stage, Cast.anna, "/edit"), as: "Соколов").contains("Гражданство"))
    }

    @Test(
        "R045 a SNILS is sealed, shown masked, and revealed for a purpose that stays written",
        arguments: TestEngine.offered)
    func reveal(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        try await on(stage)
        let path = try path(stage, Cast.annasFather), card = try self.path(stage, Cast.annasFather, "")
        #expect(try await stage.send(path, [("value", "10000001011")], as: "Соколов").status == 303)
        let stored = try await stage.database.read { try $0.rows(Self.sealed) { $0.bytes(0) } }
        #expect(stored.count == 1 && !String(decoding: stored[0], as: UTF8.self).contains("445"))
        let page = try await stage.page(card, as: "Соколов")
        #expect(page.contains("•••-•••-••0 11") && !page.contains("100-000") && page.contains("СНИЛС: изменено"))
        let short = try await stage.send("\(path)/reveal", [("purpose", "!!!")], as: "Соколов")
        #expect(short.status == 422 && short.text.contains("Напишите цель словами"))
        #expect(try await stage.send("\(path)/reveal", [("purpose", "запрос фонда")], as: "Соколов").status == 303)
        let open = try await stage.look(path, as: "Соколов")
        #expect(open.text.contains("100-000-010 11") && open.text.contains("запрос фонда"))
        #expect(open.header("cache-control") == "no-store")
        let later = try await stage.look(path, as: "Соколов", at: stage.now + 301)
        #expect(!later.text.contains("100-000-010 11"), "five minutes are over")
        let payloads = try await stage.database.read { try $0.rows(Self.payloads) { $0.bytes(0) } }
        #expect(!payloads.contains { String(decoding: $0, as: UTF8.self).contains("010") })
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R045 a SNILS known in another card is refused, and so is a wrong one", arguments: TestEngine.offered)
    func twice(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        try await on(stage)
        let father = try path(stage, Cast.annasFather), boris = try path(stage, Cast.boris)
        #expect(try await stage.send(father, [("value", "112-233-445 95")], as: "Соколов").status == 303)
        for (typed, sentence) in [
            ("112 233 445 95", "Такой СНИЛС уже записан у другого человека."),
            ("112-233-445 96", "контрольное число не сходится"), ("12", "нужны 11 цифр"), ("", "Заполните поле"),
        ] {
            let back = try await stage.send(boris, [("value", typed)], as: "Соколов")
            #expect(back.status == 422 && back.text.contains(sentence), "\(typed)")
            #expect(!back.text.contains("Кузнецов Сергей"), "whose it is stays unsaid")
        }
        #expect(try await stage.send(father, [("value", "112-233-445 95")], as: "Соколов").status == 303, "one's own")
    }

    @Test(
        "R044 R045 a field switched off keeps its sealed value unseen, and can be erased", arguments: TestEngine.offered
    )
    func erase(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        try await on(stage)
        let path = try path(stage, Cast.annasFather)
        #expect(try await stage.send(path, [("value", "112-233-445 95")], as: "Соколов").status == 303)
        let kept = try await stage.send("/school/fields/erase", [("field", "snils"), ("why", "ошибка")], as: "Соколов")
        #expect(kept.status == 422 && kept.text.contains("Сначала выключите"))
        #expect(try await stage.send("/school/fields", [("snils", "no")], as: "Соколов").status == 303)
        let fields = try await stage.page("/school/fields", as: "Соколов")
        #expect(fields.contains("СНИЛС: 1\u{A0}значение"))
        let erased = try await stage.send(
            "/school/fields/erase", [("field", "snils"), ("why", "поле не нужно")], as: "Соколов")
        #expect(erased.status == 303)
        #expect(try await stage.database.read { try $0.rows(Self.sealed) { $0.bytes(0) } }.isEmpty)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R045 only those whose card it is reveal or write a sealed field", arguments: TestEngine.offered)
    func refused(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        try await on(stage)
        let path = try path(stage, Cast.anna)
        #expect(try await stage.send(path, [("value", "112-233-445 95")], as: "Соколов").status == 303)
        for name in [Cast.irinaPetrovna, "Лебедева", "Орлов", "Громова", "Тихонова", Cast.anna, Cast.annasFather] {
            #expect(try await stage.look(path, as: name).status == 403, "\(name)")
            let sent = try await stage.send("\(path)/reveal", [("purpose", "просто посмотреть")], as: name)
            #expect(sent.status == 403, "\(name)")
            #expect(try await stage.send(path, [("value", "100-000-010 11")], as: name).status == 403, "\(name)")
            #expect(try await stage.send("/school/fields", [("snils", "no")], as: name).status == 403, "\(name)")
        }
        #expect(!(try await stage.page(try self.path(stage, Cast.anna, ""), as: "Громова").contains("5 95")))
        try await stage.change { try $0.settle(.editCards, "yes", from: november(1)) }
        #expect(try await stage.look(path, as: Cast.irinaPetrovna).status == 200, "the own class, by the switch")
        #expect(try await stage.look(path, as: "Лебедева").status == 404, "another class")
    }

    @Test("R043 R044 a student's own facts are kept with their history", arguments: TestEngine.offered)
    func facts(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let form = [
            ("surname", "Кузнецова"), ("given", "Анна"), ("patronymic", "Сергеевна"), ("sex", "2"), ("file", "К-77"),
            ("foreign1", "английский"), ("foreign2", "немецкий"), ("citizenship", "не спрошено"),
        ]
        #expect(try await stage.send(try path(stage, Cast.anna, "/edit"), form, as: "Соколов").status == 303)
        let card = try await stage.page(try path(stage, Cast.anna, ""), as: Cast.irinaPetrovna)
        #expect(card.contains("<dd>К-77</dd>") && card.contains("второй иностранный язык: пусто → немецкий"))
        #expect(!card.contains("не спрошено"), "what the school does not keep is not taken")
        #expect(try await stage.database.verify().findings.isEmpty)
    }
}
