import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import PeopleFeature

struct CategoryTests {
    private static let meals = [
        ("category", "ПИТ"), ("basis", "заявление № 5 от 01.09.2025"), ("from", "2025-11-01"), ("to", "2026-05-31"),
    ]
    private static let health = [
        ("category", "ФК2"), ("basis", "справка № 18"), ("from", "2025-11-01"), ("to", ""),
    ]
    private static let teacher = SQL(
        """
        SELECT d.person FROM duty d JOIN course k ON k.id = d.object JOIN subject s ON s.id = k.subject
        JOIN group_member m ON m.study_group = k.study_group WHERE d.kind = 6 AND s.name LIKE 'Физическая%'
            AND m.student = ?1
        """)

    private func path(_ stage: Stage, _ rest: String = "/categories") throws -> String {
        "/people/\(try stage.cast.person(Cast.anna).number)\(rest)"
    }

    private func on(_ stage: Stage) async throws {
        let form = [("categories", "yes"), ("health", "yes")]
        #expect(try await stage.send("/school/fields", form, as: "Соколов").status == 303)
    }

    @Test("R043 R044 categories are off until the school keeps them", arguments: TestEngine.offered)
    func off(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        #expect(try await stage.look(try path(stage), as: "Соколов").status == 404)
        #expect(try await stage.send(try path(stage), Self.meals, as: "Соколов").status == 404)
        #expect(!(try await stage.page(try path(stage, ""), as: "Соколов").contains("Категории")))
    }

    @Test(
        "R043 a category has a basis and days, and is seen by the few whom it concerns", arguments: TestEngine.offered)
    func seen(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        try await on(stage)
        #expect(try await stage.send(try path(stage), Self.meals, as: "Соколов").status == 303)
        for (name, status) in [
            ("Громова", 200), ("Тихонова", 200), (Cast.irinaPetrovna, 200), ("Лебедева", 404), ("Орлов", 403),
            (Cast.anna, 403), (Cast.annasFather, 403), (Cast.boris, 403),
        ] {
            #expect(try await stage.look(try path(stage), as: name).status == status, "\(name)")
        }
        let page = try await stage.page(try path(stage), as: Cast.irinaPetrovna)
        #expect(page.contains("льготное питание") && page.contains("заявление № 5 от 01.09.2025"))
        #expect(!page.contains("Добавить"), "the class teacher keeps none while the switch is off")
        #expect(try await stage.send(try path(stage), Self.meals, as: Cast.irinaPetrovna).status == 403)
        #expect(try await stage.page(try path(stage, ""), as: "Громова").contains("льготное питание"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `one category twice in the same days, a wrong day and a missing basis are refused`(engine: TestEngine)
        async throws
    {
        let stage = try await Stage(engine), path = try path(stage)
        try await on(stage)
        #expect(try await stage.send(path, Self.meals, as: "Соколов").status == 303)
        #expect(try await stage.send(path, Self.health, as: "Соколов").status == 303)
        let other = [("category", "ФК3"), ("basis", "справка № 19"), ("from", "2025-11-10")]
        for (form, sentence) in [
            (Self.meals, "В эти дни уже записано: льготное питание"), (other, "уже записано: подготовительная"),
            ([("category", "ХХХ")], "Выберите категорию."), ([("category", "ОВЗ"), ("basis", "")], "Заполните поле"),
            (
                [("category", "ОВЗ"), ("basis", "б"), ("from", "2025-11-10"), ("to", "2025-11-09")],
                "Последний день (09.11.2025) раньше первого"
            ),
        ] {
            let back = try await stage.send(path, form, as: "Соколов")
            #expect(back.status == 422 && back.text.contains(sentence), "\(sentence)")
        }
        let id = try await stage.database.read { try $0.first(SQL("SELECT min(id) FROM category")) { $0.int(0) } ?? 0 }
        #expect(try await stage.send("\(path)/\(id)", [("what", "cancel")], as: "Соколов").status == 303)
        #expect(try await stage.page(path, as: "Соколов").contains("отменена как ошибочная"))
        #expect(try await stage.send("\(path)/\(id)", [("what", "cancel")], as: "Соколов").status == 404)
        #expect(try await stage.send(path, Self.meals, as: "Соколов").status == 303, "the mistake stands in no way")
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R043 the teacher of physical education sees the name of the group and nothing else",
        arguments: TestEngine.offered)
    func healthGroup(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let anna = try stage.cast.person(Cast.anna)
        let teacher = try #require(
            try await stage.database.read { try $0.first(Self.teacher, anna) { $0.id(0, of: Person.self) } })
        #expect(await stage.get("/people/health", as: teacher).status == 404, "off")
        try await on(stage)
        for form in [Self.meals, Self.health] {
            #expect(try await stage.send(try path(stage), form, as: "Соколов").status == 303)
        }
        let page = try await stage.page("/people/health", as: teacher)
        #expect(page.contains("Кузнецова Анна") && page.contains("подготовительная"))
        #expect(!page.contains("справка") && !page.contains("питание"))
        #expect(try await stage.page("/people", as: teacher).contains("/people/health"))
        for name in ["Лебедева", "Громова"] {
            #expect(try await stage.look("/people/health", as: name).status == 404, "\(name) teaches none")
        }
        for name in [Cast.anna, Cast.annasFather] {
            #expect(try await stage.look("/people/health", as: name).status == 403)
        }
    }
}
