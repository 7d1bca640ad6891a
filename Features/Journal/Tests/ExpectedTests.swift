import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// What is known of a lesson's students before its roll is called.
struct ExpectedTests {
    private struct Place {
        let path: String
        let lesson: CourseLesson
        let course: CourseLine
        let student: ID<Student>
        let letter: String
    }

    /// A lesson whose roll is not called, and a student who is ill by a reason given already.
    private func place(_ stage: Stage) async throws -> Place {
        let (course, lesson, students) = try await stage.lastLesson(of: "8Б Алгебра")
        let student = try await stage.change { records -> ID<Student> in
            let record = try #require(try records.lessonRecord(lesson.id, of: course.id))
            try records.record(record, isRollTaken: false)
            let free = try students.first { one in
                try records.attendance(of: one.id, on: lesson.day, in: lesson.id) == nil
            }
            let found = try #require(free).id
            try records.file(AbsenceDraft(student: found, from: lesson.day, to: lesson.day, reason: .illness))
            return found
        }
        return Place(
            path: "/lesson/\(lesson.id)/\(course.id)", lesson: lesson, course: course, student: student, letter: "Н")
    }

    private struct Standing: Equatable {
        let code: AttendanceCode?
        let isRollTaken: Bool
    }

    private func standing(_ stage: Stage, _ place: Place) async throws -> Standing {
        try await stage.database.read { records in
            let row = try records.attendance(of: place.student, on: place.lesson.day, in: place.lesson.id)
            let record = try #require(try records.lessonRecord(place.lesson.id, of: place.course.id))
            return Standing(code: row?.typed?.code, isRollTaken: record.isRollTaken)
        }
    }

    private func form(_ place: Place, _ letter: String, roll: Bool) -> [(String, String)] {
        let number = place.student.number
        let said = [
            ("topic", "Тема"), ("kind", "0"), ("rollseen", "0"), ("p\(number)", "0."), ("q\(number)", "Н"),
            ("a\(number)", letter),
        ]
        return said + (roll ? [("roll", "1")] : [])
    }

    @Test("R072 R073 the roll-call opens with whoever is known to be away, and asks", arguments: TestEngine.offered)
    func proposed(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await place(stage), number = place.student.number
        let page = try await stage.page(place.path, as: Cast.veraPavlovna)
        #expect(page.contains("<input type=\"hidden\" name=\"q\(number)\" value=\"Н\">"))
        #expect(page.contains("name=\"a\(number)\" value=\"Н\" checked") && page.contains(">болезнь</span>"))
        let grid = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna)
        let ghost = "is-ghost\" aria-label=\"Б, причина дана заранее\">Б</td>", ghosts = grid.count(of: ghost)
        #expect(ghosts > 0)
        let topic = try await stage.send(place.path, form(place, "Н", roll: false), as: Cast.veraPavlovna)
        #expect(topic.status == 303)
        #expect(try await standing(stage, place).isRollTaken == false, "a topic alone calls no roll")
        #expect(try await standing(stage, place).code == nil)
        let called = try await stage.send(place.path, form(place, "Н", roll: true), as: Cast.veraPavlovna)
        #expect(called.status == 303)
        #expect(try await standing(stage, place) == Standing(code: .absent, isRollTaken: true))
        let shown = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna)
        #expect(shown.count(of: ghost) == ghosts - 1, "what was expected is an entry now")
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R073 a reason for days to come stands in the grid ahead of their lessons", arguments: TestEngine.offered)
    func coming(engine: TestEngine) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course("8Б Алгебра")
        let (anna, next) = (try stage.cast.student(Cast.anna), stage.cast.today + 1)
        func ghosts() async throws -> Int {
            let page = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna)
            return page.count(of: "is-ghost\" aria-readonly=\"true\" aria-label=\"Б, причина дана заранее\">Б</td>")
        }
        let before = try await ghosts()
        try await stage.change { records in
            _ = try records.file(AbsenceDraft(student: anna, from: next, to: next + 6, reason: .illness))
        }
        let lessons = try await stage.database.read { records in
            try records.lessons(of: course, during: next...next + 6).count { $0.status.isOn }
        }
        #expect(lessons > 0)
        #expect(try await ghosts() == before + lessons, "one cell a lesson, and nothing is recorded")
        let recorded = try await stage.database.read { records in
            try records.attendance(of: course, from: next, to: next + 6).filter { $0.student == anna }.count
        }
        #expect(recorded == 0)
    }

    @Test("R072 whoever came after all is present, whatever was expected", arguments: TestEngine.offered)
    func present(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await place(stage)
        let sent = try await stage.send(place.path, form(place, "", roll: true), as: Cast.veraPavlovna)
        #expect(sent.status == 303)
        #expect(try await standing(stage, place) == Standing(code: nil, isRollTaken: true))
    }

    @Test("R072 R073 calling the roll in one key notes whoever is known to be away", arguments: TestEngine.offered)
    func key(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await place(stage)
        let roll = """
            {"op":"\(operation(1))","facet":"roll","lesson":\(place.lesson.id.number),"set":"1"}
            """
        let answer = try await stage.type([roll], into: PutCellsTests.cells, as: Cast.veraPavlovna)
        #expect(answer.text.contains("\"ok\":true"), "\(answer.text)")
        #expect(try await standing(stage, place) == Standing(code: .absent, isRollTaken: true))
        let again = try await stage.type([roll], into: PutCellsTests.cells, as: Cast.veraPavlovna)
        #expect(again.text.contains("\"ok\":true"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R072 a roll that a form without a connection has called asks about nobody again", arguments: TestEngine.offered
    )
    func asked(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await place(stage)
        let roll = """
            {"op":"\(operation(1))","facet":"roll","lesson":\(place.lesson.id.number),"set":"1","asked":true}
            """
        let answer = try await stage.type([roll], into: PutCellsTests.cells, as: Cast.veraPavlovna)
        #expect(answer.text.contains("\"ok\":true"), "\(answer.text)")
        #expect(try await standing(stage, place) == Standing(code: nil, isRollTaken: true))
    }

    @Test("R072 a roll called by another meanwhile is not uncalled by a form", arguments: TestEngine.offered)
    func meanwhile(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await place(stage)
        try await stage.change { records in
            let record = try #require(try records.lessonRecord(place.lesson.id, of: place.course.id))
            try records.record(record, isRollTaken: true)
        }
        let sent = try await stage.send(place.path, form(place, "", roll: false), as: Cast.veraPavlovna)
        #expect(sent.status == 303)
        #expect(try await standing(stage, place).isRollTaken, "the form was drawn without it")
    }

    @Test(
        "R073 «осв» of a document stands in the grid of its days, and no attendance with it",
        arguments: TestEngine.offered)
    func freed(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (course, lesson, students) = try await stage.lastLesson(of: "8Б Физическая культура")
        let path = "/journal/\(course.address.schoolClass)/\(course.address.subject)"
        let student = try #require(students.last).id
        let before = try await stage.page(path, as: "Громова").count(of: "is-ghost\">осв</td>")
        try await stage.change { records in
            let subject = try #require(try records.listedSubject(course.subject))
            let days = Span(from: lesson.day - 30, to: lesson.day + 1)
            try records.free(student, from: subject, during: days, basis: "справка № 7")
        }
        let after = try await stage.page(path, as: "Громова").count(of: "is-ghost\">осв</td>")
        #expect(after > before, "the lessons of these days")
        let typed = try await stage.database.read { records in
            try records.attendance(of: course.id, from: lesson.day, to: lesson.day).filter { $0.student == student }
        }
        #expect(typed.isEmpty || typed.allSatisfy { $0.version == 1 }, "attendance is as it was")
        #expect(try await stage.database.verify().findings.isEmpty)
    }
}

extension String {
    /// How often a piece occurs.
    fileprivate func count(of piece: String) -> Int { ranges(of: piece).count }
}
