import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import PeopleFeature

struct AddingTests {
    private static let named = SQL("SELECT count(*) FROM person WHERE search_key = ?1")
    private static func staff(_ more: [(String, String)] = []) -> [(String, String)] {
        [
            ("surname", "Кузнецов"), ("given", "Сергей"), ("patronymic", "Иванович"), ("post", "учитель труда"),
            ("from", "2025-11-20"), ("order", "60-к"), ("ordered", "2025-11-18"),
        ] + more
    }

    @Test(arguments: TestEngine.offered)
    func `a namesake is asked about, and is a different person when the keeper says so`(engine: TestEngine) async throws
    {
        let stage = try await Stage(engine), path = "/people/new/staff"
        let back = try await stage.send(path, Self.staff(), as: "Соколов")
        #expect(back.status == 422 && back.text.contains("такой человек уже записан"))
        #expect(back.text.contains("Другой человек с тем же именем") && back.text.contains("value=\"60-к\""))
        #expect(try await stage.count(Self.named, Cast.annasFather) == 1)
        let child = String(try stage.cast.person(Cast.anna).number)
        let forged = try await stage.send(path, Self.staff([("same", child)]), as: "Соколов")
        #expect(forged.status == 422 && forged.text.contains("Имя изменилось после выбора"))
        #expect(try await stage.send(path, Self.staff([("same", "new")]), as: "Соколов").status == 303)
        #expect(try await stage.count(Self.named, Cast.annasFather) == 2)
    }

    @Test(arguments: TestEngine.offered)
    func `an order is whole or absent, and only the keeper adds`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), path = "/people/new/staff"
        let form = Self.staff([("same", "new")])
        for (left, sentence) in [
            ("order", "Укажите номер приказа или очистите его дату."), ("ordered", "Укажите дату приказа."),
        ] {
            let back = try await stage.send(path, form.filter { $0.0 != left }, as: "Соколов")
            #expect(back.status == 422 && back.text.contains(sentence), "\(left)")
            #expect(back.text.contains("value=\"Кузнецов\""))
        }
        for name in [Cast.irinaPetrovna, "Орлов", "Громова", "Тихонова", Cast.anna, Cast.annasFather] {
            #expect(try await stage.send(path, form, as: name).status == 403, "\(name)")
        }
        #expect(try await stage.count(Self.named, Cast.annasFather) == 1)
    }

    @Test("R018 R043 a parent is bound to a child, somebody known or somebody new", arguments: TestEngine.offered)
    func addParent(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let boris = "/people/\(try stage.cast.person(Cast.boris).number)"
        let new = [
            ("surname", "Морозова"), ("given", "Вера"), ("patronymic", "Львовна"), ("kin", "3"),
            ("email", "v@example.org"),
        ]
        #expect(try await stage.send("\(boris)/parents", new, as: "Соколов").status == 303)
        let father = [("surname", "Кузнецов"), ("given", "Сергей"), ("patronymic", "Иванович"), ("kin", "3")]
        let asked = try await stage.send("\(boris)/parents", father, as: "Соколов")
        #expect(asked.status == 422 && asked.text.contains("такой человек уже записан"))
        let known = ("same", String(try stage.cast.person(Cast.annasFather).number))
        #expect(try await stage.send("\(boris)/parents", father + [known], as: "Соколов").status == 303)
        let again = try await stage.send("\(boris)/parents", father + [known], as: "Соколов")
        #expect(again.status == 422 && again.text.contains("уже записан родителем этого ученика"))
        let card = try await stage.look(boris, as: "Соколов")
        #expect(card.text.contains("Морозова Вера Львовна") && card.text.contains("законный представитель"))
        #expect(card.text.contains("Кузнецов Сергей Иванович"))
        let silent = try await stage.send("\(boris)/parents", Array(new.prefix(3)), as: "Соколов")
        #expect(silent.status == 422 && silent.text.contains("Выберите, кем приходится ученику."))
        #expect(try await stage.send("\(boris)/parents", new, as: Cast.irinaPetrovna).status == 403)
        let teacher = "/people/\(try stage.cast.person("Орлов").number)/parents"
        #expect(try await stage.send(teacher, new, as: "Соколов").status == 404, "teachers have no parents here")
    }

    @Test(arguments: TestEngine.offered)
    func `staff come with a post, a parent may be one`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let form = Self.staff([("same", String(try stage.cast.person(Cast.annasFather).number))])
        #expect(try await stage.send("/people/new/staff", form, as: "Соколов").status == 303)
        let list = try await stage.look("/people", "who=staff&q=кузнецов+сергей", as: "Орлов")
        #expect(list.text.contains("учитель труда"))
        let silent = try await stage.send("/people/new/staff", form.filter { $0.0 != "post" }, as: "Соколов")
        #expect(silent.status == 422 && silent.text.contains("Заполните поле «Должность»."))
        #expect(try await stage.database.verify().findings.isEmpty)
    }
}
