import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// The topic and the homework of a lesson as a page's script sends them: what was typed without a connection.
struct WordOperationsTests {
    private static let cells = PutCellsTests.cells

    private func record(_ stage: Stage, _ place: HomeworkPlace) async throws -> LessonRecord {
        try await stage.database.read { try #require(try $0.lessonRecord(place.lesson.id, of: place.course.id)) }
    }

    @Test(
        "R060 R062 topic and homework typed without a connection are written once, each with its own time",
        arguments: TestEngine.offered)
    func once(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna, place = try await HomeworkPlace(stage)
        let before = try await record(stage, place), typed = stage.now + 60, lesson = place.lesson.id
        let all = [
            words(1, "topic", "Теорема Виета", was: before.topic, lesson, at: typed),
            words(2, "classwork", "№ 1–3", was: before.classwork, lesson, at: typed),
            words(3, "homework", " § 12\\n№ 5 ", was: before.homework.text, lesson, at: typed),
            words(4, "time", "25", was: "", lesson, at: typed),
        ]
        for later in [7_260, 7_300] {
            let answer = try await stage.type(all, into: Self.cells, as: vera, later: later)
            #expect(answer.text.ranges(of: "\"ok\":true").count == 4, "\(answer.text)")
        }
        let after = try await record(stage, place)
        #expect(after.topic == "Теорема Виета" && after.classwork == "№ 1–3" && after.homework == .set("§ 12\n№ 5"))
        #expect(after.version == before.version + 3, "once, though they came twice")
        #expect(try await stage.tasks(place).first?.facets.minutes == 25)
        let history = try await stage.page(place.path + "/history", as: vera, at: stage.now + 7_400)
        #expect(history.ranges(of: "Введено без связи").count == 3)
        #expect(history.contains(", \(Zone.moscow.local(typed).time.text):"))
        #expect(try await stage.database.verify().isClean)
    }

    @Test("R060 a topic typed without a connection came when it was typed", arguments: TestEngine.offered)
    func ownTime(engine: TestEngine) async throws {
        let stage = try await Stage(engine), typed = stage.now + 60
        let vera = try stage.cast.person(Cast.veraPavlovna), today = stage.cast.today
        let (lesson, course) = try await stage.database.read { records in
            let held = try records.lessons(ofTeacher: vera, during: (today - 6)...(today - 1))
            let bare = try held.first { one in
                let first = try records.lessonRecord(one.lesson.id, of: one.course)?.firstEntries
                return first?.topic == nil && first?.roll == nil
            }
            let found = try #require(bare)
            return (found.lesson, try #require(try records.course(found.course)))
        }
        let cells = "/journal/\(course.address.schoolClass)/\(course.address.subject)/cells"
        let operation = words(1, "topic", "Повторение", was: "", lesson.id, at: typed)
        let done = try await stage.type([operation], into: cells, as: Cast.veraPavlovna, later: 3 * 86_400)
        #expect(done.text.contains("\"ok\":true"), "\(done.text)")
        let (first, owed) = try await stage.database.read { records in
            (
                try records.lessonRecord(lesson.id, of: course.id)?.firstEntries.topic,
                try records.obligations(of: lesson.id).first { $0.place.key == .topic }
            )
        }
        #expect(first == typed)
        #expect(owed == nil || owed?.done == typed)
    }

    @Test(
        "R062 words that another has written meanwhile stand, with whose they are, and one's own come back",
        arguments: TestEngine.offered)
    func conflict(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna, place = try await HomeworkPlace(stage)
        let before = try await record(stage, place), lesson = place.lesson.id
        let form = [("topic", "С другого устройства"), ("nohomework", "1")]
        #expect(try await stage.send(place.path, form, as: vera).status == 303)
        // Whoever has called the roll since is not the one who wrote the topic.
        try await stage.change { pen in
            let record = try #require(try pen.lessonRecord(lesson, of: place.course.id))
            try pen.record(record, isRollTaken: false)
        }
        let stale = [
            words(1, "topic", "Моя тема", was: before.topic, lesson),
            words(2, "homework", "моё задание", was: "старое", lesson),
        ]
        let answer = try await stage.type(stale, into: Self.cells, as: vera)
        let text = answer.text.replacing("\u{A0}", with: " ")
        #expect(text.ranges(of: "\"code\":\"conflict\"").count == 2 && !text.contains("\"ok\":true"))
        #expect(text.contains("\"value\":\"С другого устройства\"") && text.contains("\"value\":\"не задано\""))
        #expect(text.ranges(of: "\"by\":\"Лебедева В. П.\"").count == 2)
        #expect(try await record(stage, place).topic == "С другого устройства")
        // A dash stands for «не задано», where it was typed and where it stood.
        let insisted = [
            words(3, "topic", "Моя тема", was: "С другого устройства", lesson),
            words(4, "homework", "моё задание", was: "—", lesson),
            words(5, "homework", "-", was: "моё задание", lesson),
        ]
        let done = try await stage.type(insisted, into: Self.cells, as: vera)
        #expect(done.text.ranges(of: "\"ok\":true").count == 3, "\(done.text)")
        let after = try await record(stage, place)
        #expect(after.topic == "Моя тема" && after.homework == .notSet)
        // Other ends of lines are another text, though none for whoever compares.
        let parted = [
            words(6, "classwork", "№ 1 № 2", was: "", lesson),
            words(7, "classwork", "№ 1\\n№ 2", was: "№ 1 № 2", lesson),
            words(8, "classwork", "№ 1 № 2", was: "старое", lesson),
        ]
        let lines = try await stage.type(parted, into: Self.cells, as: vera)
        #expect(lines.text.ranges(of: "\"ok\":true").count == 3, "\(lines.text)")
        #expect(try await record(stage, place).classwork == "№ 1\n№ 2")
    }

    @Test("R060 words that come twice do not go over another's", arguments: TestEngine.offered)
    func replay(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna, place = try await HomeworkPlace(stage)
        let lesson = place.lesson.id, was = try await record(stage, place).topic
        let own = words(1, "topic", "Моя тема", was: was, lesson)
        let next = words(2, "topic", "Моя вторая", was: "Моя тема", lesson)
        _ = try await stage.type([own, next], into: Self.cells, as: vera)
        let again = try await stage.type([own, next], into: Self.cells, as: vera)
        #expect(again.text.ranges(of: "\"value\":\"Моя вторая\"").count == 2 && !again.text.contains("conflict"))
        try await stage.change { pen in
            let record = try #require(try pen.lessonRecord(lesson, of: place.course.id))
            try pen.record(record, topic: "Чужая тема")
        }
        let late = try await stage.type([next], into: Self.cells, as: vera)
        #expect(late.text.contains("\"code\":\"conflict\"") && late.text.contains("\"value\":\"Чужая тема\""))
        #expect(try await record(stage, place).topic == "Чужая тема")
    }

    @Test("R062 R064 R065 words that may not stand are refused one by one, in words", arguments: TestEngine.offered)
    func refused(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna, place = try await HomeworkPlace(stage)
        let lesson = place.lesson.id
        try await stage.change { pen in
            let record = try #require(try pen.lessonRecord(lesson, of: place.course.id))
            try pen.record(record, topic: "Контрольная", homework: .notEntered, kind: 1)
        }
        let long = String(repeating: "я", count: 2_001)
        let all = [
            words(1, "topic", nil, was: "Контрольная", lesson), words(2, "homework", long, was: "", lesson),
            words(3, "time", "25", was: "", lesson), words(4, "time", "много", was: "", lesson),
            words(5, "classwork", "решали", was: "", lesson),
        ]
        let answer = try await stage.type(all, into: Self.cells, as: vera)
        let said = [
            "тема обязательна", "не больше 2000 знаков", "Напишите само задание", "нужно число от 0 до 240",
        ]
        #expect(said.allSatisfy { answer.text.contains($0) }, "\(answer.text)")
        #expect(answer.text.ranges(of: "\"ok\":true").count == 1, "the one that may stand does")
        let period = try await stage.database.read { records in
            try #require(try records.periods(of: place.course).first { $0.contains(place.lesson.day) })
        }
        try await stage.change { try $0.close(period.id) }
        let closed = [
            words(6, "homework", "позже", was: "", lesson), words(7, "topic", "Позже", was: "Контрольная", lesson),
        ]
        let late = try await stage.type(closed, into: Self.cells, as: vera)
        #expect(late.text.contains("закрыт") && late.text.ranges(of: "\"ok\":true").count == 1)
        #expect(try await record(stage, place).homework == .notEntered)
    }

    @Test(
        "R065 a time that is erased with its homework does not come back with another one",
        arguments: TestEngine.offered)
    func time(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna, place = try await HomeworkPlace(stage)
        let lesson = place.lesson.id
        try await stage.change { pen in
            let record = try #require(try pen.lessonRecord(lesson, of: place.course.id))
            try pen.record(record, homework: .set("№ 9"))
        }
        func type(_ number: Int, _ facet: String, _ text: String?, was: String) async throws -> String {
            try await stage.type([words(number, facet, text, was: was, lesson)], into: Self.cells, as: vera).text
        }
        let first = try await type(1, "time", "025", was: "")
        let task = try #require(try await stage.tasks(place).first)
        #expect(task.facets.minutes == 25 && first.contains("\"ver\":\(task.version)"), "\(first)")
        // The form stands on that version, and on no other hand's.
        let same = try await type(2, "time", "25", was: "20"), other = try await type(3, "time", "30", was: "20")
        #expect(same.contains("\"ok\":true,\"ver\":0"), "\(same)")
        #expect(other.contains("\"code\":\"conflict\"") && other.contains("\"value\":\"25\""), "\(other)")
        #expect(try await type(4, "homework", nil, was: "№ 9").contains("\"ok\":true"))
        #expect(try await type(5, "time", nil, was: "25").contains("\"ok\":true"))
        #expect(try await type(6, "homework", "№ 10", was: "").contains("\"ok\":true"))
        #expect(try await stage.tasks(place).first?.facets.minutes == nil)
    }

    @Test(
        "R015 words are written by whoever keeps the lesson: nobody else", arguments: TestEngine.offered,
        [Cast.anna, Cast.annasFather, Cast.irinaPetrovna, "Тихонова", "Зуева"])
    func others(engine: TestEngine, who: String) async throws {
        let stage = try await Stage(engine), place = try await HomeworkPlace(stage)
        let before = try await record(stage, place)
        let all = ["topic", "classwork", "homework", "time"].enumerated().map { number, facet in
            words(number + 1, facet, "9", was: "", place.lesson.id)
        }
        let answer = try await stage.type(all, into: Self.cells, as: who)
        #expect([403, 404].contains(answer.status) || !answer.text.contains("\"ok\":true"), "\(who) \(answer.text)")
        let foreign = try await HomeworkPlace(stage, "8Б Биология").lesson.id
        let wrong = try await stage.type(
            [words(9, "topic", "Чужой урок", was: "", foreign)], into: Self.cells, as: Cast.veraPavlovna)
        #expect(wrong.text.contains("\"code\":\"gone\""), "a lesson of another page")
        let after = try await record(stage, place)
        #expect(after.version == before.version && after.topic == before.topic)
    }

    @Test("R062 a lesson's form does not undo the words of another", arguments: TestEngine.offered)
    func form(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna, place = try await HomeworkPlace(stage)
        try await stage.change { pen in
            let record = try #require(try pen.lessonRecord(place.lesson.id, of: place.course.id))
            try pen.record(record, topic: "Чужая тема", homework: .set("№ 9"))
        }
        let drawn = [("was-topic", "старая"), ("was-homework", ""), ("was-classwork", "")]
        let untouched = [("topic", "старая"), ("homework", ""), ("classwork", "решали")]
        #expect(try await stage.send(place.path, drawn + untouched, as: vera).status == 303)
        let kept = try await record(stage, place)
        #expect(kept.topic == "Чужая тема" && kept.homework == .set("№ 9") && kept.classwork == "решали")
        let typed = [("topic", "Моя тема"), ("homework", ""), ("classwork", "решали")]
        let answer = try await stage.send(place.path, drawn + typed, as: vera)
        #expect(answer.status == 422 && answer.text.contains("появилось «Чужая тема»"))
        #expect(
            answer.text.contains("value=\"Моя тема\"") && answer.text.contains("name=\"was-topic\" value=\"старая\""))
        let page = try await stage.page(place.path, as: vera)
        #expect(
            page.contains("name=\"was-topic\" value=\"Чужая тема\"") && page.contains(" data-cells=\"\(Self.cells)\""))
    }
}
