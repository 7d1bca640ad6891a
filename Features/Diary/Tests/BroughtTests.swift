import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import DiaryFeature

/// What a family sees of the marks that a child brought from another school.
struct BroughtTests {
    private let school = "школа № 12 г. Дальнего"

    /// Boris brought a five and a four in algebra of September, and a three in a subject that is not taught here.
    private func stage(_ engine: TestEngine) async throws -> Stage {
        let family = try await Stage(engine)
        let boris = try family.cast.student(Cast.boris), school = school
        try await family.change { pen in
            let algebra = try pen.subjects().first { $0.name == "Алгебра" }
            let craft = try pen.add(subject: "Резьба по дереву", isLanguage: false)
            for (mark, subject, number) in [(5, algebra?.id, 3), (4, algebra?.id, 17), (3, craft, 17)] {
                guard let subject, let day = Day(iso: "2025-09-\(number < 10 ? "0" : "")\(number)") else { continue }
                var brought = BroughtMark(.five(mark), in: subject, on: day, from: school)
                (brought.counts, brought.work) = (mark != 4, mark == 5 ? "контрольная" : "")
                try pen.bring(brought, by: boris)
            }
        }
        return family
    }

    @Test(
        "R047 the family sees brought marks by the former school's name, and which of them do not count",
        arguments: TestEngine.offered)
    func marks(engine: TestEngine) async throws {
        let family = try await stage(engine), boris = try family.cast.student(Cast.boris)
        let page = try await family.page("/marks/\(boris.number)?p=q1", as: Cast.boris)
        #expect(page.contains("Из прежней школы (\(school)):") && page.contains("09, контрольная</small>"))
        #expect(page.contains("4 (из прежней школы)"), "what is left out of the average is named")
        #expect(page.contains("Резьба по дереву"))
        let later = try await family.page("/marks/\(boris.number)?p=q2", as: Cast.boris)
        #expect(!later.contains("прежней школы"), "they belong to the period of their days")
    }

    @Test(
        "R047 a brought mark of another scale is shown and left out of the average",
        arguments: TestEngine.offered)
    func otherScale(engine: TestEngine) async throws {
        let family = try await stage(engine), boris = try family.cast.student(Cast.boris)
        let path = "/marks/\(boris.number)?p=q1", before = try await family.page(path, as: Cast.boris)
        try await family.change { pen in
            let algebra = try #require(try pen.subjects().first { $0.name == "Алгебра" }).id
            let day = try #require(Day(iso: "2025-09-19"))
            try pen.bring(BroughtMark(.ten(9), in: algebra, on: day, from: school), by: boris)
        }
        let after = try await family.page(path, as: Cast.boris)
        #expect(after.contains("9 (другая шкала)"))
        func average(_ page: String) throws -> Substring {
            let row = try #require(page.firstRange(of: "<th scope=\"row\">Алгебра<")?.upperBound)
            let cell = try #require(page[row...].firstRange(of: "ledger__avg\">")?.upperBound)
            return page[cell...].prefix { $0 != "<" }
        }
        #expect(try average(after) == average(before), "nothing has moved")
    }

    @Test("R047 the diary tells them on their days", arguments: TestEngine.offered)
    func diary(engine: TestEngine) async throws {
        let family = try await stage(engine), boris = try family.cast.student(Cast.boris)
        let page = try await family.page("/diary/\(boris.number)?d=2025-09-17", as: Cast.boris)
        #expect(page.contains("Из прежней школы: Алгебра — 4, Резьба по дереву — 3"))
        let other = try await family.page("/diary/\(boris.number)?d=2025-09-24", as: Cast.boris)
        #expect(!other.contains("прежней школы"))
    }

    @Test("R018 R047 nobody else's family sees them", arguments: TestEngine.offered)
    func walls(engine: TestEngine) async throws {
        let family = try await stage(engine), boris = try family.cast.student(Cast.boris)
        for name in [Cast.anna, Cast.annasFather, Cast.blockedFather] {
            for path in ["/marks/\(boris.number)?p=q1", "/diary/\(boris.number)?d=2025-09-17"] {
                let answer = await family.get(path, as: try family.cast.person(name))
                #expect([403, 404].contains(answer.status), "\(name) \(path)")
            }
        }
        let anna = try family.cast.student(Cast.anna)
        let own = try await family.page("/marks/\(anna.number)?p=q1", as: Cast.annasFather)
        #expect(!own.contains("прежней школы"))
    }
}
