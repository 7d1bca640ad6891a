import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import CurriculumFeature

/// A journal of a few students who are taught a subject apart from their class.
struct FewApartTests {
    private static func wish(_ stage: Stage, _ changes: [String: String] = [:]) async throws -> [(String, String)] {
        let algebra = try await stage.database.read { try #require(try $0.listedSubject(named: "Алгебра")).id }
        return try [
            ("what", "apart"), ("name", "Алгебра на дому"), ("subject", "\(algebra)"),
            ("person", "\(try stage.cast.person("Куприн"))"), ("hours", "2"), ("from", "2025-11-24"),
            ("order", "31-и"), ("ordered", "2025-11-19"), ("class", "\(try stage.cast.schoolClass("8Б"))"),
        ].map { ($0.0, changes[$0.0] ?? $0.1) }
    }

    private static func opened(_ stage: Stage) async throws -> ListedCourse {
        try #require(try await stage.database.read { try $0.courses(of: 2025).last { $0.kind == .apart } })
    }

    /// The pages of algebra on which a student stands on a day of November.
    private static func pages(of student: ID<Student>, on day: Int, _ stage: Stage) async throws -> [ID<Course>] {
        try await stage.database.read { records in
            let algebra = try #require(try records.listedSubject(named: "Алгебра")).id
            return try records.courses(of: student, on: november(day)).filter { $0.subject == algebra }.map(\.id)
        }
    }

    @Test(
        "R015 a few students get a journal of a subject apart from their class, and leave its lessons",
        arguments: TestEngine.offered)
    func opens(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), eighth = try stage.cast.schoolClass("8Б")
        func hours() async throws -> Int {
            try await stage.database.read { records in
                try records.yearHours(2025, on: november(24)).given[eighth, default: [:]].values.reduce(0, +)
            }
        }
        let before = try await hours(), whole = try stage.cast.course("8Б Алгебра")
        #expect(try await stage.send("/school/extra", Self.wish(stage), as: "Тихонова").status == 303)
        let course = try await Self.opened(stage), path = "/school/extra/\(course.id)"
        #expect(course.scale == .five(allowsOne: false))
        #expect(try await hours() == before, "not the class's hours")
        let (anna, boris) = (try stage.cast.student(Cast.anna), try stage.cast.student(Cast.boris))
        let members = [("from", "2025-11-24"), ("was", ""), ("instead", "1"), ("in", "\(anna)"), ("in", "\(boris)")]
        #expect(try await stage.send(path, members, as: "Тихонова").status == 303)
        for student in [anna, boris] {
            #expect(try await Self.pages(of: student, on: 23, stage) == [whole])
            #expect(try await Self.pages(of: student, on: 24, stage) == [course.id], "the class's lessons no more")
        }
        // Of the others nobody leaves: whoever is in the class on the eve, is there on the day.
        var staying = 0
        for other in try #require(stage.cast.students["8Б"]) where other != anna && other != boris {
            let eve = try await Self.pages(of: other, on: 23, stage)
            #expect(try await Self.pages(of: other, on: 24, stage) == eve)
            if eve == [whole] { staying += 1 }
        }
        #expect(staying > 20)
        let page = try await stage.page("/school/extra", as: "Громова")
        let alone = try #require(page.firstRange(of: "Индивидуальное обучение")?.upperBound)
        #expect(page[alone...].contains("Алгебра на дому"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `whoever stays in the class's lessons has both pages, and a journal without a subject is not opened`(
        engine: TestEngine
    ) async throws {
        let stage = try await Stage(engine)
        for (changes, words) in [
            (["subject": ""], "Выберите предмет: в него входят отметки"), (["subject": "999999"], "предмет из списка"),
            (["name": ""], "Название"),
        ] {
            let answer = try await stage.send("/school/extra", Self.wish(stage, changes), as: "Тихонова")
            #expect(answer.status == 422 && answer.text.contains(words), "\(changes)")
        }
        // 8Б has quarters and 10А half-years.
        let mixed = try await Self.wish(stage) + [("class", "\(try stage.cast.schoolClass("10А"))")]
        let refused = try await stage.send("/school/extra", mixed, as: "Тихонова")
        #expect(refused.status == 422 && refused.text.contains("разные учебные периоды"))
        for name in [Cast.irinaPetrovna, Cast.veraPavlovna, "Громова", Cast.anna, Cast.annasFather] {
            #expect(try await stage.send("/school/extra", Self.wish(stage), as: name).status == 403, "\(name)")
        }
        #expect(try await stage.send("/school/extra", Self.wish(stage), as: "Соколов").status == 303)
        let course = try await Self.opened(stage), anna = try stage.cast.student(Cast.anna)
        let members = [("from", "2025-11-24"), ("was", ""), ("instead", "0"), ("in", "\(anna)")]
        #expect(try await stage.send("/school/extra/\(course.id)", members, as: "Соколов").status == 303)
        let pages = try await Self.pages(of: anna, on: 24, stage)
        #expect(Set(pages) == [course.id, try stage.cast.course("8Б Алгебра")])
    }

    @Test(
        "R015 whoever leaves the class's lessons stays in what is taught of the subject besides them",
        arguments: TestEngine.offered)
    func besides(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.student(Cast.anna)
        let club = try await Self.wish(stage, ["what": "extra", "name": "Алгебра"]) + [("everyone", "1")]
        #expect(try await stage.send("/school/extra", club, as: "Тихонова").status == 303)
        let extra = try #require(
            try await stage.database.read { records in
                try records.courses(of: 2025).first { $0.kind == .extracurricular && $0.title.contains("Алгебра") }
            }
        ).id
        #expect(try await stage.send("/school/extra", Self.wish(stage), as: "Тихонова").status == 303)
        let course = try await Self.opened(stage)
        let members = [("from", "2025-11-24"), ("was", ""), ("instead", "1"), ("in", "\(anna)")]
        #expect(try await stage.send("/school/extra/\(course.id)", members, as: "Тихонова").status == 303)
        let pages = try await Self.pages(of: anna, on: 24, stage)
        #expect(Set(pages) == [extra, course.id], "the club goes on, the class's lessons do not")
    }

    @Test(
        "R076 R015 what is taught apart is a part of the same subject as in the class, before and after it is opened",
        arguments: TestEngine.offered)
    func composed(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра")
        func compose(_ whole: ID<Subject>?) async throws {
            try await stage.change { try $0.compose(#require(try $0.listedCourse(algebra)), into: whole) }
        }
        let whole = try await stage.change { try $0.add(subject: "Общая математика") }
        try await compose(whole)
        #expect(try await stage.send("/school/extra", Self.wish(stage), as: "Тихонова").status == 303)
        #expect(try await Self.opened(stage).composedInto == whole)
        try await compose(nil)
        #expect(try await Self.opened(stage).composedInto == nil)
        try await compose(whole)
        #expect(try await Self.opened(stage).composedInto == whole)
        #expect(try await stage.database.verify().findings.isEmpty)
    }
}
