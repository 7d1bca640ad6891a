import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import ChangesFeature

/// What happens to whole days: frost, quarantine, lessons from home, excursions.
struct EventTests {
    private static let path = "/changes/events/new"
    private static let frost = [("kind", "1"), ("from", "2025-11-24"), ("all", "1"), ("reason", "мороз −32")]

    private func declare(_ form: [(String, String)], _ stage: Stage) async throws -> Answer {
        try await stage.send(Self.path, form + [("do", "declare")], as: "Тихонова")
    }

    private func standing(_ stage: Stage, _ day: Day) async throws -> [LessonStatus: Int] {
        let lessons = try await stage.database.read { try $0.schoolLessons(day...day) }
        return Dictionary(grouping: lessons, by: \.listed.status).mapValues(\.count)
    }

    @Test(
        "R052 frost takes off a day of the school at one stroke, and is taken back at one",
        arguments: TestEngine.offered)
    func frost(engine: TestEngine) async throws {
        let stage = try await Stage(engine), day = november(24), before = try await standing(stage, day)
        let count = try #require(before[.planned])
        #expect(before == [.planned: count] && count > 30)
        let look = try await stage.send(Self.path, Self.frost + [("do", "look")], as: "Тихонова")
        let preview = try await stage.page(try #require(look.location), as: "Тихонова")
        #expect(
            preview.contains("\(count)\u{A0}урок") && preview.contains("8\u{A0}классов") && preview.contains("8Б — 7"))
        #expect(preview.contains("value=\"мороз −32\"") && preview.contains("value=\"declare\""))
        #expect(try await standing(stage, day) == before, "a look changes nothing")
        let done = try await declare(Self.frost, stage), event = try #require(done.location)
        #expect(done.status == 303)
        #expect(try await standing(stage, day) == [.cancelled: count])
        #expect(try await standing(stage, day + 1)[.cancelled] == nil)
        #expect(
            try await stage.page("/changes/events", as: "Соколов").contains(
                "Актированный день, 24 ноября: уроки отменены"))
        #expect(try await stage.page("/changes?d=2025-11-24", as: "Соколов").contains("вся школа"))
        let log = try await stage.page("/changes/log?from=2025-11-24", as: "Соколов")
        #expect(log.contains("Актированный день, 24 ноября") && log.contains("\(count)\u{A0}урок"))
        #expect(!log.contains("8Б, алгебра"), "an event is a line of the log")
        let ofClass = try await stage.page("/changes/log?from=2025-11-24&class=8b", as: "Соколов")
        #expect(ofClass.contains("8Б, алгебра") && !ofClass.contains("Актированный день, 24"))
        // A timetable laid out anew over the day follows the event.
        _ = try await stage.change { try $0.relayLessons(day...day, of: stage.cast.year) }
        #expect(try await standing(stage, day) == [.cancelled: count])
        #expect(try await stage.send(event + "/undo", [], as: "Тихонова").status == 303)
        #expect(try await standing(stage, day) == before)
        let again = try await stage.send(event + "/undo", [], as: "Тихонова")
        #expect(again.status == 422 && again.text.contains("уже отменено"))
        #expect(try await stage.isClean())
    }

    @Test("R052 a quarantine of one class leaves the others in school", arguments: TestEngine.offered)
    func quarantine(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let form = [
            ("kind", "2"), ("from", "2025-11-24"), ("to", "2025-11-28"), ("classes", "10a"), ("order", "71"),
            ("ordered", "2025-11-21"),
        ]
        let event = try await declare(form, stage)
        #expect(event.status == 303)
        let monday = try await stage.day("10А", november(24))
        #expect(monday.contains("3 Алгебра — дистанционно"))
        #expect(monday.contains("2 Физическая культура"), "10Б comes to the joint lesson")
        #expect(try await stage.day("8Б", november(24)).allSatisfy { !$0.contains("дистанционно") })
        // A lesson in which the roll was called from home stays when the quarantine ends early.
        let algebra = try await stage.lesson("10А Алгебра", on: november(24)),
            course = try stage.cast.course("10А Алгебра")
        try await stage.change { pen in
            let record = try #require(try pen.lessonRecord(algebra.id, of: course))
            try pen.record(record, isRollTaken: true)
        }
        #expect(try await stage.send(try #require(event.location) + "/undo", [], as: "Тихонова").status == 303)
        let after = try await stage.day("10А", november(24))
        #expect(after.filter { $0.contains("дистанционно") } == ["3 Алгебра — дистанционно"])
        #expect(try await stage.isClean())
    }

    @Test(
        "R052 a class on an excursion is taught elsewhere, and its other lessons stand", arguments: TestEngine.offered)
    func excursion(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let form = [
            ("kind", "5"), ("from", "2025-11-21"), ("classes", "8b"), ("first", "3"), ("last", "5"),
            ("place", "краеведческий музей"), ("order", "72"), ("ordered", "2025-11-20"),
        ]
        let answer = try await declare(form, stage)
        let page = try await stage.page(try #require(answer.location), as: "Тихонова")
        #expect(page.contains("Юсупова\u{A0}Г.\u{A0}М.") && page.contains("5-й"))
        #expect(try await stage.lesson("8Б Химия", on: november(21)).room == "краеведческий музей")
        #expect(try await stage.lesson("8Б Биология", on: november(21)).room == "каб. 27")
        let off = form.filter { $0.0 != "place" } + [("way", "1")]
        #expect(try await declare(off.map { $0.0 == "from" ? ("from", "2025-11-28") : $0 }, stage).status == 303)
        #expect(try await stage.day("8Б", november(28)).filter { $0.contains("отменён") }.count == 3)
        #expect(try await stage.isClean())
    }

    @Test("R052 an event that makes no sense is named and changes nothing", arguments: TestEngine.offered)
    func refusals(engine: TestEngine) async throws {
        let stage = try await Stage(engine), before = try await stage.database.read { try $0.headCode().seq }
        for (changes, sentence) in [
            (["kind": "9"], "Выберите, что случилось."), (["kind": "6"], "Выберите, что случилось."),
            (["way": "3"], "Актированный день: уроки отменены или уроки дистанционно"),
            (["from": ""], "Укажите первый день."), (["to": "2025-11-20"], "раньше первого"),
            (["to": "2026-05-20"], "не больше трёх месяцев"),
            (["from": "2031-02-01"], "не входит ни в один учебный год"),
            (["all": ""], "Отметьте, кого это касается"), (["kind": "4"], "нужен приказ"),
            (["order": "1"], "Укажите дату приказа № 1"), (["first": "5", "last": "3"], "раньше первого"),
            (["from": "2025-11-23"], "нет уроков, которые это изменило бы"),
            (["all": "", "classes": "99z"], "Таких классов"),
            (["kind": "5", "order": "1", "ordered": "2025-11-20"], "где пройдут уроки"),
        ] {
            let form = Dictionary(uniqueKeysWithValues: Self.frost).merging(changes) { $1 }.filter { !$0.value.isEmpty }
            let answer = try await declare(form.map { ($0.key, $0.value) }, stage)
            #expect(answer.status == 422 && answer.text.contains(sentence), "\(changes)")
        }
        for name in ["Громова", Cast.veraPavlovna, Cast.irinaPetrovna, Cast.annasFather] {
            #expect(try await stage.send(Self.path, Self.frost, as: name).status == 403, "\(name)")
        }
        #expect(try await stage.database.read { try $0.headCode().seq } == before)
    }

    @Test("R052 a closed period keeps its lessons from an event", arguments: TestEngine.offered)
    func closed(engine: TestEngine) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course("8Б Алгебра")
        try await stage.change { pen in
            try pen.close(try #require(try pen.period(of: course, on: november(24))).id)
        }
        let answer = try await declare(Self.frost, stage)
        #expect(answer.status == 422 && answer.text.contains("закрыта"))
        #expect(try await standing(stage, november(24))[.cancelled] == nil, "nothing half-done")
    }
}
