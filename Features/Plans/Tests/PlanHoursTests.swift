import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import PlansFeature

/// Hours of a plan beside those of the curriculum: 3 hours a week are 102 in 34 weeks, 2 are 68.
struct PlanHoursTests {
    private let path = "/journal/8b/algebra/plan"

    /// Eight hours in two sections and one topic without any.
    private static let rows = [
        PlannedTopic(section: "Корни", topic: "Проба первая"),
        PlannedTopic(section: "Корни", topic: "Проба вторая", hours: 2),
        PlannedTopic(section: "Уравнения", topic: "Проба третья", hours: 3),
        PlannedTopic(section: "Корни", topic: "Проба четвёртая"), PlannedTopic(topic: "Проба пятая"),
    ]

    /// The page of the plan of geometry, which Вера Павловна teaches too.
    private func geometryPath(_ stage: Stage) async throws -> String {
        let geometry = try stage.cast.course("8Б Геометрия")
        let listed = try #require(try await stage.database.read { try $0.listedCourse(geometry) })
        return "/journal/\(listed.classSlug)/\(listed.slug)/plan"
    }

    /// The curriculum of the eighth: three hours of algebra, two of geometry.
    private func putCurriculum(_ stage: Stage) async throws {
        let algebra = try stage.cast.course("8Б Алгебра"), geometry = try stage.cast.course("8Б Геометрия")
        try await stage.change { records in
            let lines = try [(algebra, 30), (geometry, 20)].map { course, tenths -> CurriculumLine in
                let listed = try #require(try records.listedCourse(course))
                return CurriculumLine(gradeLevel: 8, subject: listed.subject, weeklyTenths: tenths)
            }
            try records.put(curriculum: lines, year: 2025)
        }
    }

    @Test(
        "R057 R059 hours of the plan are held against the curriculum on its page and on the deputy's desk",
        arguments: TestEngine.offered)
    func curriculum(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра")
        try await stage.lay(Self.rows, for: algebra, .approved)
        let silent = try await stage.page(path, as: Cast.veraPavlovna)
        #expect(silent.contains("8\u{A0}ч план") && !silent.contains("учебному плану"), "nothing to compare with")
        #expect(!(try await stage.page("/plans", as: "Тихонова")).contains("не сходится"))
        try await putCurriculum(stage)
        let page = try await stage.page(path, as: Cast.veraPavlovna)
        #expect(page.contains("· учебный план 102\u{A0}ч"))
        #expect(
            page.contains("<p class=\"notice\" data-kind=\"warn\">Часов в КТП 8, а по учебному плану 102.</p>"))
        let whole = (1...68).map { PlannedTopic(topic: "Тема \($0)") }
        try await stage.lay(whole, for: try stage.cast.course("8Б Геометрия"), .approved)
        let agrees = try await stage.page(geometryPath(stage), as: Cast.veraPavlovna)
        #expect(agrees.contains("· учебный план 68\u{A0}ч") && !agrees.contains("Часов в КТП"))
        let desk = try await stage.page("/plans", as: "Тихонова")
        #expect(
            desk.contains(
                "data-label=\"Часов в КТП\">8 <span class=\"tag\" data-kind=\"warn\">не сходится</span></td>"
                    + "<td class=\"num\" data-label=\"По учебному плану\">102</td>"))
        #expect(
            desk.contains(
                "data-label=\"Часов в КТП\">68</td><td class=\"num\" data-label=\"По учебному плану\">68</td>"))
        #expect(desk.ranges(of: "не сходится").count == 1)
        let file = try await stage.look("/plans", "format=csv", as: "Тихонова").text
        let line = try #require(file.split(separator: "\r\n").first { $0.hasPrefix("8Б · Алгебра;") })
        let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        #expect(Array(cells[4..<6]) == ["8", "102"])
    }

    @Test("R059 sections of a plan are told with their hours and topics given", arguments: TestEngine.offered)
    func sections(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра"), now = stage.now
        let one = [PlannedTopic(section: "Фигуры", topic: "Проба первая")]
        try await stage.lay(one, for: try stage.cast.course("8Б Геометрия"), .draft)
        let single = try await stage.page(geometryPath(stage), as: Cast.veraPavlovna)
        #expect(single.contains("Фигуры") && !single.contains("По разделам"), "one section is the whole plan")
        try await stage.lay(Self.rows, for: algebra, .approved)
        let lessons = try await stage.database.read {
            try $0.lessonsInPlan(of: algebra, zone: .moscow, now: now).filter(\.takesPlace)
        }
        // The plan's eight hours fall on eight lessons: of these three have a topic, the first and both of the second.
        let written = ["Проба первая", "Проба вторая", "Проба вторая", "", "", "", "", ""]
        try #require(lessons.prefix(8).allSatisfy(\.isOver) && lessons.count > 8)
        try await stage.change { records in
            for (lesson, words) in zip(lessons, written) {
                let record = try #require(try records.lessonRecord(lesson.id, of: algebra))
                try records.record(record, topic: words)
            }
        }
        let page = try await stage.page(path, as: Cast.veraPavlovna)
        #expect(page.contains("<summary>По разделам</summary>"))
        let sections = [("Корни", 4, "2 из 3"), ("Уравнения", 3, "0 из 1"), ("без раздела", 1, "0 из 1")]
        for (section, hours, given) in sections {
            let row = "<th scope=\"row\">\(section)</th><td class=\"num\">\(hours)</td>"
            #expect(page.contains(row + "<td class=\"num\">\(given)</td>"), "\(section)")
        }
    }
}
