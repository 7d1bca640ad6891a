import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// What was typed without a connection keeps its own time beside the server's.
struct OwnTimeTests {
    private static let cells = "/journal/8b/algebra/cells"

    /// The same operation with the device's own time.
    private func offline(_ operation: String, at typed: Moment) -> String {
        operation.dropLast() + ",\"at\":\(typed.seconds)}"
    }

    @Test("R060 an entry made without a connection shows both its times", arguments: TestEngine.offered)
    func bothTimes(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (_, lesson, students) = try await stage.lastLesson(of: "8Б Алгебра")
        let student = students[0].id, typed = stage.now + 60
        let version = try await stage.database.read {
            try $0.mark(of: student, on: lesson.day, in: lesson.id, at: .answer)?.version ?? 0
        }
        let operation = mark(1, ".", student, lesson.id, base: version)
        let answer = try await stage.type(
            [offline(operation, at: typed)], into: Self.cells, as: Cast.veraPavlovna, later: 7_260)
        #expect(answer.text.contains("\"ok\":true"))
        let newest = try #require(try await stage.versions(lesson.id, student).first)
        let local = Zone.moscow.local(typed), came = Zone.moscow.local(stage.now + 7_260)
        #expect(newest.typed?.time == local.time)
        #expect(newest.at.time == came.time)
        let page = try await stage.page(
            "/mark/\(lesson.id)/\(student)/0/history", as: Cast.veraPavlovna, at: stage.now + 7_300)
        #expect(page.contains("Введено без связи"))
        #expect(page.contains(local.time.text))
        let rival = try await stage.type(
            [mark(2, "4", student, lesson.id, base: version)], into: Self.cells, as: Cast.veraPavlovna, later: 7_300)
        let said = "\(local.time.text) без связи, дошло \(came.time.text)\""
        #expect(rival.text.contains("\"code\":\"conflict\"") && rival.text.contains(said), "\(rival.text)")
    }

    @Test(
        "R060 what waited for a connection is as late as when it was typed, and no later",
        arguments: TestEngine.offered)
    func lateness(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (course, lesson, students) = try await stage.lastLesson(of: "8Б Алгебра")
        let twelveDays = 12 * 24 * 3_600, slot = try #require(MarkSlot(work: 0, place: 1))
        func second(_ number: Int, _ student: ID<Student>) -> String {
            """
            {"op":"\(operation(number))","facet":"mark","student":\(student.number),"lesson":\(lesson.id.number),\
            "work":0,"place":1,"set":"5","base":0}
            """
        }
        let (inTime, late, foretold) = (students[0].id, students[1].id, students[2].id)
        let operations = [
            offline(second(1, inTime), at: stage.now + 60), second(2, late),
            offline(second(3, foretold), at: stage.now + 40 * 24 * 3_600),
        ]
        let answer = try await stage.type(operations, into: Self.cells, as: Cast.veraPavlovna, later: twelveDays)
        #expect(answer.text.contains("\"ok\":true"))
        let days = try await stage.database.read { records in
            try [inTime, late, foretold].map {
                try records.mark(of: $0, on: lesson.day, in: lesson.id, at: slot)?.lateDays ?? -1
            }
        }
        #expect(days[0] == 0, "typed on the day, sent twelve days later")
        #expect(days[1] > 0 && days[2] == days[1], "a time that has not come is not believed")
        #expect(course.id.number > 0)
    }

    @Test(
        "R060 a clock that is wrong shifts nothing: what counts is how long ago it was", arguments: TestEngine.offered)
    func slowClock(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (_, lesson, students) = try await stage.lastLesson(of: "8Б Алгебра")
        let typed = stage.now + 60, slow = 3 * 3_600
        let version = try await stage.database.read {
            try $0.mark(of: students[0].id, on: lesson.day, in: lesson.id, at: .answer)?.version ?? 0
        }
        let point = mark(1, ".", students[0].id, lesson.id, base: version)
        let operations = [offline(point, at: Moment(seconds: typed.seconds - slow))]
        _ = try await stage.type(
            operations, into: Self.cells, as: Cast.veraPavlovna, later: 7_260,
            clock: Moment(seconds: stage.now.seconds + 7_260 - slow))
        let newest = try #require(try await stage.versions(lesson.id, students[0].id).first)
        #expect(newest.typed?.time == Zone.moscow.local(typed).time)
    }

    @Test("R060 a roll-call made without a connection was made when it was typed", arguments: TestEngine.offered)
    func rollCall(engine: TestEngine) async throws {
        let stage = try await Stage(engine), typed = stage.now + 60
        let vera = try stage.cast.person(Cast.veraPavlovna), today = stage.cast.today
        // A lesson of hers whose roll nobody has called yet.
        let (lesson, course) = try await stage.database.read { records in
            let held = try records.lessons(ofTeacher: vera, during: (today - 6)...(today - 1))
            let bare = try #require(
                try held.first { try records.lessonRecord($0.lesson.id, of: $0.course)?.firstEntries.roll == nil })
            return (bare.lesson, try #require(try records.course(bare.course)))
        }
        let roll = """
            {"op":"\(operation(1))","facet":"roll","lesson":\(lesson.id.number),"set":"1"}
            """
        let later = 3 * 86_400
        let cells = "/journal/\(course.address.schoolClass)/\(course.address.subject)/cells"
        let done = try await stage.type([offline(roll, at: typed)], into: cells, as: Cast.veraPavlovna, later: later)
        #expect(done.text.contains("\"ok\":true"))
        let (first, owed) = try await stage.database.read { records in
            (
                try records.lessonRecord(lesson.id, of: course.id)?.firstEntries.roll,
                try records.obligations(of: lesson.id).first { $0.place.key == .rollCall }
            )
        }
        #expect(first == typed)
        #expect(owed == nil || owed?.done == typed)
    }
}
