import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import ChangesFeature

/// What else is done with one lesson.
struct LessonActTests {
    private func send(
        _ act: String, _ fields: [(String, String)], _ course: String, _ stage: Stage, on day: Day = november(21)
    ) async throws -> Answer {
        let lesson = try await stage.lesson(course, on: day)
        return try await stage.send("/changes/lesson/\(lesson.id)/\(act)", fields, as: "Тихонова")
    }

    @Test("R052 two lessons of a class change places, and change back", arguments: TestEngine.offered)
    func swaps(engine: TestEngine) async throws {
        let stage = try await Stage(engine), before = try await stage.day("8Б", november(21))
        let russian = try await stage.lesson("8Б Русский язык", on: november(21))
        let form = [("other", "\(russian.id)"), ("swapwhy", "кабинет химии занят")]
        // At the fourth lesson Юсупова is free, at the fifth Носова teaches 11А.
        let busy = try await send("swap", form, "8Б Химия", stage)
        #expect(
            busy.status == 422
                && busy.text.contains("Носова\u{A0}И.\u{A0}П. 21 ноября в это время ведёт урок: 11А, 5-й урок"))
        #expect(try await stage.day("8Б", november(21)) == before)
        #expect(try await send("swap", form, "8Б Алгебра", stage).status == 422, "Носова teaches 9А at the third")
        let chemistry = try await stage.lesson("8Б Химия", on: november(21))
        let good = [("other", "\(chemistry.id)"), ("swapwhy", "кабинет химии занят")]
        #expect(try await send("swap", good, "8Б Алгебра", stage).status == 303)
        let after = try await stage.day("8Б", november(21))
        #expect(after.contains("3 Химия") && after.contains("5 Алгебра"))
        _ = try await stage.change { try $0.relayLessons(november(17)...november(30), of: stage.cast.year) }
        let times = try await stage.lesson("8Б Химия", on: november(21))
        #expect(times.starts.text == "10:30", "a swapped lesson rings where it stands")
        #expect(try await send("restore", [], "8Б Химия", stage).status == 303)
        #expect(try await stage.day("8Б", november(21)) == before)
        let stranger = try await stage.lesson("9А Алгебра", on: november(21))
        let wrong = try await send("swap", [("other", "\(stranger.id)"), ("swapwhy", "так")], "8Б Алгебра", stage)
        #expect(wrong.status == 422 && wrong.text.contains("Выберите урок того же класса"))
        #expect(try await stage.isClean())
    }

    @Test("R052 a lesson is taken off with a reason and put back", arguments: TestEngine.offered)
    func cancels(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let silent = try await send("cancel", [("why", "")], "8Б Химия", stage)
        #expect(silent.status == 422 && silent.text.contains("Заполните поле «Причина»"))
        #expect(try await send("cancel", [("why", "авария в кабинете")], "8Б Химия", stage).status == 303)
        #expect(try await stage.day("8Б", november(21)).last == "5 Химия — отменён")
        let again = try await send("cancel", [("why", "ещё раз")], "8Б Химия", stage)
        #expect(again.status == 422 && again.text.contains("уже отменён"))
        #expect(try await send("restore", [], "8Б Химия", stage).status == 303)
        #expect(try await stage.day("8Б", november(21)).last == "5 Химия")
        let nothing = try await send("restore", [], "8Б Химия", stage)
        #expect(nothing.status == 422 && nothing.text.contains("возвращать нечего"))
        #expect(try await stage.page("/changes/log?from=2025-11-21", as: "Соколов").contains("потом возвращён"))
        #expect(try await stage.isClean())
    }

    @Test("R052 pressed twice, or by two, the earlier change stands", arguments: TestEngine.offered)
    func twice(engine: TestEngine) async throws {
        let stage = try await Stage(engine), lesson = try await stage.lesson("8Б Химия", on: november(21))
        func seen() async throws -> [(String, String)] {
            let page = try await stage.page("/changes/lesson/\(lesson.id)", as: "Тихонова")
            let sign = try #require(page.firstRange(of: "name=\"seen\" value=\"")).upperBound
            return [("seen", String(page[sign...].prefix { $0 != "\"" }))]
        }
        let before = try await seen()
        #expect(try await send("room", before + [("other_room", "каб. 24")], "8Б Химия", stage).status == 303)
        let remote = [("remote_why", "учитель в командировке")]
        let late = try await send("remote", before + remote, "8Б Химия", stage)
        #expect(late.status == 422 && late.text.contains("изменил кто-то другой"))
        #expect(try await send("remote", try await seen() + remote, "8Б Химия", stage).status == 303)
        let after = try await seen()
        #expect(try await send("restore", after, "8Б Химия", stage).status == 303)
        #expect(try await send("restore", after, "8Б Химия", stage).status == 422)
        #expect(try await stage.lesson("8Б Химия", on: november(21)).room == "каб. 24")
        for (act, form) in [
            ("move", [("day", "2025-11-25"), ("n", "7"), ("reason", "так")]), ("cancel", [("why", "так")]),
            ("swap", [("other", "\(lesson.id)"), ("swapwhy", "так")]),
        ] {
            let answer = try await send(act, form + before, "8Б Химия", stage)
            #expect(answer.status == 422 && answer.text.contains("изменил кто-то другой"), "\(act)")
        }
        #expect(try await stage.isClean())
    }

    @Test("R052 R053 a teacher replaced by an order is neither shown twice nor busy", arguments: TestEngine.offered)
    func byOrder(engine: TestEngine) async throws {
        let stage = try await Stage(engine), day = november(21), chemistry = try stage.cast.course("8Б Химия")
        let (yusupova, ershova) = (try stage.cast.person("Юсупова"), try stage.cast.person("Ершова"))
        let third = try stage.cast.person("Медведев")
        try await stage.change { pen in
            let order = try pen.addOrder("60-л", day, .substitution, about: "О замещении")
            try pen.standIn(ershova, for: yusupova, on: chemistry, during: day...day + 7, reason: "курсы", order: order)
        }
        let lesson = try await stage.lesson("8Б Химия", on: day)
        func teachers() async throws -> [ID<Person>] {
            try await stage.database.read { try $0.schoolLesson(lesson.id)?.teachers.map(\.person) ?? [] }
        }
        #expect(try await teachers() == [ershova])
        try await stage.change { try $0.substitute(third, for: yusupova, at: lesson.id, of: chemistry) }
        #expect(try await teachers() == [third])
        #expect(try await stage.isClean())
    }

    @Test("R052 what somebody has taken meanwhile is not given back over their heads", arguments: TestEngine.offered)
    func taken(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        #expect(try await send("cancel", [("why", "авария")], "8Б Химия", stage).status == 303)
        let move = [("day", "2025-11-21"), ("n", "5"), ("reason", "вместо химии")]
        #expect(try await send("move", move, "8Б Алгебра", stage).status == 303)
        let answer = try await send("restore", [], "8Б Химия", stage)
        #expect(answer.status == 422 && answer.text.contains("уже стоит 5-й урок, алгебра"))
        #expect(try await stage.isClean())
    }

    @Test("R052 another room and a lesson from home are told and logged", arguments: TestEngine.offered)
    func rooms(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let none = try await send("room", [("other_room", "чердак")], "8Б Химия", stage)
        #expect(none.status == 422 && none.text.contains("Кабинета «чердак» в школе нет"))
        let taken = try await send("room", [("other_room", "каб. 18")], "8Б Химия", stage)
        #expect(taken.status == 422 && taken.text.contains("Каб. 18: в это время там 9А, 5-й урок, физика"))
        #expect(try await send("room", [("other_room", "каб. 24")], "8Б Химия", stage).status == 303)
        #expect(try await stage.lesson("8Б Химия", on: november(21)).room == "каб. 24")
        #expect(try await send("remote", [("remote_why", "учитель в командировке")], "8Б Химия", stage).status == 303)
        #expect(try await stage.day("8Б", november(21)).last == "5 Химия — дистанционно")
        let again = try await send("remote", [("remote_why", "ещё")], "8Б Химия", stage)
        #expect(again.status == 422 && again.text.contains("и так дистанционный"))
        #expect(try await stage.isClean())
    }

    @Test("R052 a lesson in which somebody has written stays where it was held", arguments: TestEngine.offered)
    func written(engine: TestEngine) async throws {
        let stage = try await Stage(engine), held = november(19)
        let algebra = try await stage.database.read { records in
            try records.schoolLessons(held...held).first { $0.isWritten && $0.classes.first?.name == "8Б" }
        }
        let lesson = try #require(algebra), before = try await stage.day("8Б", held)
        let move = [("day", "2025-11-25"), ("n", "7"), ("reason", "так")]
        for (act, form) in [("move", move), ("cancel", [("why", "так")])] {
            let answer = try await stage.send("/changes/lesson/\(lesson.id)/\(act)", form, as: "Тихонова")
            #expect(answer.status == 422 && answer.text.contains("уже есть отметки или перекличка"), "\(act)")
        }
        #expect(try await stage.day("8Б", held) == before)
        #expect(try await stage.look("/changes/lesson/999999", as: "Тихонова").status == 404)
    }
}
