import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// A load that has ended, or not yet begun, and a period that is closed: the records are still there, and stay.
struct EndedLoadTests {
    private static let cells = "/journal/8b/algebra/cells"

    private struct Place {
        let lesson: ID<Lesson>
        let student: ID<Student>
        let page: String
    }

    private func place(_ stage: Stage, _ course: String = "8Б Алгебра") async throws -> Place {
        let (line, lesson, students) = try await stage.lastLesson(of: course)
        return Place(
            lesson: lesson.id, student: try #require(students.first).id,
            page: "/lesson/\(lesson.id.number)/\(line.id.number)")
    }

    @Test("R015 a load that ended yesterday writes no more, also in the lessons it had", arguments: TestEngine.offered)
    func ended(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await place(stage)
        let (vera, course) = (try stage.cast.person(Cast.veraPavlovna), try stage.cast.course("8Б Алгебра"))
        let (today, before) = (stage.cast.today, try await stage.versions(place.lesson, place.student))
        try await stage.change { try $0.end(.teacher, of: vera, object: course.number, lastDay: today - 1) }
        let standing = try await stage.database.read { try $0.lessonRecord(place.lesson, of: course)?.topic ?? "" }
        let operations = [
            mark(1, "5", place.student, place.lesson), words(2, "topic", "после ухода", was: standing, place.lesson),
            words(3, "time", "25", was: "", place.lesson),
        ]
        let typed = try await stage.type(operations, into: Self.cells, as: Cast.veraPavlovna)
        #expect(!typed.text.contains("\"ok\":true"), "\(typed.status) \(typed.text)")
        let saved = try await stage.send(place.page, [("topic", "после ухода")], as: Cast.veraPavlovna)
        #expect([403, 404].contains(saved.status))
        #expect(try await stage.versions(place.lesson, place.student).count == before.count)
        let record = try await stage.database.read { try $0.lessonRecord(place.lesson, of: course) }
        #expect(record?.topic != "после ухода")
    }

    @Test("R015 a load that begins tomorrow writes nothing today", arguments: TestEngine.offered)
    func future(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await place(stage, "8Б Русский язык")
        let (vera, course) = (try stage.cast.person(Cast.veraPavlovna), try stage.cast.course("8Б Русский язык"))
        let today = stage.cast.today
        try await stage.change { try $0.give(.teacher, to: vera, object: course.number, from: today + 1) }
        let saved = try await stage.send(place.page, [("topic", "рано")], as: Cast.veraPavlovna)
        #expect(saved.status == 404)
        // From tomorrow on the new teacher keeps the lessons to come, not those that were another's.
        let tomorrow = stage.now + 86_400
        let past = try await stage.send(place.page, [("topic", "чужой урок")], as: Cast.veraPavlovna, at: tomorrow)
        #expect([403, 404].contains(past.status))
    }

    @Test("R015 a substitute writes in that lesson alone", arguments: TestEngine.offered)
    func substitute(engine: TestEngine) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course("8Б Биология"), today = stage.cast.today
        let lessons = try await stage.database.read { try $0.lessons(of: course, during: today - 40...today - 1) }
        let own = try #require(lessons.last), before = try #require(lessons.first)
        func send(_ lesson: ID<Lesson>) async throws -> Int {
            try await stage.send("/lesson/\(lesson)/\(course)", [("topic", "Клетка")], as: "Волков").status
        }
        #expect(try await send(own.id) == 303)
        #expect(try await send(before.id) == 404, "a lesson of before the leave")
        #expect(try await send(place(stage).lesson) == 404, "a lesson of another course under this one's address")
        // So it is with what was typed without a connection.
        let line = try #require(try await stage.database.read { try $0.course(course) })
        let cells = "/journal/\(line.address.schoolClass)/\(line.address.subject)/cells"
        func type(_ number: Int, _ text: String, was: String, _ lesson: ID<Lesson>) async throws -> String {
            let operation = words(number, "topic", text, was: was, lesson)
            return try await stage.type([operation], into: cells, as: "Волков").text
        }
        #expect(try await type(1, "Ядро", was: "Клетка", own.id).contains("\"ok\":true"))
        let other = try await stage.database.read { try $0.lessonRecord(before.id, of: course)?.topic ?? "" }
        #expect(try await !type(2, "Ядро", was: other, before.id).contains("\"ok\":true"))
        let topics = try await stage.database.read { records in
            try [own.id, before.id].map { try records.lessonRecord($0, of: course)?.topic }
        }
        #expect(topics == ["Ядро", other])
    }

    @Test("R015 a closed period takes no mark, no absence and no roll-call", arguments: TestEngine.offered)
    func closed(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await place(stage)
        let (course, today) = (try stage.cast.course("8Б Алгебра"), stage.cast.today)
        try await stage.change { records in
            for period in try records.periods(of: course) where period.contains(today) { try records.close(period.id) }
        }
        let before = try await stage.versions(place.lesson, place.student).count
        let operations = [
            mark(1, "2", place.student, place.lesson), mark(2, nil, place.student, place.lesson, base: before),
            absence(3, "Н", place.student, place.lesson),
        ]
        let typed = try await stage.type(operations, into: Self.cells, as: Cast.veraPavlovna)
        #expect(typed.text.components(of: "\"code\":\"locked\"") == 3, "\(typed.text)")
        #expect(typed.text.contains("закрыта"))
        let form = [("topic", "Тема"), ("m\(place.student).0", "2"), ("w\(place.student).0", "0.0.")]
        let saved = try await stage.send(place.page, form, as: Cast.veraPavlovna)
        #expect(saved.status == 422 && saved.text.contains("закрыта"))
        #expect(try await stage.versions(place.lesson, place.student).count == before)
    }
}

extension String {
    /// How often a word stands in it.
    fileprivate func components(of word: String) -> Int { ranges(of: word).count }
}
