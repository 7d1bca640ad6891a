import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

struct JournalPageTests {
    @Test(arguments: TestEngine.offered)
    func `the grid asks a fixed number of questions, ten at most, and one of who came or went`(
        engine: TestEngine
    ) async throws {
        let stage = try await Stage(engine)
        let quarter = try await stage.look("/journal/8b/algebra", as: Cast.veraPavlovna)
        let year = try await stage.look("/journal/8b/algebra", "p=year", as: Cast.veraPavlovna)
        #expect(quarter.status == 200)
        let asked = try #require(quarter.header("x-parta-queries").flatMap { Int($0) })
        #expect(asked <= 11)
        #expect(year.header("x-parta-queries") == "\(asked)")
    }

    @Test(arguments: TestEngine.offered)
    func `before the year begins its journals are listed, and their addresses lead to them`(
        engine: TestEngine
    ) async throws {
        let august = Moment(seconds: 20_324 * 86_400 + 36_000)
        let stage = try await Stage(engine), keeper = "Соколов", person = try stage.cast.person(keeper)
        try await stage.change { try $0.give(.journalKeeper, to: person, from: Day(number: 20_300)) }
        let list = try await stage.page("/journals", as: keeper, at: august)
        #expect(list.contains("href=\"/journal/8b/algebra?y=2025\""))
        #expect(list.contains("href=\"/journal/8b/algebra/plan?y=2025\""))
        #expect(try await stage.look("/journal/8b/algebra", "y=2025", as: keeper, at: august).status == 200)
        #expect(try await stage.page("/journals", as: keeper).contains("href=\"/journal/8b/algebra\""))
    }

    @Test(arguments: TestEngine.offered)
    func `a kept page is asked again and answered with nothing until somebody writes`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let first = try await stage.look("/journal/8b/algebra", as: Cast.veraPavlovna)
        let tag = try #require(first.header("etag"))
        #expect(try await stage.look("/journal/8b/algebra", as: Cast.veraPavlovna, tag: tag).status == 304)
        let (_, lesson, students) = try await stage.lastLesson(of: "8Б Алгебра")
        _ = try await stage.type(
            [absence(1, "О", students[1].id, lesson.id)], into: "/journal/8b/algebra/cells", as: Cast.veraPavlovna)
        #expect(try await stage.look("/journal/8b/algebra", as: Cast.veraPavlovna, tag: tag).status == 200)
        #expect(try await stage.look("/journal/8b/algebra", as: Cast.irinaPetrovna, tag: tag).status == 200)
    }

    @Test(arguments: TestEngine.offered)
    func `whoever arrived or left has no cells outside those days`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let page = try await stage.look("/journal/8b/algebra", as: Cast.veraPavlovna).text
        #expect(page.contains("Ахмедов Тимур"))
        #expect(page.contains("class=\"is-out\" aria-readonly=\"true\">—</td>"))
    }

    @Test("R074 in the first year of school marks are refused and attendance is taken", arguments: TestEngine.offered)
    func firstYear(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let name = try #require(stage.cast.courses.keys.first { $0.hasPrefix("1А Русский") })
        let (course, lesson, students) = try await stage.lastLesson(of: name)
        let teacher = try await stage.teacher(of: course.id)
        let path = "/journal/\(course.address.schoolClass)/\(course.address.subject)/cells"
        let operations = [mark(1, "5", students[0].id, lesson.id), absence(2, "О", students[0].id, lesson.id)]
        let answer = try await stage.type(operations, into: path, as: teacher).text
        #expect(answer.contains("\"code\":\"no_marks\""))
        #expect(answer.contains("В 1 классе отметки не ставятся — только посещаемость."))
        #expect(try await stage.versions(lesson.id, students[0].id).isEmpty)
        let page = "/journal/\(course.address.schoolClass)/\(course.address.subject)"
        #expect(try await stage.look(page, as: teacher).text.contains("data-markless"))
        // Where the school gives marks there (003 п. 2.6), from the day on which it says so.
        try await stage.change { try $0.settle(.gradeLevelOne, "marks", from: lesson.day) }
        #expect(try await !stage.look(page, as: teacher).text.contains("data-markless"))
        let again = try await stage.type([mark(3, "5", students[0].id, lesson.id)], into: path, as: teacher).text
        #expect(again.contains("\"ok\":true"))
        #expect(try await stage.versions(lesson.id, students[0].id).count == 1)
    }
}

extension Stage {
    private static let teacher = SQL("SELECT person FROM duty WHERE kind = 6 AND object = ?1 ORDER BY from_day DESC")

    /// The name in the cast of whoever teaches a course.
    func teacher(of course: ID<Course>) async throws -> String {
        let person = try await database.read { try $0.first(Self.teacher, course) { $0.id(0, of: Person.self) } }
        return cast.people.first { $0.value == person }?.key ?? ""
    }
}
