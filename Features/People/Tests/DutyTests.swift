import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import PeopleFeature

struct DutyTests {
    private func duties(_ stage: Stage, _ name: String) throws -> String {
        "/people/\(try stage.cast.person(name).number)/duties"
    }

    @Test("R013 a duty is given by an order from a day on, and opens its pages at once", arguments: TestEngine.offered)
    func give(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let path = try duties(stage, "Орлов"), eighth = String(try stage.cast.schoolClass("8Б").number)
        let anna = "/people/\(try stage.cast.person(Cast.anna).number)"
        #expect(try await stage.look(anna, as: "Орлов").status == 403)
        let form = [
            ("duty", "5"), ("class", eighth), ("from", "2025-11-20"), ("to", "2025-11-28"), ("order", "62-к"),
            ("ordered", "2025-11-19"),
        ]
        #expect(try await stage.send(path, form, as: "Громова").status == 303, "the director appoints")
        let page = try await stage.look(path, as: "Соколов")
        #expect(page.asked <= 10)
        #expect(
            page.text.contains(
                "<b>Классный руководитель: 8Б</b> — с 20.11.2025 по 28.11.2025; приказ №\u{A0}62-к от 19.11.2025"))
        #expect(try await stage.look(anna, as: "Орлов").status == 200)
        let twice = try await stage.send(path, form, as: "Соколов")
        #expect(twice.status == 422 && twice.text.contains("Эта обязанность в эти дни уже есть."))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R013 an ended duty closes its pages from the next day", arguments: TestEngine.offered)
    func end(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let eighth = String(try stage.cast.schoolClass("8Б").number), path = try duties(stage, Cast.irinaPetrovna)
        let form = [
            ("duty", "5"), ("object", eighth), ("lastday", "2025-11-19"), ("order", "63-к"), ("ordered", "2025-11-19"),
        ]
        #expect(try await stage.send("\(path)/end", form, as: "Соколов").status == 303)
        let page = try await stage.look(path, as: "Соколов")
        #expect(page.text.contains("Завершённые") && page.text.contains("по 19.11.2025"))
        let anna = "/people/\(try stage.cast.person(Cast.anna).number)"
        #expect(try await stage.look(anna, as: Cast.irinaPetrovna).status == 403)
        #expect(try await stage.send("\(path)/end", form, as: "Соколов").status == 404, "it does not hold any more")
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `a broken rule is named`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let path = try duties(stage, "Орлов"), eighth = ("class", String(try stage.cast.schoolClass("8Б").number))
        let (day, order) = (("from", "2025-11-20"), ("order", "62-к"))
        for (form, sentence) in [
            ([day], "Выберите обязанность."), ([("duty", "5"), day], "Выберите класс."),
            ([("duty", "6"), day], "Выберите предмет и класс."), ([("duty", "5"), eighth], "Укажите первый день."),
            ([("duty", "5"), eighth, day, ("to", "2025-11-19")], "раньше первого"),
            ([("duty", "5"), eighth, day, order], "Укажите дату приказа."),
            ([("duty", "5"), eighth, day], "Классный руководитель здесь — Носова\u{A0}И.\u{A0}П., с 01.09.2025."),
            ([("duty", "5"), ("class", "99999"), day], "Выберите класс этого года."),
            ([("duty", "8"), day], "Выберите обязанность."),
        ] {
            let back = try await stage.send(path, form, as: "Соколов")
            #expect(back.status == 422 && back.text.contains(sentence), "\(sentence)")
        }
        let last = try await stage.send(
            "\(try duties(stage, "Соколов"))/end", [("duty", "4"), ("object", "0"), ("lastday", "2025-11-30")],
            as: "Громова")
        #expect(last.status == 422 && last.text.contains("не останется ответственного за ведение журнала"))
    }

    @Test(arguments: TestEngine.offered)
    func `only the director and the keeper appoint, and never students`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let path = try duties(stage, "Орлов"), form = [("duty", "2"), ("from", "2025-11-20")]
        for name in ["Орлов", "Тихонова", Cast.irinaPetrovna, Cast.anna, Cast.annasFather] {
            #expect(try await stage.send(path, form, as: name).status == 403, "\(name)")
            #expect(try await stage.send("\(path)/end", form, as: name).status != 303, "\(name)")
            #expect(try await stage.look(path, as: name).status == 403, "\(name)")
        }
        #expect(try await stage.send(try duties(stage, Cast.anna), form, as: "Соколов").status == 404)
    }

    @Test(arguments: TestEngine.offered)
    func `a substitute for weeks stands in for the course's own teacher`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let path = try duties(stage, "Полякова"),
            course = ("course", String(try stage.cast.course("8Б История").number))
        let form = [("duty", "6"), course, ("from", "2025-11-20"), ("instead", "1")]
        let open = try await stage.send(path, form, as: "Соколов")
        #expect(open.status == 422 && open.text.contains("Укажите последний день замещения."))
        #expect(try await stage.send(path, form + [("to", "2025-11-28")], as: "Соколов").status == 303)
        #expect(try await stage.look(path, as: "Соколов").text.contains("вместо: Орлов Павел"))
    }
}
