import ModelSchool
import School
import Testing
import Trials
import Web

@testable import FinalsFeature
@testable import Storage

/// Final marks of the first quarter, put on 20 November.
struct FinalsTests {
    private static let algebra = "/journal/8b/algebra/final"
    private static let first = algebra + "?p=q1"
    private static let clean = SQL("DELETE FROM mark WHERE student = ?1 AND course = ?2 AND day <= ?3")

    private func accept(_ stage: Stage) async throws -> Answer {
        let fields = try await stage.fields(Self.first, as: Cast.veraPavlovna, typed: ["accept": "1"])
        return try await stage.send(Self.algebra, fields, as: Cast.veraPavlovna)
    }

    @Test(
        "R079 R080 what the rules propose is accepted in one press, and the rest stays with the teacher",
        arguments: TestEngine.offered)
    func accepted(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let before = try await stage.page(Self.first, as: Cast.veraPavlovna)
        #expect(before.contains("8Б · Алгебра · Итоги I четверти") && before.contains("готово 0 из"))
        let shown = try #require(before.firstMatch(of: #/Принять предложенные \(([0-9]+)\)/#))
        let certain = try #require(Int(shown.output.1))
        #expect(certain > 0)
        let answer = try await accept(stage)
        #expect(answer.status == 303 && answer.location?.hasSuffix("saved=\(certain)") == true)
        let after = try await stage.page(Self.first, as: Cast.veraPavlovna)
        #expect(after.contains("готово \(certain) из") && !after.contains("Принять предложенные"))
        #expect(after.plain.contains("Лебедева В. П., 20.11"), "the author is shown")
        let empty = try await stage.page(Self.first + "&show=empty", as: Cast.veraPavlovna)
        #expect(!empty.plain.contains("Лебедева В. П., 20.11"))
        #expect(try await stage.database.verify().isClean)
    }

    @Test(
        "R079 the page shows the plain average beside the weighted one, and written works behind control works",
        arguments: TestEngine.offered)
    func averages(engine: TestEngine) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course("8Б Алгебра")
        let boris = try stage.cast.student(Cast.boris)
        // A control work of weight 5 and a written one of weight 1, on the last day of the quarter, and nothing else.
        let works = [(code: "КР", weight: 5, mark: 5), (code: "СР", weight: 1, mark: 2)]
        try await stage.change { pen in
            let period = try #require(try pen.periods(of: course).first), days = period.starts...period.ends
            let lesson = try #require(try pen.lessons(of: course, during: days).last)
            try pen.execute(Self.clean, boris, course, period.ends)
            for (place, work) in works.enumerated() {
                let kind = try #require(try pen.workKinds().first { $0.kind.code == work.code }).id.number
                try pen.name(work: place + 1, in: lesson.id, of: course, kind: kind, weight: work.weight)
                let slot = try #require(MarkSlot(work: place + 1))
                let cell = MarkPlace(student: boris, day: lesson.day, lesson: lesson.id, course: course, slot: slot)
                _ = try pen.put(.five(work.mark), at: cell, base: nil, visibleFrom: pen.now)
            }
        }
        // (5·5 + 2·1) / 6 = 4,50 by weights; (5 + 2) / 2 = 3,50 without them.
        let row = try await stage.row(Self.first, of: "Морозов Борис", as: Cast.veraPavlovna)
        #expect(row.contains(">5 / 2</td>") && row.contains(">4,50 <small>средняя 3,50</small></td>"), "\(row)")
        let page = try await stage.page(Self.first, as: Cast.veraPavlovna)
        #expect(page.contains("Ср. взв.</th>") && page.contains("Контр. / сам.</th>"))
    }

    @Test(
        "R080 a mark other than the proposed one is put with its reason only, and the family sees it a little later",
        arguments: TestEngine.offered)
    func differing(engine: TestEngine) async throws {
        let stage = try await Stage(engine), id = try stage.cast.student(Cast.boris).number
        let row = try await stage.row(Self.first, of: "Морозов Борис", as: Cast.veraPavlovna)
        let proposed = try #require(row.firstMatch(of: #/data-proposed="([2-5])"/#)).output.1
        let other = proposed == "5" ? "4" : "5"
        let fields = try await stage.fields(Self.first, as: Cast.veraPavlovna, typed: ["m\(id)": other])
        let refused = try await stage.send(Self.algebra, fields, as: Cast.veraPavlovna)
        #expect(refused.status == 422)
        let words = "Морозов Б. А.: предложено \(proposed), вы ставите \(other). Напишите основание."
        #expect(refused.text.plain.contains(words))
        #expect(refused.text.contains("id=\"m\(id)\" name=\"m\(id)\" value=\"\(other)\""), "what was typed comes back")
        let saved = try await stage.send(
            Self.algebra, fields + [("r\(id)", "олимпиада")], as: Cast.veraPavlovna)
        #expect(saved.status == 303)
        let mark = try #require(try await stage.finalMark(of: Cast.boris, in: "8Б Алгебра"))
        #expect(mark.mark?.text == other && mark.proposed?.text == String(proposed) && mark.reason == "олимпиада")
        #expect(mark.visibleFrom == stage.now + 15 * 60 && mark.version == 1)
        #expect(try await stage.database.verify().isClean)
    }

    @Test(
        "R082 the class teacher puts final marks where the school lets them, and a conflict names the other and both",
        arguments: TestEngine.offered)
    func twoHands(engine: TestEngine) async throws {
        let stage = try await Stage(engine), id = try stage.cast.student(Cast.boris).number
        let closed = try await stage.send(Self.algebra, [("p", "q1")], as: Cast.irinaPetrovna)
        #expect(closed.status == 403 || closed.status == 404)
        try await stage.letClassTeachers()
        let said = ["m\(id)": "3", "r\(id)": "по решению"]
        let early = try await stage.fields(Self.first, as: Cast.irinaPetrovna, typed: said)
        let own = try await stage.fields(
            Self.first, as: Cast.veraPavlovna, typed: ["m\(id)": "н", "r\(id)": "болел"])
        #expect(try await stage.send(Self.algebra, own, as: Cast.veraPavlovna).status == 303)
        let late = try await stage.send(Self.algebra, early, as: Cast.irinaPetrovna)
        #expect(late.status == 422)
        #expect(
            late.text.plain.contains(
                "Морозов Б. А.: сейчас н/а («болел») — Лебедева В. П., 20 ноября, 12:00; вы ввели 3."))
        #expect(try await stage.finalMark(of: Cast.boris, in: "8Б Алгебра")?.mark == .notAttested)
        // What came back is drawn over what stands now: saved again, it is the class teacher's decision.
        let again = try await stage.fields(Self.first, as: Cast.irinaPetrovna, typed: said)
        #expect(try await stage.send(Self.algebra, again, as: Cast.irinaPetrovna).status == 303)
        let row = try await stage.row(Self.first, of: "Морозов Борис", as: Cast.veraPavlovna)
        #expect(row.plain.contains("Носова И. П.") && row.contains("по решению"))
        #expect(try await stage.database.verify().isClean)
    }

    @Test(
        "R014 R082 nobody else puts a final mark, and families never come here", arguments: TestEngine.offered)
    func refused(engine: TestEngine) async throws {
        let stage = try await Stage(engine), id = try stage.cast.student(Cast.boris).number
        for name in ["Громова", "Тихонова", "Соколов", Cast.irinaPetrovna] {
            let page = try await stage.page(Self.first, as: name)
            #expect(!page.contains("name=\"m\(id)\"") && !page.contains("Сохранить</button>"), "\(name) only looks")
            #expect(try await stage.send(Self.algebra, [("p", "q1"), ("m\(id)", "5")], as: name).status >= 403)
        }
        for name in [Cast.anna, Cast.annasFather] {
            #expect(try await stage.look(Self.algebra, as: name).status == 403)
            #expect(try await stage.send(Self.algebra, [("p", "q1"), ("m\(id)", "5")], as: name).status == 403)
        }
        #expect(try await stage.look("/journal/8b/russkiy-yazyk/final", as: Cast.veraPavlovna).status == 404)
        #expect(try await stage.finalMark(of: Cast.boris, in: "8Б Алгебра") == nil)
    }

    @Test(
        "R078 after closing a final mark changes by an order or a protocol alone", arguments: TestEngine.offered)
    func closed(engine: TestEngine) async throws {
        let stage = try await Stage(engine), id = try stage.cast.student(Cast.boris).number
        #expect(try await accept(stage).status == 303)
        let algebra = try stage.cast.course("8Б Алгебра")
        try await stage.change { pen in
            let quarter = try #require(try pen.periods(of: algebra).first)
            try pen.close(quarter.id)
        }
        let typed = ["m\(id)": "2", "r\(id)": "пересмотр"]
        let fields = try await stage.fields(Self.first, as: Cast.veraPavlovna, typed: typed)
        let refused = try await stage.send(Self.algebra, fields, as: Cast.veraPavlovna)
        #expect(refused.status == 422 && refused.text.contains("меняется по приказу или протоколу"))
        let half = try await stage.send(Self.algebra, fields + [("order", "7")], as: Cast.veraPavlovna)
        #expect(half.status == 422 && half.text.contains("Укажите и номер"))
        let whole =
            fields.filter { $0.0 != "order" && $0.0 != "ordered" } + [("order", "7"), ("ordered", "2025-11-19")]
        #expect(try await stage.send(Self.algebra, whole, as: Cast.veraPavlovna).status == 303)
        let row = try await stage.row(Self.first, of: "Морозов Борис", as: Cast.veraPavlovna)
        #expect(row.contains("протокол №\u{A0}7 от 19.11.2025"))
        #expect(try await stage.database.verify().isClean)
    }

    @Test(arguments: TestEngine.offered)
    func `what cannot be is named at its field`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), id = try stage.cast.student(Cast.boris).number
        for (typed, words) in [
            ("7", "здесь можно 2 3 4 5, зч, нз, н/а, осв"), (".", "здесь можно"), ("пять", "здесь можно"),
        ] {
            let fields = try await stage.fields(Self.first, as: Cast.veraPavlovna, typed: ["m\(id)": typed])
            let answer = try await stage.send(Self.algebra, fields, as: Cast.veraPavlovna)
            #expect(answer.status == 422 && answer.text.contains(words), "\(typed)")
        }
        #expect(try await stage.look(Self.algebra, "p=q9", as: Cast.veraPavlovna).status == 404)
        #expect(try await stage.look(Self.algebra, "s=whole", as: Cast.veraPavlovna).status == 404)
        let coming = try await stage.page(Self.algebra + "?p=q4", as: Cast.veraPavlovna)
        #expect(!coming.contains("Сохранить</button>"), "a quarter to come is only looked at")
        let early = try await stage.send(Self.algebra, [("p", "q4"), ("m\(id)", "5")], as: Cast.veraPavlovna)
        #expect(early.status == 422 && early.text.contains("не раньше"))
    }

    @Test(arguments: TestEngine.offered)
    func `the page asks a fixed number of questions`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let answer = try await stage.look(Self.first, as: Cast.veraPavlovna)
        #expect(answer.status == 200 && (1...22).contains(answer.asked), "\(answer.asked)")
    }
}
