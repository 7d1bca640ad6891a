import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import DiaryFeature

struct FinalMarksTests {
    @Test(
        "R083 a final mark is seen after the quiet window, and a corrected one as it was until then",
        arguments: TestEngine.offered)
    func seen(engine: TestEngine) async throws {
        let stage = try await Stage([diary], on: engine), anna = try stage.cast.student(Cast.anna)
        func put(_ number: Int, base: Int, after seconds: Int) async throws {
            let course = try stage.cast.course("8Б Алгебра"), moment = stage.now + seconds
            try await stage.change(at: moment) { pen in
                let listed = try #require(try pen.listedCourse(course))
                let place = FinalPlace(
                    student: anna, year: listed.year, subject: listed.subject, kind: .period,
                    period: try pen.periods(of: course).first?.id)
                let facts = FinalMarkFacts(.five(number), proposal: .none, reason: "", visibleFrom: moment + 900)
                #expect(try pen.put(final: facts, at: place, base: base) == .done(version: base + 1))
            }
        }
        func shown(after seconds: Int) async throws -> String {
            let page = try await stage.page("/marks/\(anna)?p=q1", as: Cast.annasFather, at: stage.now + seconds)
            let start = try #require(page.firstRange(of: "<th scope=\"row\">Алгебра<")).lowerBound
            let row = page[start...].prefix { $0 != "\n" }
            return String(row.reversed().prefix(60).reversed())
        }
        try await put(5, base: 0, after: 0)
        #expect(try await shown(after: 60).hasSuffix("<td class=\"num\">—</td></tr>"))
        #expect(try await shown(after: 901).contains("<span class=\"m5\">5</span>"))
        try await put(4, base: 1, after: 1_000)
        #expect(try await shown(after: 1_100).contains("<span class=\"m5\">5</span>"))
        #expect(try await shown(after: 1_901).contains("<span class=\"m4\">4</span>"))
        #expect(try await stage.database.verify().isClean)
    }
}
