import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import DiaryFeature

/// What a family sees of lessons besides those of the class.
struct ExtraTests {
    @Test(
        "R083 an extracurricular mark stands apart from the subject's, and in none of its averages",
        arguments: TestEngine.offered)
    func apart(engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.student(Cast.anna)
        let (algebra, eighth) = (try stage.cast.course("8Б Алгебра"), try stage.cast.schoolClass("8Б"))
        let vera = try stage.cast.person(Cast.veraPavlovna), path = "/marks/\(anna)?p=q2"
        func row() async throws -> Substring {
            let page = try await stage.page(path, as: Cast.annasFather)
            let start = try #require(page.firstRange(of: "<th scope=\"row\">Алгебра<small>")).lowerBound
            return page[start...].prefix { $0 != "\n" }
        }
        let before = try await row()
        try await stage.change { pen in
            guard let subject = try pen.listedCourse(algebra)?.subject else { throw NotFound() }
            let group = try pen.add(group: "8Б, Клуб", .subgroup, of: [eighth], year: 2025, subject: subject)
            try pen.put(anna, into: group, from: november(10))
            let wish = TeachingWish(
                subject, to: group, by: vera, weeklyTenths: 10, during: Span(from: november(10)),
                kind: .extracurricular)
            let course = try pen.teach(wish, year: 2025).course, day = november(19)
            try pen.set(scale: .five(allowsOne: false), of: course)
            let bell = Bell(n: 8, starts: TimeOfDay(minutes: 900), ends: TimeOfDay(minutes: 945))
            let lesson = HeldLesson(id: try pen.addLesson([course], on: day, bell), day: day, course: course)
            _ = try pen.put(.five(2), at: lesson.place(anna), base: nil, visibleFrom: pen.now - 60)
        }
        #expect(try await row() == before, "the subject's line is as it was")
        let page = try await stage.page(path, as: Cast.annasFather)
        let apart = try #require(page.firstRange(of: "<h2>Внеурочная деятельность</h2>")?.upperBound)
        #expect(page[apart...].contains("Алгебра, Клуб") && page[apart...].contains("m2"))
        #expect(page[apart...].contains("Разговоры о важном"), "without marks it is named too")
        let week = try await stage.page("/diary/\(anna)?w=\(november(19).week.text)", as: Cast.annasFather)
        #expect(week.contains("15:00 · внеурочное занятие"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }
}
