import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// Which signs of attendance a teacher may note, in the grid and in the lesson's form.
struct SignsTests {
    private func typed(_ stage: Stage, _ student: ID<Student>, _ lesson: ID<Lesson>) async throws -> AttendanceCode? {
        let algebra = try stage.cast.course("8Б Алгебра")
        return try await stage.database.read { records in
            let day = try #require(try records.lessonRecord(lesson, of: algebra)).day
            return try records.attendance(of: student, on: day, in: lesson)?.typed?.code
        }
    }

    @Test(
        "R072 whoever takes part from a distance or with limits of health is noted in the grid, and is not absent",
        arguments: TestEngine.offered)
    func grid(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (lesson, student) = try await PutCellsTests().empty(stage)
        let page = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna)
        #expect(page.contains("\"Д\":\"distance\"") && page.contains("\"ОЗ\":\"limited\""))
        #expect(!page.contains("byOrder"), "an order alone writes its own")
        for (version, sign) in ["Д", "ОЗ", "limited", "distance"].enumerated() {
            // The letter and the script's word for it are one sign: the third changes nothing.
            let base = version < 2 ? version : 2
            let answer = try await stage.type(
                [absence(version, sign, student, lesson, base: base)], into: PutCellsTests.cells,
                as: Cast.veraPavlovna)
            #expect(answer.text.contains("\"ok\":true"), "\(sign): \(answer.text)")
        }
        #expect(try await typed(stage, student, lesson) == .distance)
        #expect(AttendanceCode.typed.filter(\.isAbsence) == [.absent, .ill, .excused, .unexcused, .released])
    }

    @Test(
        "R072 «по приказу» is typed by nobody; where an order explains an absence, the cell is filled again with it",
        arguments: TestEngine.offered)
    func byOrder(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (lesson, student) = try await PutCellsTests().empty(stage)
        let algebra = try stage.cast.course("8Б Алгебра")
        func type(_ number: Int) async throws -> String {
            try await stage.type(
                [absence(number, "ПР", student, lesson)], into: PutCellsTests.cells, as: Cast.veraPavlovna
            ).text
        }
        let refused = try await type(1)
        #expect(refused.contains("\"ok\":false") && refused.contains("Здесь можно: Н Б У О"), "\(refused)")
        #expect(try await typed(stage, student, lesson) == nil)
        try await stage.change { pen in
            let day = try #require(try pen.lessonRecord(lesson, of: algebra)).day
            _ = try pen.file(AbsenceDraft(student: student, from: day, to: day, reason: .byOrder))
        }
        let again = try await type(2)
        #expect(again.contains("\"ok\":true"), "\(again)")
        #expect(try await typed(stage, student, lesson) == .absent)
    }

    @Test(
        "R072 the lesson's form has every sign that a teacher may note, the rarer ones a tap further",
        arguments: TestEngine.offered)
    func form(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (lesson, student) = try await PutCellsTests().empty(stage)
        let path = "/lesson/\(lesson.number)/\(try stage.cast.course("8Б Алгебра").number)", n = student.number
        let page = try await stage.page(path, as: Cast.veraPavlovna)
        for letter in ["", "Н", "Б", "У", "О", "НП", "В", "Д", "ОЗ"] {
            #expect(page.contains("type=\"radio\" name=\"a\(n)\" value=\"\(letter)\""), "\(letter)")
        }
        #expect(!page.contains("name=\"a\(n)\" value=\"ПР\""))
        let saved = try await stage.send(
            path, [("topic", "Корни"), ("a\(n)", "ОЗ"), ("p\(n)", "0."), ("roll", "1")], as: Cast.veraPavlovna)
        #expect(saved.status == 303)
        #expect(try await typed(stage, student, lesson) == .limited)
        let after = try await stage.page(path, as: Cast.veraPavlovna)
        #expect(after.contains("name=\"a\(n)\" value=\"ОЗ\" checked"))
        let wrong = try await stage.send(
            path, [("topic", "Корни"), ("a\(n)", "Ы"), ("p\(n)", "1.ОЗ")], as: Cast.veraPavlovna)
        #expect(wrong.status == 422 && wrong.text.contains("Здесь можно"))
        #expect(wrong.text.contains("href=\"#s\(n)\""), "the summary leads to the student")
        #expect(try await stage.database.verify().isClean)
    }
}
