import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import RulesFeature

/// The rules go out as one file and come in from it, all or nothing.
struct RulesFileTests {
    private static let path = "/school/rules/import"

    private func fields(_ text: String, _ more: [(String, String)] = []) -> [(String, String)] {
        [("text", text), ("from", "2025-11-20"), ("reason", "из другой школы")] + more
    }

    @Test("R135 R136 the file of one school's rules makes another's the same", arguments: TestEngine.offered)
    func round(engine: TestEngine) async throws {
        let stage = try await Stage([rules], on: engine)
        try await stage.change { pen in
            for (key, rule) in RegulationPreset.presets["003"]?.rules ?? [:] {
                try pen.settle(key, rule, from: november(1), RuleGrounds("приказ"))
            }
        }
        let answer = try await stage.look("/school/rules/file", as: "Тихонова")
        #expect(answer.status == 200)
        #expect(answer.text.contains("homework.entry = 3 hl | hard | 003 п. 2.8   # Домашнее задание: 3\u{A0}часа"))
        #expect(answer.text.contains("diary.quiet = default   # Семья видит отметку через, минут: 15\u{A0}минут"))
        let other = try await Stage([rules], on: engine)
        let shown = try await other.send(Self.path, fields(answer.text), as: "Соколов")
        #expect(shown.status == 422 && shown.text.contains("Ничего ещё не записано"))
        #expect(shown.text.contains("Что изменится") && shown.text.contains("003 п. 2.8"))
        #expect(try await other.database.read { try $0.settled(.outageTerm) }.isEmpty)
        let sign = ("seen", try seen(shown.text))
        let done = try await other.send(Self.path, fields(answer.text, [sign]), as: "Соколов")
        #expect(done.location == "/school/rules")
        let pair = try await (
            stage.database.read { try $0.regulation(on: november(20)) },
            other.database.read { try $0.regulation(on: november(20)) }
        )
        #expect(pair.0 == pair.1 && pair.1.rule(.outageTerm).clause == "003 п. 3.2")
        #expect(try await other.database.verify().isClean)
    }

    @Test(arguments: TestEngine.offered)
    func `bad lines are named by number, and nothing of the file is taken`(engine: TestEngine) async throws {
        let stage = try await Stage([rules], on: engine)
        let good = "outage.transfer = 3 wd | hard | п. 7\n"
        for (line, words) in [
            ("no.such = 1", "строка 2</b>: ключа «no.such» нет"), ("homework.entry", "нужно «ключ = значение»"),
            ("homework.entry = скоро", "значения «скоро» не бывает"), (good, "уже был выше"),
            ("homework.entry = 1 d | строго", "строгость бывает none, soft или hard"),
            ("homework.entry = 1 d | hard | п. 1 | п. 2", "лишняя черта"),
        ] {
            let answer = try await stage.send(Self.path, fields(good + line), as: "Соколов")
            #expect(answer.status == 422 && answer.text.contains(words), "\(line)")
            #expect(answer.text.contains("Строка 2: ") && answer.text.contains("Ничего не записано"))
        }
        for (text, words) in [
            ("", "Выберите файл правил"), ("# одни замечания", "ни одной строки"),
            ("diary.quiet = default", "ничего не меняет"),
        ] {
            let answer = try await stage.send(Self.path, fields(text, [("seen", "1")]), as: "Соколов")
            #expect(answer.status == 422 && answer.text.contains(words), "\(text)")
        }
        let shown = try await stage.send(Self.path, fields("edit.lock = 1 d"), as: "Соколов")
        let sign = ("seen", try seen(shown.text))
        let lost = try await stage.send(Self.path, fields("edit.lock = 1 d", [sign]), as: "Соколов")
        #expect(lost.status == 422 && lost.text.contains("«Правка закрывается через» и"), "a contradiction")
        #expect(try await stage.send(Self.path, fields(good), as: "Тихонова").status == 403)
        #expect(try await stage.look("/school/rules/file", as: Cast.anna).status == 403)
        #expect(try await stage.database.read { try $0.settled(.outageTerm) }.isEmpty)
    }
}
