import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// A journal of a few of two grade levels who are taught apart: it has no level itself, its marks are the subject's.
struct FewOfLevelsTests {
    /// A newcomer of 8Б with a 5 on the class's page and a 3 on the page of 8Б and 9А.
    private func marked(_ stage: Stage) async throws -> (student: ID<Student>, address: String) {
        let (course, lesson, _) = try await stage.lastLesson(of: "8Б Алгебра"), cast = stage.cast
        let classes = [try cast.schoolClass("8Б"), try cast.schoolClass("9А")]
        let vera = try cast.person(Cast.veraPavlovna)
        return try await stage.change { pen in
            let name = PersonName(surname: "Юдина", given: "Яна", patronymic: "Львовна")
            let student = try pen.add(student: PersonFacts(name: name, sex: .female))
            try pen.enrol(student, in: classes[0], from: lesson.day)
            let group = try pen.add(
                group: "8Б, 9А, Алгебра на дому", .stream, of: classes, year: course.year, subject: course.subject)
            try pen.put(student, into: group, from: lesson.day)
            let wish = TeachingWish(
                course.subject, to: group, by: vera, weeklyTenths: 20, during: Span(from: lesson.day), kind: .apart)
            let apart = try pen.teach(wish, year: course.year).course
            let bell = Bell(n: 9, starts: TimeOfDay(minutes: 960), ends: TimeOfDay(minutes: 1000))
            let alone = try pen.addLesson([apart], on: lesson.day, bell)
            for (number, page, held) in [(5, course.id, lesson.id), (3, apart, alone)] {
                let place = MarkPlace(student: student, day: lesson.day, lesson: held, course: page, slot: .answer)
                _ = try pen.put(.five(number), at: place, base: nil, visibleFrom: pen.now)
            }
            let listed = try #require(try pen.listedCourse(apart))
            #expect(listed.gradeLevel == nil && listed.kind == .apart)
            return (student, "/journal/\(listed.classSlug)/\(listed.slug)")
        }
    }

    @Test(
        "R069 the average of a student taught apart with another grade level is one on both pages",
        arguments: TestEngine.offered)
    func average(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), (student, address) = try await marked(stage)
        for path in ["/journal/8b/algebra", address] {
            let page = try await stage.page(path, as: Cast.veraPavlovna)
            let row = try #require(page.firstRange(of: "<tr data-s=\"\(student.number)\">")?.upperBound)
            let cell = try #require(page[row...].firstRange(of: "grid__avg\">")?.upperBound)
            let shown = String(page[cell...].prefix { $0 != "<" })
            // (5 + 3) / 2 = 4,00
            #expect(shown == "4,00", "\(path)")
        }
    }
}
