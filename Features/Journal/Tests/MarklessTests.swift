import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// Pages without marks: the first year of school by its lesson's form, and an ordinary lesson whose subject has none.
struct MarklessTests {
    @Test(
        "R074 the form of a first year's lesson takes no mark, and nothing of such a form is written",
        arguments: TestEngine.offered)
    func firstYear(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let name = try #require(stage.cast.courses.keys.first { $0.hasPrefix("1А Русский") })
        let (course, lesson, students) = try await stage.lastLesson(of: name)
        let teacher = try await stage.teacher(of: course.id), student = students[0].id
        let path = "/lesson/\(lesson.id)/\(course.id)", field = "m\(student.number).0"
        func topic() async throws -> String? {
            try await stage.database.read { try $0.lessonRecord(lesson.id, of: course.id)?.topic }
        }
        #expect(try await !stage.page(path, as: teacher).contains("name=\"\(field)\""), "no field is offered")
        let before = try await topic(), typed = [("topic", "Звук и буква"), ("roll", "1")]
        for mark in ["5", "."] {
            let sent = typed + [(field, mark), ("w\(student.number).0", "0.0.")]
            let refused = try await stage.send(path, sent, as: teacher)
            #expect(refused.status == 422, "«\(mark)»")
            #expect(refused.text.contains("В 1 классе отметки не ставятся — только посещаемость."), "«\(mark)»")
            #expect(refused.text.contains("value=\"Звук и буква\""), "what was typed comes back")
        }
        #expect(try await topic() == before)
        #expect(try await stage.versions(lesson.id, student).isEmpty)
        #expect(try await stage.send(path, typed, as: teacher).status == 303)
        #expect(try await topic() == "Звук и буква")
    }

    /// Шахматы as an ordinary lesson of the whole 8Б, without marks, held on 19 November.
    private func chess(_ stage: Stage) async throws -> (course: ID<Course>, lesson: ID<Lesson>, page: String) {
        let (algebra, vera) = (try stage.cast.course("8Б Алгебра"), try stage.cast.person(Cast.veraPavlovna))
        return try await stage.change { pen in
            guard let listed = try pen.listedCourse(algebra) else { throw NotFound() }
            let subject = try pen.add(subject: "Шахматы")
            let wish = TeachingWish(
                subject, to: listed.group, by: vera, weeklyTenths: 10, during: Span(from: november(10)))
            let course = try pen.teach(wish, year: 2025).course
            try pen.set(scale: .markless, of: course)
            let bell = Bell(n: 8, starts: TimeOfDay(minutes: 900), ends: TimeOfDay(minutes: 945))
            let lesson = try pen.addLesson([course], on: november(19), bell)
            guard let made = try pen.listedCourse(course), made.kind == .lesson else { throw NotFound() }
            return (course, lesson, "/journal/\(made.classSlug)/\(made.slug)")
        }
    }

    @Test(
        "R074 the journal of a subject without marks takes absences and no marks, by the grid and by the form",
        arguments: TestEngine.offered)
    func subject(engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.student(Cast.anna)
        let (course, lesson, page) = try await chess(stage), vera = Cast.veraPavlovna
        let words = "Отметки здесь не ставятся — только посещаемость."
        let sent = [mark(1, "5", anna, lesson), mark(2, ".", anna, lesson), absence(3, "О", anna, lesson)]
        let answer = try await stage.type(sent, into: page + "/cells", as: vera).text
        #expect(answer.split(separator: "\"code\":\"no_marks\"").count == 3, "\(answer)")
        #expect(answer.contains(words) && answer.contains("\"ok\":true"), "\(answer)")
        #expect(try await stage.versions(lesson, anna).isEmpty)
        let grid = try await stage.page(page, as: vera)
        #expect(grid.contains("data-markless") && grid.contains("не оценивается"))
        let form = [("topic", "Рокировка"), ("m\(anna.number).0", "5"), ("w\(anna.number).0", "0.0.")]
        let refused = try await stage.send("/lesson/\(lesson)/\(course)", form, as: vera)
        #expect(refused.status == 422 && refused.text.contains(words))
        #expect(try await stage.database.read { try $0.lessonRecord(lesson, of: course)?.topic } == "")
        #expect(try await stage.versions(lesson, anna).isEmpty)
        #expect(try await stage.database.verify().findings.isEmpty)
    }
}
