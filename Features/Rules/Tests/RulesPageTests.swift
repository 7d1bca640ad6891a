import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import RulesFeature

/// Every rule of the school with its value, its grounds and its days.
struct RulesPageTests {
    private static let homework = "/school/rules/key/homework.entry"

    private func form(_ changes: [String: String]) -> [(String, String)] {
        let usual = [
            "count": "1", "unit": "d", "severity": "soft", "clause": "п. 14", "from": "2025-11-24",
            "reason": "приказ № 9",
        ]
        return usual.merging(changes) { $1 }.map { ($0.key, $0.value) }
    }

    @Test(
        "R135 each rule says its value, its clause, its local act and since when", arguments: TestEngine.offered)
    func grounds(engine: TestEngine) async throws {
        let stage = try await Stage([rules], on: engine)
        let act = try await stage.change { pen in
            try pen.add(localAct: LocalActFacts("Положение о журнале", version: "3", from: november(1)))
        }
        let before = try await stage.page("/school/rules", as: "Громова")
        #expect(before.contains("3\u{A0}часа после уроков класса <span class=\"tag\">по умолчанию</span>"))
        #expect(!before.contains("Загрузить"), "the director looks and changes nothing")
        let answer = try await stage.send(
            Self.homework, form(["act": "\(act.number)", "from": "2025-11-20"]), as: "Соколов")
        #expect(answer.location == Self.homework)
        let after = try await stage.page("/school/rules", as: "Громова")
        #expect(after.contains("Положение о журнале, редакция 3</a>; п. 14; приказ № 9"))
        #expect(after.contains("1\u{A0}календарный день") && after.contains("напоминание"))
        #expect(after.contains("<td data-label=\"Действует с\">20.11.2025</td>"))
        let page = try await stage.page(Self.homework, as: "Громова")
        #expect(page.contains("<b>с 20.11.2025</b>: 1\u{A0}календарный день, напоминание — п. 14; Положение о журнале"))
        #expect(!page.contains("<button class=\"button\" data-kind=\"main\">Сохранить"))
        #expect(try await stage.database.verify().isClean)
    }

    @Test("R135 a rule that nothing acts by yet says which section it waits for", arguments: TestEngine.offered)
    func waiting(engine: TestEngine) async throws {
        let stage = try await Stage([rules], on: engine)
        let list = try await stage.page("/school/rules", as: "Соколов")
        #expect(list.contains("<small>действует, когда появится раздел «Контроль»</small>"))
        let waits = try await stage.page("/school/rules/key/control.monthly", as: "Соколов")
        #expect(waits.contains("Правило действует, когда появится раздел «Контроль»: пока программа"))
        let holds = try await stage.page(Self.homework, as: "Соколов")
        #expect(!holds.contains("когда появится раздел"))
    }

    @Test("R136 old days are judged by old rules, later ones by new", arguments: TestEngine.offered)
    func dated(engine: TestEngine) async throws {
        let stage = try await Stage([rules], on: engine)
        #expect(try await stage.send(Self.homework, form([:]), as: "Соколов").status == 303)
        let terms = try await stage.database.read { records in
            try [november(23), november(24)].map { try records.regulation(on: $0).rule(.homeworkTerm) }
        }
        #expect(terms[0].term == .hoursAfterLessons(3))
        #expect(terms[1] == TermRule(.calendarDays(1), clause: "п. 14", isSoft: true))
        let now = try await stage.page("/school/rules", as: "Тихонова")
        #expect(now.contains("<small>с 24.11.2025: 1\u{A0}календарный день</small>"))
        let then = try await stage.page("/school/rules?d=2025-11-24", as: "Тихонова")
        #expect(then.contains("<td data-label=\"Действует с\">24.11.2025</td>"))
        let back = form(["standard": "1", "from": "2025-12-01"])
        #expect(try await stage.send(Self.homework, back, as: "Соколов").status == 303)
        let december = try await stage.database.read { try $0.regulation(on: Day(iso: "2025-12-01") ?? november(30)) }
        #expect(!december.isSettled(.homeworkTerm) && december.term(.homeworkTerm) == .hoursAfterLessons(3))
        #expect(try await stage.database.verify().isClean)
    }

    @Test(arguments: TestEngine.offered)
    func `what cannot be is named at its field, a contradiction with both rules, and nothing is written`(
        engine: TestEngine
    ) async throws {
        let stage = try await Stage([rules], on: engine)
        for (path, changes, words) in [
            (Self.homework, ["count": "много"], "Сколько: нужно число"),
            (Self.homework, ["count": ""], "Напишите, сколько"),
            (Self.homework, ["unit": "лет"], "такого срока не бывает"), (Self.homework, ["reason": ""], "«Почему»"),
            (Self.homework, ["from": ""], "с какого дня действуют"),
            (Self.homework, ["act": "777"], "Такого локального"),
            (Self.homework, ["from": "1980-01-01"], "день от 1990 года"), (Self.homework, ["clause": "а | б"], "«|»"),
            ("/school/rules/key/year.handing", ["value": "31.06"], "такого значения не бывает"),
            ("/school/rules/key/homework.entry.soft", [:], "«Домашнее задание: напоминание» и «Домашнее задание»"),
            ("/school/rules/key/edit.lock", ["count": "2"], "«Правка закрывается через» и «Отметки, 1–4 классы»"),
        ] {
            let answer = try await stage.send(path, form(changes), as: "Соколов")
            #expect(answer.status == 422 && answer.text.contains(words), "\(path) \(changes)")
        }
        #expect(try await stage.look("/school/rules/key/no.such", as: "Соколов").status == 404)
        for name in ["Громова", "Тихонова", Cast.irinaPetrovna, Cast.veraPavlovna, Cast.anna, Cast.annasFather] {
            #expect(try await stage.send(Self.homework, form([:]), as: name).status == 403, "\(name)")
        }
        for name in [Cast.irinaPetrovna, Cast.anna, Cast.annasFather] {
            #expect(try await stage.look("/school/rules", as: name).status == 403, "\(name)")
        }
        #expect(try await stage.database.read { try $0.settled(.homeworkTerm) }.isEmpty)
    }
}
