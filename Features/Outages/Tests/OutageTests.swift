import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import OutagesFeature

/// The register of outages, and what is carried over after them.
struct OutageTests {
    private static let usual = [
        "day": "2025-11-11", "time": "09:00", "endday": "2025-11-11", "endtime": "14:00", "words": "нет интернета",
        "reach": "school",
    ]

    private func form(_ changes: [String: String] = [:]) -> [(String, String)] {
        Self.usual.merging(changes) { $1 }.map { ($0.key, $0.value) }
    }

    @Test("R124 R125 an outage is over on Tuesday, its entries are due on Thursday", arguments: TestEngine.offered)
    func due(engine: TestEngine) async throws {
        let stage = try await Stage([outages], on: engine)
        try await stage.change { pen in
            let rule = SettledRule("2 wd", severity: .hard, clause: "003 п. 3.2")
            try pen.settle(.outageTerm, rule, from: november(1), RuleGrounds("приказ"))
        }
        let answer = try await stage.send("/outages", form(), as: "Тихонова")
        let path = try #require(answer.location)
        #expect(path.hasPrefix("/outages/"))
        let page = try await stage.page(path, as: Cast.veraPavlovna)
        #expect(page.contains("Сбой 11.11.2025 09:00–14:00") && page.contains("нет интернета"))
        #expect(page.contains("<dd>вся школа</dd>") && page.contains("до 13 ноября по 003 п. 3.2"))
        #expect(page.contains(": 8Б ") && !page.contains("Отметить окончание"))
        let list = try await stage.page("/outages", as: "Громова")
        #expect(list.contains("11.11.2025 09:00–14:00</a>") && list.contains("Тихонова"))
        #expect(!list.contains("Отметить сбой"), "the director looks")
        #expect(try await stage.database.verify().isClean)
    }

    @Test("R125 an outage over some classes asks nothing of the others", arguments: TestEngine.offered)
    func reach(engine: TestEngine) async throws {
        let stage = try await Stage([outages], on: engine)
        let eighth = try stage.cast.schoolClass("8Б")
        let fields = form(["reach": "classes", "endday": "", "endtime": "", "day": "2025-11-20", "time": "08:00"])
        let answer = try await stage.send("/outages", fields + [("class", "\(eighth)")], as: "Соколов")
        let path = try #require(answer.location)
        let page = try await stage.page(path, as: "Соколов")
        #expect(page.contains("<dd>8Б</dd>") && page.contains("продолжается") && page.contains("Отметить окончание"))
        #expect(page.contains(": 8Б ") && !page.contains(": 9А "))
        let start = Zone.moscow.moment(day: november(20), time: TimeOfDay(minutes: 8 * 60))
        let outage = try #require(try await stage.database.read { try $0.outages(notOverBefore: start) }.first)
        let windows = try await stage.database.read {
            try $0.outageWindows(on: november(20), zone: .moscow)
        }
        #expect(windows[try stage.cast.course("8Б Алгебра")] == [outage.window])
        #expect(windows.values.allSatisfy { $0 == [outage.window] } && windows.count < 40)
        let seen = try #require(page.firstRange(of: "name=\"seen\" value=\""))
        let sign = String(page[seen.upperBound...].prefix { $0 != "\"" })
        let over = form(["day": "2025-11-20", "time": "08:00", "endday": "2025-11-20", "endtime": "10:00"])
        #expect(try await stage.send(path, over + [("seen", sign)], as: "Соколов").location == path)
        let ended = try await stage.page(path, as: "Соколов")
        #expect(ended.contains("до 22 ноября") && ended.contains("<dd>вся школа</dd>"), "staff works six days")
        let late = try await stage.send(path, over + [("seen", sign)], as: "Тихонова")
        #expect(late.status == 422 && late.text.contains("изменил кто-то другой"))
        #expect(try await stage.database.verify().isClean)
    }

    @Test("R124 R125 an outage entered by mistake asks for nothing, and its trace stays", arguments: TestEngine.offered)
    func mistaken(engine: TestEngine) async throws {
        let stage = try await Stage([outages], on: engine)
        let path = try #require(try await stage.send("/outages", form(), as: "Тихонова").location)
        let drawn = try await stage.page(path, as: "Соколов")
        let place = try #require(drawn.firstRange(of: "name=\"seen\" value=\""))
        let fields = [("reason", "не то здание"), ("seen", String(drawn[place.upperBound...].prefix { $0 != "\"" }))]
        for name in ["Громова", Cast.veraPavlovna, Cast.irinaPetrovna, Cast.anna] {
            #expect(try await stage.send(path + "/mistake", fields, as: name).status == 403, "\(name)")
        }
        let nameless = try await stage.send(path + "/mistake", [("reason", " ")], as: "Соколов")
        #expect(nameless.status == 422 && nameless.text.contains("«Почему ошибочно»"))
        #expect(try await stage.send(path, form(["words": "нет света"]), as: "Тихонова").status == 303)
        let late = try await stage.send(path + "/mistake", fields, as: "Соколов")
        #expect(late.status == 422 && late.text.contains("изменил кто-то другой"))
        #expect(try await stage.send(path + "/mistake", [fields[0]], as: "Соколов").location == path)
        let page = try await stage.page(path, as: "Соколов")
        #expect(page.contains("<dt>Отмечен ошибочно</dt><dd>не то здание</dd>") && !page.contains("Исправить</h2>"))
        let list = try await stage.page("/outages", as: Cast.veraPavlovna)
        #expect(list.contains("отмечен ошибочно: не то здание") && !list.contains("Перенести из временного журнала"))
        let again = try await stage.send(path, form(), as: "Тихонова")
        #expect(again.status == 422 && again.text.contains("уже отмечен как ошибочный"))
        #expect(try await stage.database.verify().isClean)
    }

    @Test(arguments: TestEngine.offered)
    func `the register shows a school year at a time`(engine: TestEngine) async throws {
        let stage = try await Stage([outages], on: engine)
        let last = form(["day": "2025-05-12", "endday": "2025-05-12", "words": "прошлый год"])
        #expect(try await stage.send("/outages", last, as: "Тихонова").status == 303)
        #expect(try await stage.page("/outages", as: "Громова").contains("В 2025/2026 учебном году сбоев не отмечено"))
        #expect(try await stage.page("/outages?y=2024", as: "Громова").contains("прошлый год"))
        #expect(try await stage.look("/outages?y=9223372036854775807", as: "Громова").status == 422)
    }

    @Test(arguments: TestEngine.offered)
    func `what cannot be is named at its field, and only deputies and the keeper enter outages`(
        engine: TestEngine
    ) async throws {
        let stage = try await Stage([outages], on: engine)
        for (changes, words) in [
            (["day": ""], "Укажите день, когда началось"), (["time": "девять"], "напишите часы и минуты"),
            (["time": "25:00"], "напишите часы и минуты"), (["endtime": "08:00"], "кончается раньше, чем начинается"),
            (["endtime": ""], "Во сколько кончилось"), (["words": ""], "«Что случилось»"),
            (["day": "2025-11-21", "endday": "", "endtime": ""], "ещё не начался"),
            (["endday": "2025-12-01"], "Конец сбоя ещё не наступил"), (["day": "2020-01-01"], "больше года назад"),
            (["reach": "classes"], "Отметьте классы"), (["reach": "building", "building": "99"], "Такого здания нет"),
            (["reach": "classes", "class": "999"], "Такого класса нет"),
        ] {
            let answer = try await stage.send("/outages", form(changes), as: "Соколов")
            #expect(answer.status == 422 && answer.text.contains(words), "\(changes)")
        }
        for name in ["Громова", Cast.veraPavlovna, Cast.irinaPetrovna, Cast.anna, Cast.annasFather] {
            #expect(try await stage.send("/outages", form(), as: name).status == 403, "\(name)")
        }
        for name in [Cast.anna, Cast.annasFather] {
            #expect(try await stage.look("/outages", as: name).status == 403, "\(name)")
        }
        #expect(try await stage.look("/outages/77", as: "Соколов").status == 404)
        let moments = Moment(seconds: 0)...Moment(seconds: 4_000_000_000)
        #expect(try await stage.database.read { try $0.outages(begun: moments) }.isEmpty)
    }
}
