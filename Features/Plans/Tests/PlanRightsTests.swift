import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import PlansFeature

struct PlanRightsTests {
    private let path = "/journal/8b/algebra/plan"

    @Test("R055 only the course's own teacher writes its plan", arguments: TestEngine.offered)
    func othersAreRefused(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        // Another teacher's object is not theirs to know; the deputy and the director only look.
        for (name, status) in [
            ("Волков", 404), ("Тихонова", 403), ("Громова", 403), ("Соколов", 404), (Cast.annasFather, 403),
            (Cast.anna, 403),
        ] {
            #expect(try await stage.send(path + "/new", [], as: name).status == status, "\(name)")
        }
        for name in ["Тихонова", "Громова", "Соколов", Cast.irinaPetrovna] {
            #expect(try await stage.look(path, as: name).status == 200, "\(name)")
        }
        #expect(try await stage.look(path, as: Cast.annasFather).status == 403)
        #expect(try await stage.look("/journal/9a/nothing/plan", as: "Тихонова").status == 404)
    }

    @Test("R057 a teacher does not approve, also not the own plan", arguments: TestEngine.offered)
    func teacherDoesNotApprove(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра")
        try await stage.lay([PlannedTopic(topic: "Степень")], for: algebra, .submitted)
        for name in [Cast.veraPavlovna, "Громова", "Соколов", Cast.irinaPetrovna] {
            let answer = try await stage.send(path + "/decide", [("decision", "approve")], as: name)
            #expect(answer.status == 403, "\(name)")
        }
        #expect(try await stage.plan(algebra).plan?.state == .submitted)
    }

    @Test("R055 whose load has ended reads the plan and no longer writes it", arguments: TestEngine.offered)
    func endedLoad(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра")
        try await stage.lay([PlannedTopic(topic: "Степень")], for: algebra, .draft)
        let line = try #require(
            try await stage.database.read { try $0.load(of: 2025).first { $0.course == algebra } })
        try await stage.change { try $0.end(line, lastDay: november(14)) }
        #expect(try await stage.look(path, as: Cast.veraPavlovna).status == 200)
        #expect(try await stage.send(path, planForm(["Корень"]), as: Cast.veraPavlovna).status == 404)
    }
}
