import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import PeopleFeature

struct AddingTests {
    private static let named = SQL("SELECT count(*) FROM person WHERE search_key = ?1")
    private static let staysOf = SQL(
        """
        SELECT count(*) FROM membership m JOIN person p ON p.id = m.student JOIN school_order o ON o.id = m.order_in
        WHERE p.search_key = ?1 AND o.number = '57-к' AND m.from_day = 20412
        """)

    private func student(_ stage: Stage, _ name: [String], _ more: [(String, String)] = []) throws -> [(String, String)]
    {
        [
            ("surname", name[0]), ("given", name[1]), ("patronymic", name[2]), ("sex", "1"), ("birth", "2011-03-02"),
            ("class", String(try stage.cast.schoolClass("8Б").number)), ("form", "1"), ("from", "2025-11-20"),
            ("order", "57-к"), ("ordered", "2025-11-19"),
        ] + more
    }

    @Test("the keeper takes a student into a class by an order", arguments: TestEngine.offered)
    func addStudent(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let form = try student(stage, ["О’Коннор", "Шон", "Рашид оглы"])
        #expect(try await stage.look("/people/new/student", as: "Соколов").status == 200)
        #expect(try await stage.send("/people/new/student", form, as: "Соколов").status == 303)
        let id = try await stage.find("О’Коннор Шон")
        let card = try await stage.look("/people/\(id.number)", as: Cast.irinaPetrovna)
        #expect(card.text.contains("О’Коннор Шон Рашид оглы") && card.text.contains("приказ №\u{A0}57-к от 19.11.2025"))
        let today = stage.cast.today
        let courses = try await stage.database.read { try $0.courses(of: ID<Student>(id.number), on: today).count }
        #expect(courses > 5, "the class's lessons are theirs at once")
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `a namesake is asked about, and is a different person when the keeper says so`(engine: TestEngine) async throws
    {
        let stage = try await Stage(engine)
        let name = ["Морозов", "Борис", "Андреевич"]
        let back = try await stage.send("/people/new/student", try student(stage, name), as: "Соколов")
        #expect(back.status == 422 && back.text.contains("такой человек уже записан"))
        #expect(back.text.contains("Другой человек с тем же именем") && back.text.contains("value=\"57-к\""))
        #expect(try await stage.count(Self.named, Cast.boris) == 1)
        let known = String(try stage.cast.person(Cast.boris).number)
        let twice = try await stage.send(
            "/people/new/student", try student(stage, name, [("same", known)]), as: "Соколов")
        #expect(twice.status == 422 && twice.text.contains("уже числится в"))
        let forged = try await stage.send(
            "/people/new/student",
            try student(stage, name, [("same", String(try stage.cast.person(Cast.anna).number))]), as: "Соколов")
        #expect(forged.status == 422 && forged.text.contains("Имя изменилось после выбора"))
        let new = try await stage.send(
            "/people/new/student", try student(stage, name, [("same", "new")]), as: "Соколов")
        #expect(new.status == 303)
        #expect(try await stage.count(Self.named, Cast.boris) == 2)
    }

    @Test(arguments: TestEngine.offered)
    func `somebody who left comes back under the same number`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let known = String(try stage.cast.person(Cast.leaver).number)
        let form = try student(stage, ["Гусева", "Полина", "Юрьевна"], [("same", known)])
        #expect(try await stage.send("/people/new/student", form, as: "Соколов").status == 303)
        #expect(try await stage.count(Self.named, Cast.leaver) == 1)
        #expect(try await stage.count(Self.staysOf, Cast.leaver) == 1)
    }

    @Test(arguments: TestEngine.offered)
    func `an order and a class are needed, and only the keeper adds`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let form = try student(stage, ["Новиков", "Ян", ""])
        for (left, sentence) in [
            ("order", "Укажите номер приказа или очистите его дату."), ("ordered", "Укажите дату приказа."),
            ("class", "Выберите класс."), ("from", "Укажите, с какого дня ученик в классе."),
        ] {
            let back = try await stage.send("/people/new/student", form.filter { $0.0 != left }, as: "Соколов")
            #expect(back.status == 422 && back.text.contains(sentence), "\(left)")
            #expect(back.text.contains("value=\"Новиков\""))
        }
        for name in [Cast.irinaPetrovna, "Орлов", "Громова", "Тихонова", Cast.anna, Cast.annasFather] {
            #expect(try await stage.send("/people/new/student", form, as: name).status == 403, "\(name)")
            let staff = [("surname", "Новиков"), ("given", "Ян"), ("post", "учитель"), ("from", "2025-11-20")]
            #expect(try await stage.send("/people/new/staff", staff, as: name).status == 403, "\(name)")
        }
        #expect(try await stage.count(Self.named, "Новиков Ян") == 0)
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
        let form = [
            ("surname", "Кузнецов"), ("given", "Сергей"), ("patronymic", "Иванович"), ("post", "учитель труда"),
            ("from", "2025-11-20"), ("order", "60-к"), ("ordered", "2025-11-18"),
            ("same", String(try stage.cast.person(Cast.annasFather).number)),
        ]
        #expect(try await stage.send("/people/new/staff", form, as: "Соколов").status == 303)
        let list = try await stage.look("/people", "who=staff&q=кузнецов+сергей", as: "Орлов")
        #expect(list.text.contains("учитель труда"))
        let silent = try await stage.send("/people/new/staff", form.filter { $0.0 != "post" }, as: "Соколов")
        #expect(silent.status == 422 && silent.text.contains("Заполните поле «Должность»."))
        #expect(try await stage.database.verify().findings.isEmpty)
    }
}
