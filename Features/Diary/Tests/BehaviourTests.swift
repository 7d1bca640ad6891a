import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import DiaryFeature

/// What families see of marks of behaviour.
struct BehaviourTests {
    @Test(
        "R083 a mark of behaviour is a line of its own after the quiet window, where the school marks it",
        arguments: TestEngine.offered)
    func seen(engine: TestEngine) async throws {
        let stage = try await Stage([diary], on: engine), anna = try stage.cast.student(Cast.anna)
        let eighth = try stage.cast.schoolClass("8Б"), visible = stage.now + 900
        try await stage.change { pen in
            let period = try #require(try pen.periods(of: eighth).first)
            try pen.put(.acceptable, of: anna, in: period.id, insteadOf: nil, visibleFrom: visible)
        }
        func shown(after seconds: Int, period: String = "q1") async throws -> String {
            let page = try await stage.page(
                "/marks/\(anna)?p=\(period)", as: Cast.annasFather, at: stage.now + seconds)
            guard let start = page.firstRange(of: "<th scope=\"row\">Поведение<")?.lowerBound else { return "" }
            return String(page[start...].prefix { $0 != "\n" })
        }
        #expect(try await shown(after: 901).isEmpty, "the school does not mark it")
        let from = stage.cast.year.starts
        try await stage.change { pen in
            try pen.settle(.behaviourLevels, "5-9", from: from)
            try pen.settle(.behaviourScale, "words", from: from)
        }
        #expect(try await shown(after: 60).hasSuffix("<td class=\"num\">—</td></tr>"))
        #expect(try await shown(after: 901).hasSuffix("<td class=\"num\">допустимое</td></tr>"))
        #expect(try await shown(after: 901, period: "q2").hasSuffix("<td class=\"num\">—</td></tr>"))
        #expect(try await stage.database.verify().isClean)
    }
}
