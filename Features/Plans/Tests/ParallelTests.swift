import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import PlansFeature

/// Орлов teaches история in 10А and 10Б.
struct ParallelTests {
    private let path = "/journal/10a/history/plan"

    @Test("R055 a plan is copied into the parallel classes that its teacher has", arguments: TestEngine.offered)
    func copies(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let history = try stage.cast.course("10А История"), other = try stage.cast.course("10Б История")
        let rows = [PlannedTopic(section: "Древность", topic: "Введение", hours: 2), PlannedTopic(topic: "Итоги")]
        try await stage.lay(rows, for: history, .approved)
        let page = try await stage.page(path, as: "Орлов")
        #expect(page.contains("Скопировать в параллели") && page.contains("10Б · История"))
        #expect(!(try await stage.page(path, as: "Тихонова")).contains("Скопировать в параллели"))
        let none = try await stage.send(path + "/copy", [], as: "Орлов")
        #expect(none.status == 422 && none.text.contains("Отметьте, в какие классы"))
        #expect(try await stage.send(path + "/copy", [("to", "\(other)")], as: "Орлов").status == 303)
        let (plan, topics) = try await stage.plan(other)
        #expect(plan?.state == .draft && plan?.version == 1)
        #expect(topics.map(\.topic) == ["Введение", "Итоги"] && topics.map(\.hours) == [2, 1])
        #expect(topics[0].section == "Древность" && topics.allSatisfy { $0.day == nil })
        // Copied again, the draft takes the rows of the plan in place of its own.
        try await stage.change { records in
            guard let draft = try records.plans(of: other).last else { throw NotFound() }
            try records.put([PlannedTopic(topic: "Другое")], into: draft)
        }
        #expect(try await stage.send(path + "/copy", [("to", "\(other)")], as: "Орлов").status == 303)
        #expect(try await stage.plan(other).topics.map(\.topic) == ["Введение", "Итоги"])
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R056 R057 an approved plan of a parallel class asks for a reason, others' plans are not touched",
        arguments: TestEngine.offered)
    func refuses(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let history = try stage.cast.course("10А История"), other = try stage.cast.course("10Б История")
        try await stage.lay([PlannedTopic(topic: "Введение")], for: history, .draft)
        try await stage.lay([PlannedTopic(topic: "Своё")], for: other, .approved)
        let to = [("to", "\(other)")]
        let refused = try await stage.send(path + "/copy", to, as: "Орлов")
        #expect(refused.status == 422 && refused.text.contains("10Б · История: план согласован. Укажите причину"))
        #expect(try await stage.plan(other).topics.map(\.topic) == ["Своё"])
        #expect(try await stage.send(path + "/copy", to + [("why", "единый план")], as: "Орлов").status == 303)
        let (plan, topics) = try await stage.plan(other)
        #expect(plan?.version == 2 && plan?.state == .draft && plan?.reason == "единый план")
        #expect(topics.map(\.topic) == ["Введение"])
        // Another subject's course, and a teacher of neither.
        let algebra = try stage.cast.course("8Б Алгебра")
        let strange = try await stage.send(path + "/copy", [("to", "\(algebra)")], as: "Орлов")
        #expect(strange.status == 422)
        #expect(try await stage.plan(algebra).plan == nil)
        #expect(try await stage.send(path + "/copy", to, as: Cast.veraPavlovna).status == 404)
        #expect(try await stage.send(path + "/copy", to, as: "Тихонова").status == 403)
    }
}
