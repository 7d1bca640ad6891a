import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import MovementFeature

struct MovingTests {
    private func form(_ stage: Stage, _ names: [String], _ more: [String: String]) throws -> [(String, String)] {
        let base = ["class": "10a", "order": "72-к", "ordered": "2025-11-20", "from": "2025-11-24"]
        return base.merging(more) { $1 }.map { ($0, $1) }
            + names.map { ("student", "\(stage.cast.students["10А"]?[Int($0) ?? 0].number ?? 0)") }
    }

    /// Every division of 10Б answered with its first group.
    private func groups(_ stage: Stage) async throws -> [String: String] {
        let target = try stage.cast.schoolClass("10Б")
        let sets = try await stage.database.read { try $0.groupSets(of: target, on: november(24)) }
        return Dictionary(uniqueKeysWithValues: sets.map { ($0.field, "\($0.groups[0].id.number)") })
    }

    @Test("R048 several students of one order go to another class and all its divisions", arguments: TestEngine.offered)
    func transfer(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), tenth = try stage.cast.schoolClass("10Б")
        let page = try await stage.page("/movement/new/transfer?class=10a&to=10b", as: "Соколов")
        #expect(page.contains("Первый день на новом месте") && page.contains("Ученики одного документа"))
        let more = try await groups(stage).merging(["to": "10b", "reason": "22"]) { $1 }
        let answer = try await stage.send("/movement/new/transfer", try form(stage, ["0", "1"], more), as: "Соколов")
        #expect(answer.status == 303)
        let first = try #require(stage.cast.students["10А"]?[0]), day = november(24)
        let places = try await stage.database.read { records in
            try [day - 1, day].map { try records.schoolClass(of: first, on: $0) }
        }
        #expect(places == [try stage.cast.schoolClass("10А"), tenth])
        let ledger = try await stage.page("/movement?class=10b&to=2025-12-31", as: "Громова")
        #expect(ledger.contains("перевод в другой класс") && ledger.contains("выбор профиля"))
        #expect(ledger.contains("приказ №\u{A0}72-к от 20.11.2025"))
        let sums = try await stage.page("/movement", as: "Громова")
        #expect(sums.contains("<th scope=\"row\"><a href=\"/movement?class="))
        #expect(try await stage.database.read { try $0.movementDisagreements() }.isEmpty)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `a form without students, target, reason or debts comes back, and nothing is written`(
        engine: TestEngine
    ) async throws {
        let stage = try await Stage(engine), head = try await stage.head(), sets = try await groups(stage)
        let whole = sets.merging(["to": "10b", "reason": "22"]) { $1 }
        let wrong: [(String, [String], [String: String], String)] = [
            ("transfer", [], whole, "Отметьте хотя бы одного ученика"),
            ("transfer", ["0"], whole.merging(["to": "99z"]) { $1 }, "Выберите, в какой класс переводят"),
            ("transfer", ["0"], whole.merging(["to": "10a"]) { $1 }, "уже в этом классе"),
            ("transfer", ["0"], ["to": "10b", "reason": "22"], "Выберите группу"),
            ("transfer", ["0"], whole.merging(["reason": "1"]) { $1 }, "Выберите причину"),
            ("transfer", ["0"], whole.merging(["from": "2025-09-01"]) { $1 }, "есть отметки, заметки или пропуски за"),
            ("departure", ["0"], ["reason": "11", "from": "2025-08-20"], "не день учебного года"),
            ("departure", ["0"], ["reason": "11", "class": "8b"], "Отмечен ученик, которого в 8Б нет"),
            ("groups", ["0"], ["reason": "22", "group": "1000000"], "Выберите группу, в которую переводят"),
            ("conditional", ["0"], ["reason": "25"], "Перечислите предметы"),
            ("conditional", ["0"], ["reason": "25", "note": "физика"], "Выберите, в какой класс переводят"),
        ]
        for (kind, names, more, words) in wrong {
            let answer = try await stage.send("/movement/new/\(kind)", try form(stage, names, more), as: "Соколов")
            #expect(answer.status == 422 && answer.text.contains(words), "\(kind): \(words)")
        }
        #expect(try await stage.look("/movement/new/nothing", as: "Соколов").status == 404)
        #expect(try await stage.head() == head)
    }

    @Test(
        "R048 a leaver's line leads to the statement, and a mistake is taken back by another",
        arguments: TestEngine.offered)
    func departure(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let more = ["reason": "11", "place": "лицей № 2", "from": "2025-11-21"]
        let answer = try await stage.send("/movement/new/departure", try form(stage, ["2"], more), as: "Соколов")
        let path = try #require(answer.location), student = try #require(stage.cast.students["10А"]?[2])
        let line = try await stage.page(path, as: "Соколов")
        #expect(line.contains("в другую школу; лицей № 2") && line.contains("/movement/statement/\(student)"))
        let statement = try await stage.page("/movement/statement/\(student)", as: "Соколов")
        #expect(statement.contains("Выписка текущих отметок") && statement.contains("I полугодие"))
        #expect(statement.contains("в другую школу; лицей № 2") && statement.contains("Уроков пропущено:"))
        let empty = try await stage.send(path + "/reverse", [("why", "")], as: "Соколов")
        #expect(empty.status == 422 && empty.text.contains("Заполните поле «Причина»"))
        #expect(try await stage.send(path + "/reverse", [("why", "ошибка")], as: "Громова").status == 403)
        let back = try await stage.send(path + "/reverse", [("why", "остаётся в школе")], as: "Соколов")
        #expect(back.status == 303)
        #expect(try await stage.page(path, as: "Соколов").contains("сторнирована записью №"))
        let day = november(28), home = try stage.cast.schoolClass("10А")
        #expect(try await stage.database.read { try $0.schoolClass(of: student, on: day) } == home)
        let again = try await stage.send(path + "/reverse", [("why", "ещё раз")], as: "Соколов")
        #expect(again.status == 422 && again.text.contains("уже сторнирована"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R019 the summary form opens for the days of the order alone", arguments: TestEngine.offered)
    func summary(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), orlov = try stage.cast.person("Орлов")
        #expect(try await stage.page("/movement/summary", as: "Громова").contains("Движение · сводная форма"))
        #expect(try await stage.look("/movement/summary", as: "Орлов").status == 403)
        try await stage.change { records in
            let order = try records.addOrder("73-о", november(19), .summaryForms, about: "о допуске")
            try records.give(.summaryForms, to: orlov, from: november(20), to: november(21), order: order)
        }
        let statuses = try await [-1, 0, 1, 2].asyncMap { days in
            try await stage.look("/movement/summary", as: "Орлов", at: stage.now + days * 86_400).status
        }
        #expect(statuses == [403, 200, 200, 403])
        let page = try await stage.page("/movement/summary", as: "Орлов")
        #expect(page.contains("Школа") && !page.contains("Ахмедов"), "numbers without names")
    }

    @Test("R048 a class teacher sees the movement of the own class alone", arguments: TestEngine.offered)
    func ownClass(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let own = try await stage.page("/movement", as: Cast.irinaPetrovna)
        #expect(own.contains("Ахмедов Тимур Рустамович") && own.contains("Гусева Полина Юрьевна"))
        #expect(own.contains("из школы № 4 г. Дальнего") && own.contains("в гимназию г. Заречного"))
        #expect(!own.contains("Оформить</summary>") && !own.contains(">9А<"))
        #expect(try await stage.look("/movement", "class=9a", as: Cast.irinaPetrovna).status == 404)
        let leaver = try stage.cast.student(Cast.leaver)
        #expect(try await stage.look("/movement/statement/\(leaver)", as: Cast.irinaPetrovna).status == 200)
        #expect(try await stage.look("/movement/statement/\(leaver)", as: Cast.veraPavlovna).status == 404)
        for name in ["Орлов", Cast.anna, Cast.annasFather] {
            #expect(try await stage.look("/movement", as: name).status == 403, "\(name)")
        }
    }
}

extension Array {
    /// Each element in turn, awaited.
    fileprivate func asyncMap<T>(_ make: (Element) async throws -> T) async rethrows -> [T] {
        var out: [T] = []
        for element in self { out.append(try await make(element)) }
        return out
    }
}
