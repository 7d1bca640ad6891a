import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// By how many minutes somebody was late.
struct MinutesTests {
    private func late(
        _ number: Int, _ text: String?, _ student: ID<Student>, _ lesson: ID<Lesson>, base: Int = 0
    ) -> String {
        """
        {"op":"\(operation(number))","facet":"late","student":\(student.number),"lesson":\(lesson.number),"work":0,\
        "place":0,"set":\(text.map { "\"\($0)\"" } ?? "null"),"base":\(base)}
        """
    }

    private func send(_ stage: Stage, as name: String = Cast.veraPavlovna, _ operations: String...) async throws
        -> Answer
    {
        try await stage.type(operations, into: PutCellsTests.cells, as: name)
    }

    private func stands(_ stage: Stage, _ student: ID<Student>, _ lesson: ID<Lesson>) async throws -> TypedAttendance? {
        try await stage.database.read { records in
            let day = try #require(try records.lessonRecord(lesson, of: stage.cast.course("8Б Алгебра"))).day
            return try records.attendance(of: student, on: day, in: lesson)?.typed
        }
    }

    @Test(
        "R072 minutes of a lateness are noted, stay when the letter is typed again, and stand in the history",
        arguments: TestEngine.offered)
    func noted(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (lesson, student) = try await PutCellsTests().empty(stage)
        let early = try await send(stage, late(1, "10", student, lesson))
        #expect(early.text.contains("Минуты бывают только у опоздания"))
        let both = try await send(stage, absence(2, "О", student, lesson), late(3, "10", student, lesson))
        #expect(!both.text.contains("\"ok\":false"), "\(both.text)")
        #expect(try await stands(stage, student, lesson)?.minutesLate == 10)
        // Over itself, and taken back and typed again: the letter leaves the minutes alone.
        let again = try await send(
            stage, absence(4, "О", student, lesson, base: 1), absence(5, nil, student, lesson, base: 1),
            absence(6, "О", student, lesson, base: 2))
        #expect(!again.text.contains("\"ok\":false"), "\(again.text)")
        #expect(try await stands(stage, student, lesson)?.minutesLate == 10)
        #expect(try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna).contains("\"10\"]"))
        for wrong in ["0", "241", "десять", "4.5", ""] {
            let refused = try await send(stage, late(7, wrong, student, lesson, base: 10))
            #expect(refused.text.contains("нужно число минут от 1 до 240"), "\(wrong)")
        }
        let story = try await stage.page(
            "/mark/\(lesson.number)/\(student.number)/0/history", as: Cast.veraPavlovna)
        #expect(story.contains("«О», опоздание 10\u{A0}мин"))
        let none = try await send(stage, late(8, nil, student, lesson, base: 10))
        #expect(none.text.contains("\"ok\":true"))
        #expect(try await stands(stage, student, lesson) == TypedAttendance(.late, by: .teacher))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R072 two who note the minutes of one lateness meet, as cells do", arguments: TestEngine.offered)
    func conflict(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (lesson, student) = try await PutCellsTests().empty(stage)
        _ = try await send(stage, absence(1, "О", student, lesson), late(2, "10", student, lesson))
        let second = try await send(stage, late(3, "15", student, lesson))
        #expect(second.text.contains("\"code\":\"conflict\"") && second.text.contains("\"value\":\"10\""))
        let over = try await send(stage, late(4, "15", student, lesson, base: 10))
        #expect(over.text.contains("\"ok\":true,\"ver\":15"), "\(over.text)")
        // The letter's own version did not grow: whoever saw it may change it.
        let letter = try await send(stage, absence(5, "Н", student, lesson, base: 1))
        #expect(letter.text.contains("\"ok\":true,\"ver\":2"), "\(letter.text)")
    }

    @Test("R014 R072 minutes are noted by whoever calls the roll alone", arguments: TestEngine.offered)
    func rights(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (lesson, student) = try await PutCellsTests().empty(stage)
        _ = try await send(stage, absence(1, "О", student, lesson))
        for who in [Cast.anna, Cast.annasFather, "Волков"] {
            let answer = try await send(stage, as: who, late(2, "10", student, lesson))
            #expect(answer.status == 403 || answer.status == 404, "\(who): \(answer.text)")
        }
        #expect(try await stands(stage, student, lesson)?.minutesLate == nil)
        let algebra = try stage.cast.course("8Б Алгебра"), today = stage.cast.today
        let period = try await stage.database.read { try $0.periods(of: algebra).first { $0.contains(today) } }
        try await stage.change { try $0.close(try #require(period).id) }
        let closed = try await send(stage, late(3, "10", student, lesson))
        #expect(closed.text.contains("\"code\":\"locked\""))
    }

    @Test(
        "R072 the lesson's form notes minutes, keeps them with the letter, and gives back what it cannot read",
        arguments: TestEngine.offered)
    func form(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (lesson, student) = try await PutCellsTests().empty(stage)
        let path = "/lesson/\(lesson.number)/\(try stage.cast.course("8Б Алгебра").number)", n = student.number
        func send(_ letter: String, _ minutes: String, seen: String, _ stood: String = "") async throws -> Answer {
            try await stage.send(
                path,
                [
                    ("topic", "Корни"), ("a\(n)", letter), ("p\(n)", seen), ("l\(n)", minutes), ("t\(n)", stood),
                    ("roll", "1"),
                ], as: Cast.veraPavlovna)
        }
        let wrong = try await send("О", "500", seen: "0.")
        #expect(wrong.status == 422 && wrong.text.contains("Опоздание, минут: нужно число от 1 до 240."))
        #expect(wrong.text.contains("id=\"l\(n)\" name=\"l\(n)\" value=\"500\""))
        #expect(try await stands(stage, student, lesson) == nil, "nothing is half-written")
        #expect(try await send("О", "7", seen: "0.").status == 303)
        #expect(try await stands(stage, student, lesson)?.minutesLate == 7)
        let page = try await stage.page(path, as: Cast.veraPavlovna)
        #expect(page.contains("name=\"t\(n)\" value=\"7\""))
        #expect(try await send("О", "7", seen: "1.О", "7").status == 303)
        #expect(try await stands(stage, student, lesson)?.minutesLate == 7)
        // Of whoever is missing after all nobody asks for minutes.
        #expect(try await send("Н", "7", seen: "1.О", "7").status == 303)
        #expect(try await stands(stage, student, lesson) == TypedAttendance(.absent, by: .teacher))
        // Late after all: the form was drawn with the minutes that «О» brings back, and others may be typed over them.
        let hidden = try await stage.page(path, as: Cast.veraPavlovna)
        #expect(hidden.contains("name=\"t\(n)\" value=\"7\"") && hidden.contains("name=\"l\(n)\" value=\"7\""))
        #expect(try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna).contains("\"7\"]"))
        #expect(try await send("О", "5", seen: "2.Н", "7").status == 303)
        #expect(try await stands(stage, student, lesson)?.minutesLate == 5)
    }
}
