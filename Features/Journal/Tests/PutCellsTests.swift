import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

struct PutCellsTests {
    static let cells = "/journal/8b/algebra/cells"

    /// A student of the lesson whose cell is empty.
    func empty(_ stage: Stage) async throws -> (lesson: ID<Lesson>, student: ID<Student>) {
        let (course, lesson, students) = try await stage.lastLesson(of: "8Б Алгебра")
        let taken = try await stage.database.read { records in
            let marks = try records.marks(of: course.id, from: lesson.day, to: lesson.day)
            let typed = try records.attendance(of: course.id, from: lesson.day, to: lesson.day)
            return Set(marks.map(\.student) + typed.map(\.student))
        }
        let free = try #require(students.first { !taken.contains($0.id) })
        return (lesson.id, free.id)
    }

    @Test("R069 a teacher puts a mark and it stands in the journal", arguments: TestEngine.offered)
    func puts(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (lesson, student) = try await empty(stage)
        let answer = try await stage.type([mark(1, "5", student, lesson)], into: Self.cells, as: Cast.veraPavlovna)
        #expect(answer.status == 200)
        #expect(answer.text.contains("\"ok\":true,\"ver\":1"))
        let versions = try await stage.versions(lesson, student)
        #expect(versions.map(\.mark) == [.five(5)])
        #expect(versions.first?.duty == "Учитель-предметник")
    }

    @Test("R060 a corrected and an erased mark remember what they were", arguments: TestEngine.offered)
    func remembers(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (lesson, student) = try await empty(stage)
        let operations = [
            mark(1, "3", student, lesson), mark(2, "4", student, lesson, base: 1),
            mark(3, nil, student, lesson, base: 2),
        ]
        let answer = try await stage.type(operations, into: Self.cells, as: Cast.veraPavlovna)
        #expect(answer.text.contains("\"ver\":3"))
        #expect(try await stage.versions(lesson, student).map(\.mark) == [nil, .five(4), .five(3)])
    }

    @Test(arguments: TestEngine.offered)
    func `a repeated operation is answered and not done again`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (lesson, student) = try await empty(stage)
        for _ in 1...3 {
            let answer = try await stage.type([mark(1, "5", student, lesson)], into: Self.cells, as: Cast.veraPavlovna)
            #expect(answer.text.contains("\"ok\":true,\"ver\":1"))
        }
        #expect(try await stage.versions(lesson, student).count == 1)
    }

    @Test(arguments: TestEngine.offered)
    func `of two who saw the same cell the first stays and the second is told`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (lesson, student) = try await empty(stage)
        _ = try await stage.type([mark(1, "4", student, lesson)], into: Self.cells, as: Cast.veraPavlovna)
        let answer = try await stage.type([mark(2, "5", student, lesson)], into: Self.cells, as: Cast.veraPavlovna)
        #expect(answer.text.contains("\"code\":\"conflict\""))
        #expect(answer.text.contains("\"value\":\"4\""))
        let time = Zone.moscow.local(stage.now).time.text
        #expect(answer.text.contains("\"by\":\"Лебедева\u{A0}В.\u{A0}П., \(time)\""))
        #expect(try await stage.versions(lesson, student).count == 1)
    }

    @Test(
        "R072 an absence is noted by each subject teacher, and the roll is called with it",
        arguments: TestEngine.offered)
    func absent(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (lesson, student) = try await empty(stage)
        let answer = try await stage.type([absence(1, "Н", student, lesson)], into: Self.cells, as: Cast.veraPavlovna)
        #expect(answer.text.contains("\"ok\":true"))
        let (course, today) = (try stage.cast.course("8Б Алгебра"), stage.cast.today)
        let (typed, record) = try await stage.database.read { records in
            let typed = try records.attendance(of: course, from: today - 30, to: today)
                .first { $0.lesson == lesson && $0.student == student }?.typed
            return (typed, try records.lessonRecord(lesson, of: course))
        }
        #expect(typed?.code == .absent)
        #expect(typed?.source == .teacher)
        #expect(record?.isRollTaken == true)
    }

    @Test(arguments: TestEngine.offered)
    func `a wrong sign is refused in words and takes nobody with it`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (lesson, student) = try await empty(stage)
        let operations = [mark(1, "7", student, lesson), mark(2, "5", student, lesson)]
        let answer = try await stage.type(operations, into: Self.cells, as: Cast.veraPavlovna)
        #expect(answer.text.contains("\"code\":\"scale\""))
        #expect(answer.text.contains("Здесь можно: 2 3 4 5"))
        #expect(try await stage.versions(lesson, student).map(\.mark) == [.five(5)])
    }
}
