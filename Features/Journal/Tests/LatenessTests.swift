import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// What is entered after its term is flagged and never blocked; the terms are the product's own: 7 days for marks.
struct LatenessTests {
    private static let cells = "/journal/8b/algebra/cells"

    /// Students of the last lesson whose cells are empty.
    private func free(_ stage: Stage) async throws -> (
        lesson: CourseLesson, students: [ID<Student>], course: ID<Course>
    ) {
        let (course, lesson, students) = try await stage.lastLesson(of: "8Б Алгебра")
        let taken = try await stage.database.read { records in
            Set(
                try records.marks(of: course.id, from: lesson.day, to: lesson.day).map(\.student)
                    + records.attendance(of: course.id, from: lesson.day, to: lesson.day).map(\.student))
        }
        return (lesson, students.map(\.id).filter { !taken.contains($0) }, course.id)
    }

    private func type(_ stage: Stage, _ operation: String, after days: Int) async throws {
        let answer = try await stage.type(
            [operation], into: Self.cells, as: Cast.veraPavlovna, later: days * 86_400)
        #expect(answer.text.contains("\"ok\":true"))
    }

    private func late(_ stage: Stage, _ student: ID<Student>, _ lesson: CourseLesson) async throws -> Int? {
        try await stage.database.read {
            try $0.mark(of: student, on: lesson.day, in: lesson.id, at: .answer)?.lateDays
        }
    }

    @Test(
        "R070 a mark is late after its term, a correction is as late as what it corrects", arguments: TestEngine.offered
    )
    func marks(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (lesson, students, _) = try await free(stage)
        let first = try #require(students.first), second = try #require(students.dropFirst().first)
        let gone = stage.cast.today - lesson.day
        try await type(stage, mark(1, "5", first, lesson.id), after: 7 - gone)
        #expect(try await late(stage, first, lesson) == 0)
        try await type(stage, mark(2, "4", first, lesson.id, base: 1), after: 12 - gone)
        #expect(try await late(stage, first, lesson) == 0)
        try await type(stage, mark(3, "3", second, lesson.id), after: 9 - gone)
        #expect(try await late(stage, second, lesson) == 2)
        try await type(stage, mark(4, "4", second, lesson.id, base: 1), after: 14 - gone)
        #expect(try await late(stage, second, lesson) == 2)
    }

    @Test(
        "R070 the answer to a mark says from when the family sees it, how late it comes and by which rule",
        arguments: TestEngine.offered)
    func answered(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (lesson, students, _) = try await free(stage)
        let first = try #require(students.first), gone = stage.cast.today - lesson.day
        func type(_ operation: String, after days: Int) async throws -> String {
            let answer = try await stage.type(
                [operation], into: Self.cells, as: Cast.veraPavlovna, later: days * 86_400)
            return answer.text.replacing("\u{A0}", with: " ")
        }
        let seen = Zone.moscow.local(stage.now + 15 * 60).time.text
        let inTime = try await type(mark(1, "5", first, lesson.id), after: 0)
        #expect(inTime.contains("\"flags\":1,\"seen\":\"с \(seen)\"") && !inTime.contains("\"rule\""), "\(inTime)")
        let erased = try await type(mark(2, nil, first, lesson.id, base: 1), after: 0)
        #expect(erased.contains("\"flags\":0") && !erased.contains("\"seen\""), "\(erased)")
        // Two days late: 2 · 256, late 2, not seen yet 1.
        let late = try await type(mark(3, "4", first, lesson.id, base: 2), after: 9 - gone)
        #expect(late.contains("\"flags\":515") && late.contains("\"rule\":\"7 календарных дней"), "\(late)")
        // What was not written says nothing new.
        let same = try await type(mark(4, "4", first, lesson.id, base: 3), after: 9 - gone)
        #expect(same.contains("\"ok\":true") && !same.contains("\"flags\""), "\(same)")
    }

    @Test("R070 a point that is closed counts from its own date", arguments: TestEngine.offered)
    func points(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (lesson, students, _) = try await free(stage)
        let first = try #require(students.first), second = try #require(students.dropFirst().first)
        for (number, student) in [first, second].enumerated() {
            try await type(stage, mark(1 + number, ".", student, lesson.id), after: 0)
        }
        // Fourteen days to hand it in, seven to mark it.
        try await type(stage, mark(3, "4", first, lesson.id, base: 1), after: 21)
        try await type(stage, mark(4, "4", second, lesson.id, base: 1), after: 23)
        #expect(try await late(stage, first, lesson) == 0)
        #expect(try await late(stage, second, lesson) == 2)
    }

    @Test("R060 R061 a lesson's page tells what is late and how that was reckoned", arguments: TestEngine.offered)
    func page(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = try stage.cast.person(Cast.veraPavlovna), today = stage.cast.today
        let (lesson, course) = try await stage.database.read { records in
            try #require(
                try records.lessons(ofTeacher: vera, during: (today - 6)...(today - 1)).first {
                    try records.lessonRecord($0.lesson.id, of: $0.course)?.firstEntries.topic == nil
                }.map { ($0.lesson, $0.course) })
        }
        let path = "/lesson/\(lesson.id.number)/\(course.number)"
        let before = try await stage.look(path, as: Cast.veraPavlovna).text
        let days = counted(today - lesson.day, "день", "дня", "дней")
        #expect(
            before.contains("<b>Тема урока.</b> Не внесено: уже на \(days) позже срока (в тот же день, по умолчанию)"))
        #expect(before.contains("<li>Отсчёт — от \(RussianDate.dayAndMonth(lesson.day)).</li>"))
        try await stage.change { pen in
            try pen.record(try #require(try pen.lessonRecord(lesson.id, of: course)), topic: "Повторение")
        }
        let after = try await stage.look(path, as: Cast.veraPavlovna).text
        #expect(after.contains("<b>Тема урока.</b> Внесено на \(days) позже срока (в тот же день, по умолчанию)"))
        // The rule of the lesson's own day holds: without a term nothing is late.
        try await stage.change { try $0.settle(.lessonTerm, "none", from: lesson.day) }
        try await stage.change { try $0.settle(.journalTerm, "none", from: lesson.day) }
        #expect(try await !stage.look(path, as: Cast.veraPavlovna).text.contains("<b>Тема урока.</b>"))
    }
}
