import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import SchoolYearFeature

/// What class teachers confirm of their classes, in the model school of 2025/2026.
struct ConfirmTests {
    @Test("R035 the class teacher signs the list with name and time", arguments: TestEngine.offered)
    func list(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine), fifth = Stage.noon("2025-09-05")
        let page = try await stage.page("/class/8b/confirm", as: Cast.irinaPetrovna, at: fifth)
        #expect(page.contains("до 7 сентября") && page.contains("<li>\(Cast.anna)</li>"))
        let all = try await stage.page("/year/confirmations", as: "Соколов", at: fifth)
        #expect(all.contains("список не подтверждён: 8") && !all.contains("data-kind=\"err\">не подтверждено"))
        let answer = try await stage.send("/class/8b/confirm", [("what", "1")], as: Cast.irinaPetrovna, at: fifth)
        #expect(answer.location == "/class/8b/confirm")
        let signed = try await stage.page("/class/8b/confirm", as: Cast.irinaPetrovna, at: fifth)
        #expect(signed.contains("Подтверждено: Носова\u{A0}И.\u{A0}П., 5 сентября, 12:00"))
        let late = try await stage.page("/year/confirmations", as: "Тихонова", at: Stage.noon("2025-09-08"))
        #expect(late.contains("список не подтверждён: 7") && late.contains("Носова\u{A0}И.\u{A0}П., 5 сентября"))
        #expect(late.ranges(of: "data-label=\"Список\"><span class=\"tag\" data-kind=\"err\">").count == 7)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R042 blanks of October are counted and named", arguments: TestEngine.offered)
    func cards(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine), october = Stage.noon("2025-10-20")
        let page = try await stage.page("/class/8b/confirm", as: Cast.irinaPetrovna, at: october)
        #expect(page.contains("до 31 октября"))
        #expect(page.contains("\(Cast.anna.dropLast(10))</a> <span>— нет: почта родителей"))
        try await stage.change(at: october) { records in
            let father = try stage.cast.person(Cast.annasFather)
            var facts = try #require(try records.facts(of: father))
            facts.email = "papa@example.org"
            try records.change(father, to: facts)
        }
        let after = try await stage.page("/class/8b/confirm", as: Cast.irinaPetrovna, at: october)
        #expect(!after.contains("\(Cast.anna.dropLast(10))</a> <span>— нет"))
        // 24 students stood in 8Б that day; of 96 fields 23 lack the parents' e-mail, and Гусева has no parents at all.
        let states = try await stage.database.read { records in
            try records.classStates(of: 2025, on: try #require(Day(iso: "2025-10-20")))
        }
        let eighth = try #require(states.first { $0.name == "8Б" })
        #expect(eighth.students == 24 && eighth.cards == Share(72, of: 96) && eighth.cards.percent == 75)
        let all = try await stage.page("/year/confirmations", as: "Соколов", at: october)
        #expect(all.contains("data-label=\"Данные\">75 % · "))
    }

    @Test("R046 nothing has changed: one click a month, and who is silent is named", arguments: TestEngine.offered)
    func monthly(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine)
        for day in ["2025-09-10", "2025-10-10"] {
            let sent = try await stage.send(
                "/class/8b/confirm", [("what", "3")], as: Cast.irinaPetrovna, at: Stage.noon(day))
            #expect(sent.status == 303)
        }
        let page = try await stage.page("/year/confirmations", as: "Соколов", at: Stage.noon("2025-11-20"))
        let row = try #require(page.split(separator: "<tr>").first { $0.contains("/class/8b\"") })
        let other = try #require(page.split(separator: "<tr>").first { $0.contains("/class/9a\"") })
        #expect(row.contains("ждём до конца месяца"))
        #expect(other.contains("сентябрь, октябрь"), "two months of silence")
        _ = try await stage.send(
            "/class/8b/confirm", [("what", "3")], as: Cast.irinaPetrovna, at: Stage.noon("2025-11-20"))
        let signed = try await stage.page("/year/confirmations", as: "Соколов", at: Stage.noon("2025-11-20"))
        #expect(signed.contains("ноябрь: 20 ноября"))
    }

    @Test("R035 R042 the regulation says by when the list is confirmed, or sets no day", arguments: TestEngine.offered)
    func settled(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine), starts = stage.cast.year.starts
        try await stage.change { pen in
            let rule = SettledRule("09-12", for: .classListTerm, clause: "001 п. 3.3")
            try pen.settle(.classListTerm, rule, from: starts, RuleGrounds(""))
            try pen.settle(.cardsTerm, "none", from: starts)
            try pen.settle(.cardsRecheck, "20 d", from: starts)
        }
        let ninth = Stage.noon("2025-09-09")
        let page = try await stage.page("/class/8b/confirm", as: Cast.irinaPetrovna, at: ninth)
        #expect(page.contains("<span class=\"tag\" data-kind=\"warn\">до 12 сентября</span>"))
        #expect(page.contains("<span class=\"tag\" data-kind=\"warn\">регламентом не установлен</span>"))
        #expect(page.contains("<span class=\"tag\" data-kind=\"warn\">до 21 сентября</span>"))
        let all = try await stage.page("/year/confirmations", as: "Соколов", at: Stage.noon("2025-11-20"))
        #expect(all.contains("<th scope=\"col\">Список, до 12 сентября</th><th scope=\"col\">Данные</th>"))
        #expect(all.ranges(of: "data-label=\"Список\"><span class=\"tag\" data-kind=\"err\">").count == 8)
        #expect(!all.contains("% · <span class=\"tag\" data-kind=\"err\">"))
    }

    @Test("R035 only the own class is confirmed, and bad input changes nothing", arguments: TestEngine.offered)
    func refusals(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine), autumn = Stage.noon("2025-11-20")
        func status(_ name: String, _ path: String = "/class/8b/confirm", _ what: String = "1") async throws -> Int {
            try await stage.send(path, [("what", what)], as: name, at: autumn).status
        }
        #expect(try await status(Cast.veraPavlovna) == 404, "who leads another class learns nothing of this one")
        for name in ["Громова", "Тихонова", "Соколов", "Орлов", Cast.anna, Cast.annasFather] {
            #expect(try await status(name) == 403, "\(name)")
            let page = try await stage.look("/class/8b/confirm", as: name, at: autumn)
            #expect(page.status == 403, "\(name)")
        }
        #expect(try await status(Cast.irinaPetrovna, "/class/8b/confirm", "9") == 422)
        #expect(try await status(Cast.irinaPetrovna, "/class/99z/confirm") == 404)
        #expect(try await stage.look("/year/confirmations", as: Cast.irinaPetrovna, at: autumn).status == 403)
        #expect(try await stage.database.read { try $0.confirmations(of: 2025).isEmpty })
    }
}
