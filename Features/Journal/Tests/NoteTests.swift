import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

struct NoteTests {
    @Test(
        "R069 notes stand at a cell for the family and among the staff, apart from its marks",
        arguments: TestEngine.offered)
    func stands(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (course, lesson, _) = try await stage.lastLesson(of: "8Б Алгебра"), anna = try stage.cast.student(Cast.anna)
        let operations = [
            note(1, "Принести тетрадь", 0, anna, lesson.id), note(2, "Списывает", 1, anna, lesson.id),
            note(3, "Принести обе тетради", 0, anna, lesson.id, base: 1),
        ]
        let answer = try await stage.type(operations, into: PutCellsTests.cells, as: Cast.veraPavlovna)
        #expect(!answer.text.contains("\"ok\":false"), "\(answer.text)")
        let notes = try await stage.database.read { try $0.notes(in: lesson.id, of: course.id) }
        #expect(notes.map(\.words) == ["Принести обе тетради", "Списывает"])
        let page = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna)
        #expect(page.contains("has-note") && page.contains("Списывает"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `of two notes typed over the same one the first stays, and a repeated one is not written twice`(
        engine: TestEngine
    ) async throws {
        let stage = try await Stage(engine)
        let (_, lesson, _) = try await stage.lastLesson(of: "8Б Алгебра"), anna = try stage.cast.student(Cast.anna)
        for _ in 1...2 {
            let answer = try await stage.type(
                [note(1, "Первая", 1, anna, lesson.id)], into: PutCellsTests.cells, as: Cast.veraPavlovna)
            #expect(answer.text.contains("\"ok\":true,\"ver\":1"))
        }
        let second = try await stage.type(
            [note(2, "Вторая", 1, anna, lesson.id)], into: PutCellsTests.cells, as: Cast.veraPavlovna)
        #expect(second.text.contains("\"code\":\"conflict\"") && second.text.contains("\"value\":\"Первая\""))
        let long = try await stage.type(
            [note(3, String(repeating: "ж", count: 501), 0, anna, lesson.id)], into: PutCellsTests.cells,
            as: Cast.veraPavlovna)
        #expect(long.text.contains("не больше 500 знаков"))
    }

    @Test(
        "R015 R018 a staff note is shown to no family, and only whoever marks writes one", arguments: TestEngine.offered
    )
    func rights(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (_, lesson, _) = try await stage.lastLesson(of: "8Б Алгебра"), anna = try stage.cast.student(Cast.anna)
        let operations = [
            mark(1, "4", anna, lesson.id), note(2, "Тайное для учителей", 1, anna, lesson.id),
            note(3, "Явное для семьи", 0, anna, lesson.id),
        ]
        _ = try await stage.type(operations, into: PutCellsTests.cells, as: Cast.veraPavlovna)
        let own = "/diary/\(anna.number)/mark/\(lesson.id.number)/0/history"
        let after = stage.now + 3_600
        for who in [Cast.anna, Cast.annasFather] {
            let page = try await stage.look(own, as: who, at: after)
            #expect(page.status == 200 && page.text.contains("Явное для семьи"))
            #expect(!page.text.contains("Тайное для учителей"))
            #expect(
                try await !stage.look(own, as: who).text.contains("Явное для семьи"), "not before its window is over")
        }
        #expect(try await stage.look(own, as: Cast.boris, at: after).status == 404)
        let staff = "/mark/\(lesson.id.number)/\(anna.number)/0/history"
        for who in [Cast.veraPavlovna, Cast.irinaPetrovna] {
            let page = try await stage.page(staff, as: who, at: after)
            #expect(page.contains("Тайное для учителей") && page.contains("Явное для семьи"))
        }
        for who in [Cast.anna, Cast.annasFather, Cast.boris, Cast.irinaPetrovna] {
            let answer = try await stage.type(
                [note(9, "чужая", 1, anna, lesson.id, base: 1)], into: PutCellsTests.cells, as: who)
            #expect(answer.status == 403 || answer.status == 404 || answer.text.contains("\"ok\":false"), "\(who)")
        }
    }

    @Test("R018 a note taken away before the family read it is told to nobody", arguments: TestEngine.offered)
    func unread(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (_, lesson, _) = try await stage.lastLesson(of: "8Б Алгебра"), anna = try stage.cast.student(Cast.anna)
        func type(_ operation: String) async throws {
            _ = try await stage.type([operation], into: PutCellsTests.cells, as: Cast.veraPavlovna)
        }
        try await type(note(1, "Тайное", 0, anna, lesson.id))
        try await type(note(2, nil, 0, anna, lesson.id, base: 1))
        let own = "/diary/\(anna.number)/mark/\(lesson.id.number)/0/history"
        #expect(try await stage.look(own, as: Cast.annasFather, at: stage.now + 3_600).status == 404)
        try await type(mark(3, "4", anna, lesson.id))
        let page = try await stage.look(own, as: Cast.annasFather, at: stage.now + 3_600)
        #expect(page.status == 200 && !page.text.contains("Заметки") && !page.text.contains("заметка убрана"))
    }

    @Test(
        "R069 a note without a mark has its history, and the lesson's form writes both kinds",
        arguments: TestEngine.offered)
    func form(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await WorksTests.place(stage)
        let anna = try stage.cast.student(Cast.anna)
        func write(_ words: String, _ seen: String) async throws -> Int {
            try await stage.send(
                place.path,
                [
                    ("topic", "Корни"), ("note-f-\(anna.number)", words), ("seen-note-f-\(anna.number)", seen),
                    ("note-s-\(anna.number)", ""), ("seen-note-s-\(anna.number)", "0."),
                ], as: Cast.veraPavlovna
            ).status
        }
        #expect(try await write("Молодец", "0.") == 303)
        #expect(try await write("Молодец!", "1.Молодец") == 303)
        let same = try await write("Молодец!\r\nТак держать", "2.Молодец!\nТак держать")
        #expect(same == 303, "ends of lines are no change")
        #expect(try await write("Опоздавшая правка", "1.Молодец") == 422)
        let page = try await stage.page(place.path, as: Cast.veraPavlovna)
        #expect(page.contains("value=\"2.Молодец!\""))
        let history = try await stage.page(
            "/mark/\(place.lesson.id.number)/\(anna.number)/0/history", as: Cast.veraPavlovna)
        #expect(history.contains("«Молодец»") && history.contains("«Молодец!»"))
    }
}
