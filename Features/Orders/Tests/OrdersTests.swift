import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import OrdersFeature

struct OrdersTests {
    private func stage(_ engine: TestEngine) async throws -> Stage { try await Stage([orders], on: engine) }

    private func form(_ people: [ID<Person>], _ more: [String: String] = [:]) -> [(String, String)] {
        let base = [
            "order": "80-о", "ordered": "2025-11-19", "from": "2025-11-20", "to": "2025-12-30",
        ]
        return base.merging(more) { $1 }.map { ($0, $1) } + people.map { ("person", "\($0)") }
    }

    @Test("R019 the director admits to summary forms by an order, for days", arguments: TestEngine.offered)
    func summaries(_ engine: TestEngine) async throws {
        let stage = try await stage(engine), vera = try stage.cast.person(Cast.veraPavlovna)
        let answer = try await stage.send("/orders/new/summaries", form([vera]), as: "Громова")
        let order = try await stage.page(try #require(answer.location), as: "Громова")
        #expect(order.contains("Лебедева Вера Павловна") && order.contains("Допущен к сводным формам"))
        #expect(order.contains("20.11.2025") && order.contains("30.12.2025") && order.contains("действует"))
        let orlov = try stage.cast.person("Орлов")
        try await stage.change { _ = try $0.give(.secretary, to: orlov, from: november(1)) }
        let list = try await stage.page("/orders/admitted", as: "Громова")
        #expect(list.contains("<td data-label=\"К чему\">Секретарь"), "who enters cards is on the list")
        #expect(list.contains("Список лиц, допущенных к обработке персональных данных"))
        #expect(list.contains("приказ №\u{A0}80-о от 19.11.2025") && list.contains("Громова Елена Викторовна"))
        let duties = try await stage.database.read { try $0.duties(of: vera) }.filter { $0.duty == .summaryForms }
        let may = [november(19), november(20), november(30)].map { day in duties.contains { $0.holds(on: day) } }
        #expect(may == [false, true, true])
        #expect(duties.allSatisfy { !$0.holds(on: Day(year: 2025, month: 12, day: 31) ?? november(1)) })
        let register = try await stage.page("/orders", as: "Соколов")
        #expect(register.contains("о допуске к сводным формам") && register.contains("1\u{A0}обязанность"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R025 a working group with its plan, due days and marks of completion", arguments: TestEngine.offered)
    func workingGroup(_ engine: TestEngine) async throws {
        let stage = try await stage(engine), vera = try stage.cast.person(Cast.veraPavlovna)
        let orlov = try stage.cast.person("Орлов")
        #expect(try await stage.look("/orders/plan", as: "Орлов").status == 403, "not a member yet")
        #expect(try await stage.send("/orders/new/group", form([vera, orlov]), as: "Громова").status == 303)
        for (words, due) in [("Обучить учителей", "2025-11-18"), ("Собрать согласия", "2025-12-01")] {
            let item = [("words", words), ("person", "\(orlov)"), ("due", due)]
            #expect(try await stage.send("/orders/plan", item, as: "Громова").status == 303)
        }
        let plan = try await stage.page("/orders/plan", as: "Орлов")
        #expect(plan.contains("Лебедева Вера Павловна") && plan.contains("в работе: 2, просрочено: 1"))
        #expect(plan.contains("просрочено на 2\u{A0}дня"))
        let more = [("words", "Ещё"), ("person", "\(orlov)"), ("due", "2025-12-01")]
        #expect(try await stage.send("/orders/plan", more, as: "Орлов").status == 403, "members only mark")
        let done = [("how", "done"), ("done", "2025-11-20"), ("outcome", "обучено 24")]
        #expect(try await stage.send("/orders/plan/1", done, as: "Орлов").status == 303)
        let after = try await stage.page("/orders/plan", as: "Лебедева")
        #expect(after.contains("выполнено 20.11.2025: обучено 24") && after.contains("выполнено: 1"))
        let head = try await stage.database.verify().head
        for (number, fields, words) in [
            ("1", done, "уже закрыт"), ("2", [("how", "drop")], "почему пункт снят"),
            ("2", [("how", "done"), ("done", "2025-11-25")], "ещё не наступило"),
        ] {
            let answer = try await stage.send("/orders/plan/\(number)", fields, as: "Орлов")
            #expect(answer.status == 422 && answer.text.contains(words), "\(words)")
        }
        #expect(try await stage.database.verify().head == head)
    }

    @Test("R025 a curator looks at the class for the order's days alone", arguments: TestEngine.offered)
    func curator(_ engine: TestEngine) async throws {
        let stage = try await stage(engine), person = try stage.cast.person("Орлов")
        let eighth = try stage.cast.schoolClass("8Б")
        let more = ["class": "\(eighth)", "to": "2025-11-21"]
        #expect(try await stage.send("/orders/new/curator", form([person], more), as: "Соколов").status == 303)
        let duties = try await stage.database.read { try $0.duties(of: person) }
        let held = try #require(duties.first { $0.duty == .curator(eighth) })
        #expect(held.holds(on: november(21)) && !held.holds(on: november(22)) && held.order != nil)
        let again = try await stage.send("/orders/new/curator", form([person], more), as: "Соколов")
        #expect(again.status == 422 && again.text.contains("в эти дни уже есть"))
    }

    @Test(arguments: TestEngine.offered)
    func `an order without number, day, person or end comes back, and nobody else gives one`(
        engine: TestEngine
    ) async throws {
        let stage = try await stage(engine), orlov = try stage.cast.person("Орлов")
        let anna = try stage.cast.person(Cast.anna), vera = try stage.cast.person(Cast.veraPavlovna)
        let algebra = try stage.cast.course("8Б Алгебра"), head = try await stage.database.verify().head
        let wrong: [(String, [ID<Person>], [String: String], String)] = [
            ("group", [], [:], "Отметьте хотя бы одного человека"), ("group", [anna], [:], "только сотруднику школы"),
            ("group", [orlov], ["order": ""], "Заполните поле «Приказ №»"),
            ("group", [orlov], ["ordered": ""], "Укажите дату приказа"),
            ("group", [orlov], ["to": ""], "кончается само"),
            ("group", [orlov], ["to": "2025-11-19"], "раньше первого"), ("curator", [orlov], [:], "Выберите класс"),
            ("curator", [orlov], ["class": "999999"], "Выберите класс этого года"),
            ("delegation", [orlov], ["marks": "1"], "Выберите страницу журнала"),
            ("delegation", [orlov], ["course": "\(algebra)"], "Отметьте, что поручено вносить"),
            ("delegation", [orlov], ["course": "999999", "marks": "1"], "страницу журнала этого года"),
            ("delegation", [vera], ["course": "\(algebra)", "marks": "1"], "и так ведёт эту страницу"),
            ("delegation", [orlov], ["course": "\(algebra)", "finals": "1"], "только заместителю директора, и на дни"),
        ]
        for (kind, people, more, words) in wrong {
            let answer = try await stage.send("/orders/new/\(kind)", form(people, more), as: "Громова")
            #expect(answer.status == 422 && answer.text.contains(words), "\(kind): \(words)")
        }
        for name in ["Тихонова", "Орлов", Cast.irinaPetrovna, Cast.anna, Cast.annasFather] {
            #expect(try await stage.send("/orders/new/group", form([orlov]), as: name).status == 403, "\(name)")
            #expect(try await stage.look("/orders", as: name).status == 403, "\(name)")
        }
        #expect(try await stage.look("/orders/new/anything", as: "Громова").status == 404)
        #expect(try await stage.database.verify().head == head)
    }
}
