import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// How many marks are asked of whoever is taught apart, and of the class that they come from.
struct ApartGroundsTests {
    @Test(
        "R080 lessons apart of a student who stays in the class's make nobody's least number of marks smaller",
        arguments: TestEngine.offered)
    func besides(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let algebra = try cast.course("8Б Алгебра"), eighth = try cast.schoolClass("8Б")
        let (anna, boris) = (try cast.student(Cast.anna), try cast.student(Cast.boris))
        let teacher = try cast.person("Куприн"), permit = try clockPermit(), days = cast.today - 21...cast.today - 1
        func minimums() async throws -> [Int] {
            try await school.read { records in
                let course = try #require(try records.listedCourse(algebra))
                let grounds = try records.finalGrounds(
                    ofGroup: course.group, in: course.subject, year: course.year, days, today: days.upperBound,
                    minimum: 5)
                return [anna, boris].map { grounds[$0]?.minimum ?? 0 }
            }
        }
        #expect(try await minimums() == [5, 5])
        try await school.change { records in
            let pen = records.signed(by: permit), course = try #require(try pen.listedCourse(algebra))
            let group = try pen.add(
                group: "8Б, Алгебра на дому", .subgroup, of: [eighth], year: course.year, subject: course.subject)
            try pen.put(anna, into: group, from: days.lowerBound)
            let wish = TeachingWish(
                course.subject, to: group, by: teacher, weeklyTenths: 20, during: Span(from: days.lowerBound),
                kind: .apart)
            let apart = try pen.teach(wish, year: course.year).course
            let bell = Bell(n: 9, starts: TimeOfDay(minutes: 960), ends: TimeOfDay(minutes: 1000))
            for lesson in try pen.lessons(of: algebra, during: days) {
                _ = try pen.addLesson([apart], on: lesson.day, bell)
            }
        }
        #expect(try await minimums() == [5, 5], "of twice the lessons no more is asked")
    }
}
