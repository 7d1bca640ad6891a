import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

struct SaveLessonTests {
    func place(_ stage: Stage) async throws -> (
        path: String, course: ID<Course>, lesson: ID<Lesson>, students: [CourseStudent]
    ) {
        let (course, lesson, students) = try await stage.lastLesson(of: "8Б Алгебра")
        return ("/lesson/\(lesson.id.number)/\(course.id.number)", course.id, lesson.id, students)
    }

    @Test("R062 R065 the topic, the classwork and the homework of a lesson are written", arguments: TestEngine.offered)
    func writes(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (path, course, lesson, _) = try await place(stage)
        let answer = try await stage.send(
            path,
            [
                ("topic", "Теорема Виета"), ("classwork", "№ 1–3"), ("homework", "§ 12, № 345"), ("kind", "0"),
                ("roll", "1"),
            ], as: Cast.veraPavlovna)
        #expect(answer.status == 303)
        let record = try #require(try await stage.database.read { try $0.lessonRecord(lesson, of: course) })
        #expect(record.topic == "Теорема Виета")
        #expect(record.classwork == "№ 1–3")
        #expect(record.homework == .set("§ 12, № 345"))
        #expect(record.isRollTaken)
    }

    @Test(
        "R068 homework that is not set is said so, and that is another thing than not entered",
        arguments: TestEngine.offered)
    func notSet(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (path, course, lesson, _) = try await place(stage)
        _ = try await stage.send(path, [("topic", "Тема"), ("nohomework", "1")], as: Cast.veraPavlovna)
        let record = try await stage.database.read { try $0.lessonRecord(lesson, of: course) }
        #expect(record?.homework == .notSet)
    }

    @Test("R064 a control work needs its topic, and what was typed comes back", arguments: TestEngine.offered)
    func needsTopic(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (path, _, _, _) = try await place(stage)
        let answer = try await stage.send(
            path, [("topic", ""), ("kind", "1"), ("homework", "то, что напечатано")], as: Cast.veraPavlovna)
        #expect(answer.status == 422)
        #expect(answer.text.contains("тема обязательна"))
        #expect(answer.text.contains("то, что напечатано"))
        #expect(answer.text.contains("<title>Ошибка: "))
    }

    @Test(
        "R064 a topic in another language is written, and remarked upon until it is Russian",
        arguments: TestEngine.offered)
    func remark(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna
        let (path, course, lesson, _) = try await place(stage), words = "Похоже, тема не на русском языке."
        #expect(try await stage.send(path, [("topic", "My summer holidays")], as: vera).status == 303)
        let record = try await stage.database.read { try $0.lessonRecord(lesson, of: course) }
        #expect(record?.topic == "My summer holidays")
        #expect(try await stage.page(path, as: vera).contains(words))
        #expect(try await stage.page("/journal/8b/algebra/topics", as: vera).contains(words))
        let seen = [("topic", "Мои летние каникулы"), ("was-topic", "My summer holidays")]
        #expect(try await stage.send(path, seen, as: vera).status == 303)
        #expect(try await !stage.page(path, as: vera).contains(words))
    }

    @Test("R060 R063 marks of the form belong to works and stand beside presence", arguments: TestEngine.offered)
    func roll(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (path, course, lesson, students) = try await place(stage)
        let taken = try await stage.database.read { records in
            let day = stage.cast.today
            return Set(
                try records.marks(of: course, from: day - 30, to: day).filter { $0.lesson == lesson }.map(\.student))
        }
        let student = try #require(students.first { !taken.contains($0.id) }).id
        let answer = try await stage.send(
            path, [("topic", "Тема"), ("m\(student.number).0", "4/5"), ("w\(student.number).0", "0.0.")],
            as: Cast.veraPavlovna)
        #expect(answer.status == 303)
        let marks = try await stage.database.read { records in
            try records.marks(of: course, from: stage.cast.today - 30, to: stage.cast.today)
                .filter { $0.student == student && $0.lesson == lesson }.sorted { $0.slot < $1.slot }.map(\.mark)
        }
        #expect(marks == [.five(4), .five(5)])
        #expect(answer.location == path + "?saved=1")
        #expect(try await stage.look(path, "saved=1", as: Cast.veraPavlovna).text.contains("Записано."))
        let page = try await stage.look(path, as: Cast.veraPavlovna).text
        #expect(!page.contains("Записано."))
        #expect(page.contains("href=\"/mark/\(lesson.number)/\(student.number)/0/history\""))
    }

    @Test(arguments: TestEngine.offered)
    func `a wrong mark in the form takes the whole form back, with the student's field named`(engine: TestEngine)
        async throws
    {
        let stage = try await Stage(engine)
        let (path, course, lesson, students) = try await place(stage)
        let before = try await stage.database.read { try $0.lessonRecord(lesson, of: course)?.topic }
        let student = students[0].id.number
        let answer = try await stage.send(
            path, [("topic", "Новая тема"), ("m\(student).0", "9"), ("w\(student).0", "0.0.")], as: Cast.veraPavlovna)
        #expect(answer.status == 422)
        #expect(answer.text.contains("href=\"#m\(student).0\""))
        #expect(answer.text.contains("value=\"Новая тема\""))
        let after = try await stage.database.read { try $0.lessonRecord(lesson, of: course)?.topic }
        #expect(after == before)
    }

    @Test("R062 a teacher goes from lesson to lesson of the day by one key", arguments: TestEngine.offered)
    func day(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let begun = try await place(stage)
        var path = begun.path
        func begins(_ lesson: ID<Lesson>) async throws -> TimeOfDay {
            let times = try await stage.database.read { try $0.times(of: lesson) }
            return try #require(times).starts
        }
        let opened = try await stage.page(path + "?for=homework", as: Cast.veraPavlovna)
        #expect(opened.contains("id=\"homework\" name=\"homework\" maxlength=\"2000\" rows=\"2\" autofocus>"))
        #expect(opened.contains("value=\"day\" data-key=\"Ctrl+Enter\""))
        var starts = try await begins(begun.lesson), steps = 0
        while true {
            let sent = try await stage.send(
                path, [("topic", "Тема"), ("then", "day"), ("kind", "0")], as: Cast.veraPavlovna)
            try #require(sent.status == 303)
            let there = try #require(sent.location)
            guard there.hasSuffix("?saved=before&for=homework") else {
                #expect(there == path + "?saved=1", "after the last lesson of the day it stays")
                break
            }
            let parts = there.prefix { $0 != "?" }.split(separator: "/")
            let following = try #require(ID<Lesson>(parts[1]))
            path = "/lesson/\(parts[1])/\(parts[2])"
            let next = try await begins(following)
            #expect(next > starts)
            (starts, steps) = (next, steps + 1)
            try #require(steps < 9)
        }
    }
}
