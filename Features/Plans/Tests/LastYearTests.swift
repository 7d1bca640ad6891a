import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import PlansFeature

/// A plan of the year before. The model school lives in 2025/26; Вера Павловна teaches algebra in 8Б.
struct LastYearTests {
    private let path = "/journal/8b/algebra/plan"

    /// A course of a class of years gone by: the same subject as another's, unless the class is of another grade level.
    private func course(
        _ name: String, _ year: Int, like known: String, _ stage: Stage
    ) async throws -> ID<Course> {
        let known = try stage.cast.course(known)
        return try await stage.change { records in
            let starts = try #require(Day(year: year, month: 9, day: 1))
            let ends = try #require(Day(year: year + 1, month: 8, day: 31))
            if try !records.years().contains(where: { $0.number == year }) {
                try records.add(year: SchoolYear(year, starts: starts, ends: ends))
            }
            let scheme = try records.add(
                scheme: "Год, \(name)", .quarter, of: year, parts: [(from: starts, to: ends)])
            let className = try #require(ClassName(name)), like = try #require(try records.listedCourse(known))
            let home = try records.add(class: ClassFacts(className, scheme: scheme), year: year)
            let facts = CourseFacts(
                subject: like.subject, group: try #require(try records.wholeGroup(of: home)), scale: like.scale,
                classSlug: Slug.of(name), slug: like.slug, title: like.title, gradeLevel: className.gradeLevel,
                scheme: scheme, weeklyTenths: 30)
            return try records.add(course: facts, year: year)
        }
    }

    @Test(
        "R055 a plan is taken over from the last year's course of the same grade level, without its days",
        arguments: TestEngine.offered)
    func takesOver(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра")
        let last = try await course("8А", 2024, like: "8Б Алгебра", stage)
        let september = try #require(Day(year: 2024, month: 9, day: 2))
        let rows = [
            PlannedTopic(section: "Дроби", topic: "Вводный урок", isSafety: true),
            PlannedTopic(section: "Дроби", topic: "Сокращение", homework: "№ 14", hours: 2),
        ]
        let approved = try await stage.lay(rows, for: last, .approved)
        try await stage.change { try $0.freeze([september, september + 1], of: approved.id) }
        // A version that nobody has approved is no plan to follow.
        try await stage.lay([PlannedTopic(topic: "Начато и брошено")], for: last, .draft)
        let page = try await stage.page(path, as: Cast.veraPavlovna)
        #expect(page.contains("8А · Алгебра, 2024/25"))
        let taken = try await stage.send(path + "/new", [("from", "\(last)")], as: Cast.veraPavlovna)
        #expect(taken.status == 303)
        let (plan, topics) = try await stage.plan(algebra)
        #expect(plan?.state == .draft && plan?.version == 1)
        #expect(topics.map(\.topic) == ["Вводный урок", "Сокращение"] && topics.map(\.hours) == [1, 2])
        #expect(topics.map(\.section) == ["Дроби", "Дроби"] && topics.map(\.homework) == ["", "№ 14"])
        #expect(topics.map(\.isSafety) == [true, false])
        #expect(topics.allSatisfy { $0.day == nil }, "the days were the other year's")
        #expect(try await stage.plan(last).topics.map(\.topic) == ["Начато и брошено"], "the source stays as it was")
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R055 neither an older year, nor another grade level or subject, is a plan to begin from",
        arguments: TestEngine.offered)
    func refuses(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра")
        let last = try await course("8А", 2024, like: "8Б Алгебра", stage)
        let unplanned = try await course("8В", 2024, like: "8Б Алгебра", stage)
        let others = [
            try await course("8А", 2023, like: "8Б Алгебра", stage),
            try await course("9Г", 2024, like: "8Б Алгебра", stage),
            try await course("8Г", 2024, like: "8Б Геометрия", stage),
        ]
        for one in [last] + others { try await stage.lay([PlannedTopic(topic: "Дроби")], for: one, .approved) }
        let sources = try await stage.database.read { records in
            try records.planSources(for: records.planCourse(#require(try records.listedCourse(algebra))))
        }
        #expect(sources.map(\.course) == [last] && sources.map(\.title) == ["8А · Алгебра, 2024/25"])
        for one in others + [unplanned] {
            let answer = try await stage.send(path + "/new", [("from", "\(one)")], as: Cast.veraPavlovna)
            #expect(answer.status == 422 && answer.text.contains("Выберите план из списка."), "\(one)")
        }
        #expect(try await stage.plan(algebra).plan == nil, "nothing is begun")
        // A parallel class of this year stands before the last year's.
        let parallel = try await course("8Д", 2025, like: "8Б Алгебра", stage)
        try await stage.lay([PlannedTopic(topic: "Дроби")], for: parallel, .submitted)
        let both = try await stage.database.read { records in
            try records.planSources(for: records.planCourse(#require(try records.listedCourse(algebra))))
        }
        #expect(both.map(\.title) == ["8Д · Алгебра", "8А · Алгебра, 2024/25"])
    }
}
