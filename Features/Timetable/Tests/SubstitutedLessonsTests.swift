import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import TimetableFeature

/// A new version of the timetable meets lessons that somebody else was to give: algebra of 8Б, which Лебедева teaches.
struct SubstitutedLessonsTests {
    @Test(
        "R051 R053 a lesson with a substitute stays, and the page says who gives it for whom",
        arguments: TestEngine.offered)
    func named(engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft(),
            algebra = try stage.cast.course("8Б Алгебра")
        let (vera, yusupova) = (try stage.cast.person(Cast.veraPavlovna), try stage.cast.person("Юсупова"))
        let lesson = try await stage.database.read { records in
            try #require(try records.lessons(of: algebra, during: november(24)...november(24)).first).id
        }
        try await stage.change { try $0.substitute(yusupova, for: vera, at: lesson, of: algebra) }
        #expect(try await stage.type("", in: draft, "8b/1-6").status == 303)
        let page = try await stage.page("/timetable/edit/\(draft)/publish", as: "Тихонова")
        #expect(page.contains("6-й урок: 8Б, Алгебра — замена: Юсупова\u{A0}Г.\u{A0}М., отсутствует Лебедева"))
    }

    @Test(
        "R051 R053 an order over weeks goes along: lessons take their new places with its substitute",
        arguments: TestEngine.offered)
    func byOrder(engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft(),
            algebra = try stage.cast.course("8Б Алгебра")
        let (vera, yusupova) = (try stage.cast.person(Cast.veraPavlovna), try stage.cast.person("Юсупова"))
        let days = november(24)...november(28)
        try await stage.change { pen in
            let order = try pen.addOrder("60-л", november(19), .substitution, about: "О замещении")
            try pen.standIn(yusupova, for: vera, on: algebra, during: days, reason: "курсы", order: order)
        }
        #expect(try await stage.type("", in: draft, "8b/1-6").status == 303)
        let move = [("class", "8b"), ("from", "4-1"), ("to", "4-7")]
        #expect(try await stage.send("/timetable/edit/\(draft)/move", move, as: "Тихонова").status == 303)
        let fields = [("from", "2025-11-24"), ("to", "")]
        #expect(try await stage.send("/timetable/edit/\(draft)/publish", fields, as: "Тихонова").status == 303)
        let lessons = try await stage.database.read { try $0.lessons(of: algebra, during: days) }
        #expect(lessons.map { "\($0.day.day)-\($0.n)" } == ["27-7", "28-3"])
        for lesson in lessons {
            let row = try await stage.database.read { try $0.substitutions(at: lesson.id).first }
            #expect(row?.substitute == yusupova && row?.standIn != nil, "\(lesson.day.iso)")
        }
        #expect(try await stage.database.verify().findings.isEmpty)
    }
}
