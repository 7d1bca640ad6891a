import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import ChangesFeature

/// A day off that the school, a level or some classes study by another day's timetable.
struct ExtraDayTests {
    private static let saturday = november(29)

    private static func form(_ who: [(String, String)], _ changes: [String: String] = [:]) -> [(String, String)] {
        let usual = [
            "kind": "7", "way": "11", "from": "2025-11-29", "order": "93", "ordered": "2025-11-18",
            "reason": "вместо 31 декабря", "do": "declare",
        ]
        return usual.merging(changes) { $1 }.filter { !$0.value.isEmpty }.map { ($0.key, $0.value) } + who
    }

    private func declare(_ form: [(String, String)], _ stage: Stage) async throws -> Answer {
        try await stage.send("/changes/events/new", form, as: "Тихонова")
    }

    @Test(
        "R052 one class studies a Saturday by Monday's timetable, and is free of it again",
        arguments: TestEngine.offered)
    func oneClass(engine: TestEngine) async throws {
        let stage = try await Stage(engine), day = Self.saturday, monday = try await stage.day("8Б", november(24))
        #expect(try await stage.day("8Б", day).isEmpty && monday.count == 7)
        let who = [("classes", "8b")], look = try await declare(Self.form(who, ["do": "look"]), stage)
        let preview = try await stage.page(try #require(look.location), as: "Тихонова")
        #expect(preview.contains("7\u{A0}уроков") && preview.contains("8Б — 7"))
        #expect(try await stage.day("8Б", day).isEmpty, "a look changes nothing")
        let event = try #require(try await declare(Self.form(who), stage).location)
        #expect(try await stage.day("8Б", day) == monday)
        #expect(try await stage.day("9А", day).isEmpty)
        let page = try await stage.page(event, as: "Тихонова")
        #expect(page.contains("уроки по расписанию понедельника") && page.contains("№\u{A0}93 от 18.11.2025"))
        #expect(try await stage.page("/changes?d=2025-11-29", as: "Соколов").contains("Учебный день, 29 ноября"))
        // Another lesson comes to that day without an order of its own.
        let chemistry = try await stage.lesson("8Б Химия", on: november(28))
        let move = [("day", day.iso), ("n", "7"), ("reason", "лабораторная"), ("crowded", "1")]
        #expect(try await stage.send("/changes/lesson/\(chemistry.id)/move", move, as: "Тихонова").status == 303)
        #expect(try await stage.day("8Б", day) == monday + ["7 Химия"])
        #expect(try await stage.send(event + "/undo", [], as: "Тихонова").status == 303)
        #expect(try await stage.day("8Б", day) == ["7 Химия"], "what was moved there by hand stays")
        #expect(try await stage.isClean())
    }

    @Test("R052 an extra day taken back leaves what is written on it", arguments: TestEngine.offered)
    func written(engine: TestEngine) async throws {
        let stage = try await Stage(engine), day = Self.saturday
        let event = try #require(try await declare(Self.form([("classes", "8b")]), stage).location)
        let algebra = try await stage.lesson("8Б Алгебра", on: day), course = try stage.cast.course("8Б Алгебра")
        try await stage.change { pen in
            try pen.record(try #require(try pen.lessonRecord(algebra.id, of: course)), isRollTaken: true)
        }
        #expect(try await stage.send(event + "/undo", [], as: "Тихонова").status == 303)
        #expect(try await stage.day("8Б", day) == ["6 Алгебра"])
        #expect(try await stage.isClean())
    }

    @Test("R052 a joint lesson needs all of its classes on an extra day", arguments: TestEngine.offered)
    func joint(engine: TestEngine) async throws {
        // The tenth study six days a week.
        let stage = try await Stage(engine), day = Self.saturday + 1, sunday = ["from": "2025-11-30"]
        let look = try await declare(Self.form([("classes", "10a")], ["from": "2025-11-30", "do": "look"]), stage)
        let preview = try await stage.page(try #require(look.location), as: "Тихонова")
        #expect(preview.contains("не ставятся: 2-й урок (10А, 10Б)"))
        let one = try #require(try await declare(Self.form([("classes", "10a")], sunday), stage).location)
        #expect(try await stage.day("10А", day).allSatisfy { !$0.contains("Физическая культура") })
        #expect(try await stage.send(one + "/undo", [], as: "Тихонова").status == 303)
        #expect(try await declare(Self.form([("levels", "10")], sunday), stage).status == 303)
        for name in ["10А", "10Б"] {
            let monday = try await stage.day(name, november(24))
            #expect(try await stage.day(name, day) == monday)
        }
    }

    @Test(
        "R052 terms in school days count an extra day of a level, those of the staff one of the school",
        arguments: TestEngine.offered)
    func terms(engine: TestEngine) async throws {
        let stage = try await Stage(engine), day = Self.saturday + 1, year = stage.cast.year.number
        let sunday = ["from": "2025-11-30"]
        func calendar() async throws -> SchoolCalendar { try await stage.database.read { try $0.calendar(of: year) } }
        let class10a = try #require(try await declare(Self.form([("classes", "10a")], sunday), stage).location)
        #expect(try await !calendar().isSchoolDay(day, gradeLevel: 10), "10Б is at home")
        #expect(try await stage.send(class10a + "/undo", [], as: "Тихонова").status == 303)
        let level = try #require(try await declare(Self.form([("levels", "10")], sunday), stage).location)
        #expect(try await calendar().isSchoolDay(day, gradeLevel: 10))
        #expect(try await !calendar().isSchoolDay(day, gradeLevel: 8))
        #expect(try await !calendar().isWorking(day))
        #expect(try await stage.send(level + "/undo", [], as: "Тихонова").status == 303)
        #expect(try await declare(Self.form([("all", "1")], sunday), stage).status == 303)
        let whole = try await calendar()
        #expect(whole.isSchoolDay(day, gradeLevel: 8) && whole.isWorking(day))
        let frost = [("kind", "1"), ("from", day.iso), ("all", "1"), ("do", "declare")]
        #expect(try await declare(frost, stage).status == 303)
        #expect(try await stage.day("8Б", day).allSatisfy { $0.hasSuffix(" — отменён") })
        #expect(try await stage.isClean())
    }

    @Test("R052 an extra day that makes no sense is named and changes nothing", arguments: TestEngine.offered)
    func refusals(engine: TestEngine) async throws {
        let stage = try await Stage(engine), before = try await stage.database.read { try $0.headCode().seq }
        for (changes, sentence) in [
            (["way": ""], "по расписанию какого дня"), (["way": "2"], "Выберите из этого"),
            (["order": "", "ordered": ""], "нужен приказ"), (["from": "2025-11-24"], "и так учебный день"),
            (["from": "2025-11-04"], "праздничный день"), (["to": "2025-11-30"], "Другие внесите отдельно"),
            (["way": "16"], "нет уроков"), (["kind": "2"], "Выберите из этого"),
        ] {
            let answer = try await declare(Self.form([("classes", "8b")], changes), stage)
            #expect(answer.status == 422 && answer.text.contains(sentence), "\(changes)")
        }
        for name in ["Громова", Cast.veraPavlovna, Cast.irinaPetrovna] {
            let answer = try await stage.send("/changes/events/new", Self.form([("classes", "8b")]), as: name)
            #expect(answer.status == 403, "\(name)")
        }
        #expect(try await stage.database.read { try $0.headCode().seq } == before)
        #expect(try await declare(Self.form([("classes", "8b")]), stage).status == 303)
        let again = try await declare(Self.form([("classes", "8b")], ["way": "12"]), stage)
        #expect(again.status == 422 && again.text.contains("и так учебный день"))
        // Whoever studies that day already is left out of «вся школа»: 8Б now, and the tenth always.
        let rest = try #require(try await declare(Self.form([("all", "1")]), stage).location)
        let page = try await stage.page(rest, as: "Тихонова")
        #expect(page.contains("9А — ") && !page.contains("8Б — ") && !page.contains("10А — "))
    }
}
