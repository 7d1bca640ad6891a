import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import ChangesFeature

/// Lessons moved one by one. On Friday 21 November 8Б has английский, биология, алгебра (Лебедева), русский, химия
/// (Юсупова); at the sixth lesson 9А has алгебра with Лебедева in каб. 15.
struct MoveTests {
    private func move(
        _ course: String, _ changes: [String: String], _ stage: Stage, as name: String = "Тихонова"
    ) async throws -> Answer {
        let lesson = try await stage.lesson(course, on: november(21))
        let form = ["day": "2025-11-25", "n": "7", "reason": "семинар учителя"].merging(changes) { $1 }
        return try await stage.send("/changes/lesson/\(lesson.id)/move", form.map { ($0.key, $0.value) }, as: name)
    }

    @Test(
        "R052 a lesson is moved to a free time, and the log says who, when, what and why", arguments: TestEngine.offered
    )
    func moves(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        #expect(try await move("8Б Алгебра", [:], stage).status == 303)
        #expect(try await stage.day("8Б", november(21)).contains("3 Алгебра") == false)
        #expect(try await stage.day("8Б", november(25)).last == "7 Алгебра")
        let friday = try await stage.page("/changes?d=2025-11-21&class=8b", as: "Тихонова")
        #expect(friday.contains("перенесён на 25 ноября, 7-й урок"))
        #expect(try await stage.page("/changes?d=2025-11-25&class=8b", as: "Соколов").contains("перенесён с 21 ноября"))
        let log = try await stage.page("/changes/log?class=8b", as: "Тихонова")
        for words in [
            "21.11.2025, 3-й", "25.11.2025, 7-й", "семинар учителя", "Тихонова\u{A0}М.\u{A0}С., 20.11.2025, 12:00",
        ] {
            #expect(log.contains(words), "\(words)")
        }
        let csv = try await stage.look("/changes/log", "format=csv&class=8b", as: "Тихонова")
        #expect(csv.status == 200 && csv.text.contains("8Б;Алгебра;Лебедева\u{A0}В.\u{A0}П.;перенесён;"))
        #expect(try await !stage.page("/changes/log?class=9a", as: "Тихонова").contains("семинар учителя"))
        #expect(try await stage.isClean())
    }

    @Test("R052 whoever is busy then is named before anything is written", arguments: TestEngine.offered)
    func clashes(engine: TestEngine) async throws {
        let stage = try await Stage(engine), before = try await stage.database.read { try $0.headCode().seq }
        for (course, changes, sentence) in [
            (
                "8Б Алгебра", ["day": "2025-11-21", "n": "6"],
                "Лебедева\u{A0}В.\u{A0}П. 21 ноября в это время ведёт урок: 9А, 6-й урок, алгебра"
            ),
            (
                "8Б Химия", ["day": "2025-11-21", "n": "4"],
                "8Б: 21 ноября в это время уже стоит 4-й урок, русский язык"
            ),
            (
                "8Б Химия", ["day": "2025-11-21", "n": "6", "room": "каб. 15"],
                "Каб. 15: в это время там 9А, 6-й урок, алгебра"
            ),
            (
                "8Б Химия", ["day": "2025-11-21", "n": "6", "room": "чердак"],
                "Кабинета «чердак» в школе нет. Выберите из списка"
            ),
            ("8Б Алгебра", ["day": "2025-11-21", "n": "3"], "Урок и так стоит 21 ноября"),
            (
                "8Б Алгебра", ["day": "2025-11-22", "n": "1"],
                "8Б: 22 ноября — выходной. Урок в такой день ставится только по приказу"
            ),
            ("8Б Алгебра", ["day": "2025-10-29", "n": "1"], "только по приказу"),
            ("8Б Алгебра", ["day": "2031-11-25"], "не входит в учебный год"),
            ("8Б Алгебра", ["n": "19"], "нет 19-го урока"), ("8Б Алгебра", ["n": "99"], "нужно число от 0 до 20"),
            ("8Б Алгебра", ["day": ""], "Укажите, на какой день"),
            ("8Б Алгебра", ["reason": ""], "Заполните поле «Причина»"),
            ("8Б Алгебра", ["order": "5"], "Укажите дату приказа № 5"),
        ] {
            let answer = try await move(course, changes, stage)
            #expect(answer.status == 422 && answer.text.contains(sentence), "\(changes)")
            #expect(answer.text.contains(changes["reason"] ?? "семинар учителя"), "what was typed comes back")
        }
        #expect(try await stage.database.read { try $0.headCode().seq } == before)
        let both = ["day": "2025-11-21", "n": "6", "room": "каб. 15", "crowded": "1"]
        #expect(try await move("8Б Химия", both, stage).status == 303)
    }

    @Test("R052 on a day off a lesson is held by an order alone", arguments: TestEngine.offered)
    func dayOff(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let form = ["day": "2025-11-22", "n": "1", "order": "64", "ordered": "2025-11-19"]
        #expect(try await move("8Б Алгебра", form, stage).status == 303)
        #expect(try await stage.day("8Б", november(22)) == ["1 Алгебра"])
        #expect(try await stage.page("/changes/log", as: "Тихонова").contains("№\u{A0}64 от 19.11.2025"))
        // Whatever relays the days afterwards leaves it where it stands.
        _ = try await stage.change { try $0.relayLessons(november(17)...november(30), of: stage.cast.year) }
        #expect(try await stage.day("8Б", november(22)) == ["1 Алгебра"])
        #expect(try await !stage.day("8Б", november(21)).contains("3 Алгебра"))
        #expect(try await stage.isClean())
    }

    @Test("R052 a closed period neither gives lessons nor takes any", arguments: TestEngine.offered)
    func closed(engine: TestEngine) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course("8Б Алгебра")
        try await stage.change { pen in
            let first = try #require(try pen.periods(of: course).first { $0.contains(november(1) - 20) })
            try pen.close(first.id)
        }
        let answer = try await move("8Б Алгебра", ["day": "2025-10-13", "n": "8"], stage)
        #expect(answer.status == 422 && answer.text.contains("I четверть закрыта для отметок: уроки этого периода"))
    }

    @Test("R052 only those who keep the timetable change lessons", arguments: TestEngine.offered)
    func strangers(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        for name in ["Громова", Cast.veraPavlovna, Cast.irinaPetrovna, Cast.annasFather, Cast.anna] {
            #expect(try await move("8Б Алгебра", [:], stage, as: name).status == 403, "\(name)")
            for page in ["/changes", "/changes/log", "/changes/events", "/changes/events/new"] {
                #expect(try await stage.look(page, as: name).status == 403, "\(name) \(page)")
            }
        }
        let elsewhere = await stage.post(
            "/changes/lesson/1/move", [("day", "2025-11-25")], as: try stage.cast.person("Тихонова"), of: "other")
        #expect(elsewhere.status != 303 && elsewhere.status != 200)
    }
}
