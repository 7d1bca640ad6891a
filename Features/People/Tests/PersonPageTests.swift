import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import PeopleFeature

struct PersonPageTests {
    private func path(_ stage: Stage, _ name: String, _ rest: String = "") throws -> String {
        "/people/\(try stage.cast.person(name).number)\(rest)"
    }

    @Test(
        "R018 R043 a card shows stays, parents and changes to whoever it is theirs to see",
        arguments: TestEngine.offered)
    func card(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let anna = try path(stage, Cast.anna)
        for (name, status) in [
            ("Громова", 200), ("Тихонова", 200), ("Соколов", 200), (Cast.irinaPetrovna, 200), ("Лебедева", 404),
            ("Орлов", 403), (Cast.anna, 403), (Cast.annasFather, 403), (Cast.boris, 403),
        ] {
            let page = try await stage.look(anna, as: name)
            #expect(page.status == status, "\(name)")
            #expect(page.asked <= 10)
        }
        let card = try await stage.look(anna, as: Cast.irinaPetrovna)
        #expect(card.text.contains("ученица, 8Б") && card.text.contains("Кузнецов Сергей Иванович"))
        #expect(card.text.contains("ещё не сверяли") && card.text.contains("Английский язык"))
        #expect(!card.text.contains("Изменить</a>"), "the switch of the regulation is off")
        #expect(card.text.contains("/slips/person/\(try stage.cast.person(Cast.anna).number)"))
        let father = try await stage.look(try path(stage, Cast.annasFather), as: Cast.irinaPetrovna)
        #expect(father.status == 200 && father.text.contains("Дети"))
        #expect(
            try await stage.look(try path(stage, "Орлов"), as: Cast.irinaPetrovna).status == 404,
            "staff are the keeper's")
        #expect(try await stage.look("/people/999999", as: "Соколов").status == 404)
        let newcomer = try await stage.look("/people/\(try await stage.find(Cast.newcomer).number)", as: "Соколов")
        #expect(newcomer.text.contains("приказ №\u{A0}41-к от") && newcomer.text.contains("из школы № 4 г. Дальнего"))
    }

    @Test("R043 R049 the keeper keeps a card, its history remembers", arguments: TestEngine.offered)
    func keep(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let edit = try path(stage, Cast.anna, "/edit")
        let form = [
            ("surname", "Кузнецова-Ёлкина"), ("given", "Анна"), ("patronymic", "Сергеевна"), ("sex", "2"),
            ("birth", "2011-05-14"), ("email", "anna@example.org"), ("verified", "1"),
            ("document", "свидетельство I-МЮ № 123456"),
        ]
        #expect(try await stage.send(edit, form, as: "Соколов").status == 303)
        let card = try await stage.look(try path(stage, Cast.anna), as: "Соколов")
        #expect(card.text.contains("<h1>Кузнецова-Ёлкина Анна Сергеевна</h1>") && card.text.contains("14 мая 2011"))
        #expect(card.text.contains("<dt>Сверено с документами</dt><dd>20 ноября 2025</dd>"))
        #expect(card.text.contains("фамилия: Кузнецова → Кузнецова-Ёлкина"))
        #expect(card.text.contains("Соколов\u{A0}Д.\u{A0}И."))
        let found = try await stage.look("/people", "q=кузнецова+елкина", as: "Соколов")
        #expect(found.text.contains("Кузнецова-Ёлкина Анна Сергеевна"), "the list finds the new name")
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R044 no form of a card asks for an address or a telephone", arguments: TestEngine.offered)
    func noAddress(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        for form in [try path(stage, Cast.anna, "/edit"), "/people/new/staff"] {
            let page = try await stage.look(form, as: "Соколов")
            #expect(page.status == 200 && page.text.contains("Фамилия"))
            #expect(!["Адрес", "адрес", "Телефон", "телефон"].contains { page.text.contains($0) }, "\(form)")
        }
    }

    @Test(arguments: TestEngine.offered)
    func `only the keeper keeps cards, and the class teacher where the regulation says so`(engine: TestEngine)
        async throws
    {
        let stage = try await Stage(engine)
        let edit = try path(stage, Cast.anna, "/edit")
        let form = [("surname", "Чужая"), ("given", "Анна")]
        for (name, status) in [
            (Cast.irinaPetrovna, 403), ("Лебедева", 403), ("Орлов", 403), ("Громова", 403), ("Тихонова", 403),
            (Cast.anna, 403), (Cast.annasFather, 403),
        ] {
            #expect(try await stage.send(edit, form, as: name).status == status, "\(name)")
            #expect(try await stage.look(edit, as: name).status == status, "\(name)")
        }
        try await stage.change { try $0.settle(.editCards, "yes", from: november(1)) }
        #expect(try await stage.send(edit, form, as: "Лебедева").status == 404, "another class")
        #expect(try await stage.send(edit, form, as: Cast.irinaPetrovna).status == 303)
    }

    @Test(
        arguments: TestEngine.offered,
        [
            ([("surname", ""), ("given", "")], "Напишите фамилию и имя."),
            ([("surname", "Иванов1"), ("given", "Пётр")], "Фамилия: уберите знак «1»."),
            (
                [("surname", String(repeating: "я", count: 61)), ("given", "Пётр")],
                "Фамилия: не длиннее 60 букв. Сейчас 61."
            ),
            ([("surname", "Иванов"), ("given", "Пётр"), ("birth", "31.02.2014")], "Дата рождения: такого дня нет."),
            ([("surname", "Иванов"), ("given", "Пётр"), ("birth", "2031-01-01")], "не может быть верной"),
            ([("surname", "Иванов"), ("given", "Пётр"), ("email", "пётр")], "нужен один адрес"),
            (
                [("surname", "Кузнецова"), ("given", "Анна"), ("patronymic", "Сергеевна"), ("document", "паспорт")],
                "Имя не изменилось"
            ),
        ] as [([(String, String)], String)])
    func `a broken field is named and everything typed comes back`(
        engine: TestEngine, wrong: ([(String, String)], String)
    ) async throws {
        let stage = try await Stage(engine)
        let back = try await stage.send(try path(stage, Cast.anna, "/edit"), wrong.0, as: "Соколов")
        #expect(back.status == 422 && back.text.contains(wrong.1))
        for (name, value) in wrong.0 where name != "document" && !value.isEmpty {
            #expect(back.text.contains("value=\"\(value)\""), "\(name)")
        }
        #expect(
            try await stage.look(try path(stage, Cast.anna), as: "Соколов").text.contains("Кузнецова Анна Сергеевна"))
    }
}
