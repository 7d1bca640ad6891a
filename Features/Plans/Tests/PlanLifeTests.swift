import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import PlansFeature

struct PlanLifeTests {
    private let path = "/journal/8b/algebra/plan"

    @Test("R055 a teacher writes the plan of the course, row by row", arguments: TestEngine.offered)
    func writes(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра")
        let empty = try await stage.page(path, as: Cast.veraPavlovna)
        #expect(empty.contains("Плана ещё нет") && empty.contains("Пустой, по числу уроков"))
        #expect(try await stage.send(path + "/new", [], as: Cast.veraPavlovna).status == 303)
        let begun = try await stage.plan(algebra)
        let lessons = try await stage.database.read {
            try $0.lessonsInPlan(of: algebra, zone: .moscow, now: stage.now).count(where: \.takesPlace)
        }
        #expect(begun.topics.count == lessons && begun.plan?.state == .draft)
        let form = planForm(["Вводный урок. Инструктаж", "Степень", "Корень"], do: "later", row: 2)
        #expect(try await stage.send(path, form + [("b1", "1"), ("k3", "КР")], as: Cast.veraPavlovna).status == 303)
        let saved = try await stage.plan(algebra).topics
        #expect(saved.map(\.topic) == ["Вводный урок. Инструктаж", "Резерв", "Степень", "Корень"])
        #expect(saved[0].isSafety && saved[3].kind != nil)
        let wrong = planForm(["Степень"]) + [("k1", "ЖЖЖ")]
        let refused = try await stage.send(path, wrong, as: Cast.veraPavlovna)
        #expect(refused.status == 422 && refused.text.contains("«ЖЖЖ» нет среди видов работ школы"))
        #expect(refused.text.contains("value=\"ЖЖЖ\""))
        let old = planForm(["Степень"]) + [("seen", "старое")]
        #expect(try await stage.send(path, old, as: Cast.veraPavlovna).text.contains("изменил кто-то другой"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R057 a plan is submitted, returned with a comment, put right and approved", arguments: TestEngine.offered)
    func isApproved(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра")
        let vera = Cast.veraPavlovna
        #expect(try await stage.send(path + "/new", [], as: vera).status == 303)
        #expect(try await stage.send(path + "/submit", [], as: vera).text.contains("нет ни одной темы"))
        #expect(try await stage.send(path, planForm(["Степень", "Корень"]), as: vera).status == 303)
        #expect(try await stage.send(path + "/submit", [], as: vera).status == 303)
        #expect(try await stage.send(path, planForm(["Степень"]), as: vera).status == 422)
        #expect(try await stage.send(path + "/decide", [("decision", "return")], as: "Тихонова").status == 422)
        let returned = [("decision", "return"), ("comment", "Нет контрольных работ")]
        #expect(try await stage.send(path + "/decide", returned, as: "Тихонова").status == 303)
        #expect(try await stage.page(path, as: vera).contains("Нет контрольных работ"))
        let unexplained = try await stage.send(path + "/new", [], as: vera)
        #expect(unexplained.status == 422 && unexplained.text.contains("Укажите причину новой версии"))
        #expect(try await stage.send(path + "/new", [("reason", "замечание")], as: vera).status == 303)
        #expect(try await stage.send(path + "/submit", [], as: vera).status == 303)
        let stale = [("decision", "approve"), ("seen", "0")]
        #expect(try await stage.send(path + "/decide", stale, as: "Тихонова").status == 422, "drawn from another")
        #expect(!(try await stage.page(path + "?v=1", as: "Тихонова")).contains("value=\"approve\""))
        #expect(try await stage.send(path + "/decide", [("decision", "approve")], as: "Тихонова").status == 303)
        let (plan, topics) = try await stage.plan(algebra)
        #expect(plan?.state == .approved && plan?.version == 2)
        let lessons = try await stage.database.read {
            try $0.lessonsInPlan(of: algebra, zone: .moscow, now: stage.now).filter(\.takesPlace)
        }
        #expect(topics.map(\.day) == lessons.prefix(2).map(\.day))
        let frozen = try await stage.send(path, planForm(["Другое"]), as: vera)
        #expect(frozen.status == 422 && frozen.text.contains("начните новую версию"))
        #expect(try await stage.send(path + "/decide", [("decision", "approve")], as: "Тихонова").status == 422)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R056 a new version keeps the topics it had and their days", arguments: TestEngine.offered)
    func versions(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра")
        let rows = ["Степень", "Корень", "Итоги"].map { PlannedTopic(topic: $0) }
        try await stage.lay(rows, for: algebra, .approved)
        let before = try await stage.plan(algebra).topics
        let reason = [("reason", "карантин с 3 февраля")]
        #expect(try await stage.send(path + "/new", reason, as: Cast.veraPavlovna).status == 303)
        let form = before.enumerated().flatMap { place, topic in
            [("i\(place + 1)", "\(topic.item)"), ("t\(place + 1)", topic.topic), ("h\(place + 1)", "1")]
        }
        let joined = form + [("do", "join"), ("row", "1")]
        #expect(try await stage.send(path, joined, as: Cast.veraPavlovna).status == 303)
        let after = try await stage.plan(algebra)
        #expect(after.topics.map(\.topic) == ["Степень. Корень", "Итоги"])
        #expect(after.topics.map(\.item) == [before[0].item, before[2].item])
        #expect(after.topics.map(\.day) == [before[0].day, before[2].day])
        #expect(try await stage.page(path + "?v=1", as: "Тихонова").contains("Корень"))
        #expect(try await stage.send(path + "/drop", [], as: Cast.veraPavlovna).status == 303)
        #expect(try await stage.plan(algebra).plan?.version == 1)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R056 a plan is taken over from a parallel class as a draft of its own", arguments: TestEngine.offered)
    func takesOver(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let history = try stage.cast.course("10А История"), other = try stage.cast.course("10Б История")
        try await stage.lay([PlannedTopic(topic: "Введение", kind: nil)], for: history, .approved)
        let sources = try await stage.database.read { records in
            try records.planSources(for: records.planCourse(#require(try records.listedCourse(other))))
        }
        #expect(sources.map(\.course) == [history])
    }
}
