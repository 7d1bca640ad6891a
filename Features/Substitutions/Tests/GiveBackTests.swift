import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import SubstitutionsFeature

/// Орлов was to be away for long and is there the same day: everything goes back to him at once.
struct GiveBackTests {
    private func end(_ stage: Stage, _ fields: [(String, String)]) async throws -> Answer {
        let today = stage.cast.today
        let id = try await stage.database.read { records in
            try #require(try records.teacherAbsences(on: today).first { $0.name.surname == "Орлов" }).id
        }
        return try await stage.send(
            "/substitutions/absence/end", [("d", stage.day), ("absence", "\(id)")] + fields, as: "Тихонова")
    }

    private func status(_ course: String, _ stage: Stage) async throws -> LessonStatus {
        try await stage.lesson(course).status
    }

    @Test("R053 whose absence was only ended gets the lessons back by one button", arguments: TestEngine.offered)
    func button(engine: TestEngine) async throws {
        let stage = try await Stage(engine), orlov = ("teacher", "\(try stage.cast.person("Орлов"))")
        let path = "/substitutions/return", form = [("d", stage.day), orlov]
        try await stage.away("Орлов")
        let lesson = try await stage.lesson("8Б История")
        #expect(try await stage.assign("Юсупова", to: lesson).status == 303)
        let early = try await stage.send(path, form, as: "Тихонова")
        #expect(early.status == 422 && early.text.contains("Возвращать нечего"), "he is away")
        #expect(try await end(stage, [("came", "1")]).location == "/substitutions?d=2025-11-20")
        let page = try await stage.page("/substitutions", as: "Тихонова")
        #expect(page.contains("отсутствие не отмечено") && page.contains("Вернуть уроки с этого дня (1)"))
        #expect(try await !stage.page("/substitutions", as: "Громова").contains("Вернуть уроки"), "a director looks")
        #expect(try await stage.send(path, form, as: "Громова").status == 403)
        #expect(try await stage.send(path, form, as: "Тихонова").status == 303)
        #expect(try await stage.database.read { try $0.substitutions(at: lesson.id) }.isEmpty)
        #expect(try await stage.send(path, form, as: "Тихонова").status == 422)
        #expect(try await stage.findings().isEmpty)
    }

    @Test("R053 a lesson joined for whoever is there after all can still be divided", arguments: TestEngine.offered)
    func joined(engine: TestEngine) async throws {
        let stage = try await Stage(engine), today = stage.cast.today
        try await stage.away("Рашидова")
        let lesson = try await stage.lesson("6В Английский язык, гр. 2")
        let host = try await stage.lesson("6В Английский язык, гр. 1")
        #expect(try await stage.act("join", lesson, [("other", "\(host.id)")]).status == 303)
        try await stage.change { pen in
            for absence in try pen.teacherAbsences(on: today) where absence.name.surname == "Рашидова" {
                try pen.end(absence, lastDay: today - 1)
            }
        }
        #expect(try await stage.page("/substitutions", as: "Тихонова").contains("вместе: 6В"))
        let form = [("d", stage.day), ("teacher", "\(try stage.cast.person("Рашидова"))")]
        #expect(try await stage.send("/substitutions/return", form, as: "Тихонова").status == 303)
        #expect(try await status("6В Английский язык, гр. 2", stage) == .planned)
        #expect(try await stage.database.read { try $0.courses(at: host.id) }.count == 1)
        #expect(try await stage.findings().isEmpty)
    }
}
