import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import TimetableFeature

/// What is published anew as it stood changes nothing, and what was published earlier keeps its days.
struct UnchangedTests {
    private func publish(_ stage: Stage, _ draft: Int, from day: String) async throws -> Answer {
        try await stage.send("/timetable/edit/\(draft)/publish", [("from", day), ("to", "")], as: "Тихонова")
    }

    @Test("R051 a copy of a timetable with a joint lesson changes nothing", arguments: TestEngine.offered)
    func joint(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), first = try await stage.draft()
        #expect(try await stage.type("физич +10Б спортзал", in: first, "10a/6-2").status == 303)
        #expect(try await publish(stage, first, from: "2025-11-24").status == 303)
        let copy = try await stage.send(
            "/timetable/versions", [("name", "Копия"), ("base", "\(first)"), ("from", "2025-12-01"), ("to", "")],
            as: "Тихонова")
        let draft = try #require(copy.location?.split(separator: "/").last.flatMap { Int($0) })
        let page = try await stage.page("/timetable/edit/\(draft)/publish", as: "Тихонова")
        #expect(page.contains("Неделя классов не меняется.") && !page.contains("(+") && !page.contains("(−"))
    }

    @Test("R051 a version put before a later one ends where that begins", arguments: TestEngine.offered)
    func between(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), later = try await stage.draft(), earlier = try await stage.draft()
        #expect(try await publish(stage, later, from: "2025-12-08").status == 303)
        #expect(try await publish(stage, earlier, from: "2025-11-24").status == 303)
        let page = try await stage.page("/timetable/versions", as: "Тихонова")
        #expect(page.contains("с 24.11.2025 по 07.12.2025") && page.contains("с 01.09.2025 по 23.11.2025"))
    }

    @Test("R051 days that cannot be compared are told on the page, with what was typed", arguments: TestEngine.offered)
    func days(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), path = "/timetable/edit/\(try await stage.draft())/publish"
        for (query, words) in [
            ("from=2031-01-13&to=", "внутри учебного года"), ("from=2025-12-01&to=2025-11-24", "раньше первого"),
            ("from=&to=", "с какого дня действует"),
        ] {
            let answer = try await stage.look(path + "?" + query, as: "Тихонова")
            #expect(answer.status == 422 && answer.text.contains(words), "\(query)")
            #expect(answer.text.contains("Сравнить"), "\(query)")
            if let day = query.split(separator: "&").first?.dropFirst(5), !day.isEmpty {
                #expect(answer.text.contains("value=\"\(day)\""), "\(query)")
            }
        }
    }
}
