import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import AttendanceFeature

/// A student is let go from a lesson to the end of the day.
struct ReleaseTests {
    static let path = "/class/8b/release"

    /// The lessons of Борис on the day whose roll has not been called.
    private func open(_ stage: Stage) async throws -> [ClassLesson] {
        let (student, eighth) = (try stage.cast.student(Cast.boris), try stage.cast.schoolClass("8Б"))
        return try await stage.database.read { records in
            let book = try ClassBook(records, eighth, from: november(20), to: november(20))
            let member = try #require(book.members.first { $0.id == student })
            return book.lessons(of: member).filter { book.presence(of: member, at: $0) == .unknown }
        }
    }

    private func form(_ stage: Stage, from n: Int, ground: Int = 0) throws -> [(String, String)] {
        [("d", "2025-11-20"), ("from", "\(try stage.number(Cast.boris)).\(n)"), ("ground", "\(ground)")]
    }

    @Test(
        "R073 a student is let go from a lesson in one tap, in all subjects, and back in one",
        arguments: TestEngine.offered)
    func release(engine: TestEngine) async throws {
        let stage = try await Stage(engine), lessons = try await open(stage)
        let (student, eighth) = (try stage.cast.student(Cast.boris), try stage.cast.schoolClass("8Б"))
        let n = try #require(lessons.first).n
        let page = try await stage.page("/class/8b", as: Cast.irinaPetrovna)
        #expect(page.contains("value=\"\(student.number).\(n)\"") && page.contains("id=\"release\""))
        #expect(try await !stage.page("/class/8b", as: "Громова").contains("id=\"release\""))
        let sent = try await stage.send(Self.path, try form(stage, from: n, ground: 1), as: Cast.irinaPetrovna)
        #expect(sent.status == 303 && sent.location == "/class/8b?d=2025-11-20", "\(sent.text.suffix(900))")
        let filed = try #require(try await stage.cases(of: Cast.boris).last)
        #expect(filed.absence.reason == .released && filed.absence.firstLesson == n && filed.note == "медкабинет")
        let expected = try await stage.database.read { records in
            let book = try ClassBook(records, eighth, from: november(20), to: november(20))
            let member = try #require(book.members.first { $0.id == student })
            return lessons.map { book.expectation(of: member, at: $0) }
        }
        #expect(expected.allSatisfy { $0 == .expected(.released) })
        let day = try await stage.page("/class/8b?d=2025-11-20", as: Cast.irinaPetrovna)
        #expect(day.contains("Отпущены: 1") && day.contains("медкабинет"))
        let last = try #require(lessons.last)
        let shown = try await stage.change { records -> AttendanceCode? in
            _ = try records.note(.absent, by: .teacher, for: student, on: last.day, in: last.id, base: nil)
            let book = try ClassBook(records, eighth, from: november(20), to: november(20))
            let member = try #require(book.members.first { $0.id == student })
            return book.presence(of: member, at: last).shown?.code
        }
        #expect(shown == .released, "what the teacher notes is read in the light of the release")
        let undo = [("undo", "вернулся на уроки"), ("d", "2025-11-20")]
        let back = try await stage.send(
            "/class/8b/absences/\(filed.absence.id.number)/cancel", undo, as: Cast.irinaPetrovna)
        #expect(back.status == 303 && back.location == "/class/8b?d=2025-11-20")
        #expect(try await !stage.page("/class/8b?d=2025-11-20", as: Cast.irinaPetrovna).contains("Отпущены"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R073 lessons that are recorded are named, not overwritten", arguments: TestEngine.offered)
    func recorded(engine: TestEngine) async throws {
        let stage = try await Stage(engine), lessons = try await open(stage)
        let (first, last) = (try #require(lessons.first), try #require(lessons.last))
        try #require(first.n < last.n)
        try await stage.change { records in
            let record = try #require(try records.lessonRecord(last.id, of: last.course))
            try records.record(record, isRollTaken: true)
        }
        #expect(try await stage.send(Self.path, try form(stage, from: first.n), as: Cast.irinaPetrovna).status == 303)
        let day = try await stage.page("/class/8b?d=2025-11-20", as: Cast.irinaPetrovna)
        #expect(day.contains("уже записаны: \(last.n)-й, \(last.title) — на уроке"))
        // From another lesson: the same release, corrected.
        let count = try await stage.cases(of: Cast.boris).count
        let moved = try await stage.send(
            Self.path, try form(stage, from: first.n, ground: 2), as: Cast.irinaPetrovna)
        #expect(moved.status == 303)
        let cases = try await stage.cases(of: Cast.boris)
        #expect(cases.count == count && cases.last?.note == "по приказу")
        let none = try await stage.send(Self.path, try form(stage, from: last.n), as: Cast.irinaPetrovna)
        #expect(none.status == 422 && none.text.contains("Отпускать не с чего"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R018 R073 nobody but the class teacher of today lets a student go", arguments: TestEngine.offered)
    func refused(engine: TestEngine) async throws {
        let stage = try await Stage(engine), n = try #require(try await open(stage).last).n
        let (form, before) = (try form(stage, from: n), try await stage.cases(of: Cast.boris).count)
        for (name, path, status) in [
            ("Лебедева", Self.path, 404), ("Лебедева", "/class/9a/release", 404), ("Орлов", Self.path, 403),
            (Cast.anna, Self.path, 403), (Cast.annasFather, Self.path, 403), ("Тихонова", Self.path, 403),
            ("Громова", Self.path, 403), ("Соколов", Self.path, 403),
        ] {
            #expect(try await stage.send(path, form, as: name).status == status, "\(name) \(path)")
        }
        let foreign = [("d", "2025-11-20"), ("from", "\(try stage.number(Cast.homeSchooled)).\(n)")]
        #expect(try await stage.send(Self.path, foreign, as: Cast.irinaPetrovna).status == 404)
        for junk in ["", "1", "1.x", "\(try stage.number(Cast.boris)).99"] {
            let fields = [("d", "2025-11-20"), ("from", junk)]
            #expect(try await stage.send(Self.path, fields, as: Cast.irinaPetrovna).status == 404, "\(junk)")
        }
        let (irina, eighth) = (try stage.cast.person(Cast.irinaPetrovna), try stage.cast.schoolClass("8Б"))
        try await stage.change { try $0.end(.classTeacher, of: irina, object: eighth.number, lastDay: november(19)) }
        #expect(try await stage.send(Self.path, form, as: Cast.irinaPetrovna).status == 403, "the duty ended yesterday")
        #expect(try await stage.cases(of: Cast.boris).count == before)
    }
}
