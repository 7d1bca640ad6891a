import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import PlansFeature

struct UploadTests {
    private let path = "/journal/8b/algebra/plan"
    private let table = "№\tТема\tЧасы\tД/з\n1\tСтепень\t1\t§ 1\n2\tКорень\tдва\t§ 2\n"

    @Test(
        "R055 a table is pasted, its columns are checked, and all of it is loaded or nothing",
        arguments: TestEngine.offered)
    func pastes(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра"), vera = Cast.veraPavlovna
        #expect(try await stage.page(path + "/file", as: vera).contains("Вставить из Excel"))
        let empty = try await stage.send(path + "/file", [("text", " ")], as: vera)
        #expect(empty.status == 422 && empty.text.contains("Вставьте таблицу или выберите файл"))
        let sent = try await stage.send(path + "/file", [("text", table)], as: vera)
        let place = try #require(sent.location)
        let page = try await stage.page(place, as: vera)
        #expect(page.contains("часы «два»") && page.contains("строк с ошибкой: 1"))
        let file = String(try #require(place.split(separator: "?").first))
        let refused = try await stage.send(file, [("do", "load")], as: vera)
        #expect(refused.status == 422 && refused.text.contains("Загружается всё или ничего"))
        #expect(try await stage.plan(algebra).plan == nil)
        #expect(try await stage.send(file, [("do", "show"), ("skip", "3")], as: vera).status == 303)
        #expect(try await stage.page(place, as: vera).contains("Строка 3: не берётся"))
        #expect(try await stage.look(place, as: "Волков").status == 404)
        #expect(try await stage.look(place, as: "Тихонова").status == 403)
        let loaded = try await stage.send(file, [("do", "load"), ("skip", "3")], as: vera)
        #expect(loaded.status == 303)
        let topics = try await stage.plan(algebra).topics
        #expect(topics.map(\.topic) == ["Степень"] && topics.map(\.homework) == ["§ 1"])
        #expect(try await stage.look(place, as: vera).status == 404, "it was loaded and is done with")
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R056 a table over an approved plan is a new version and asks for its reason", arguments: TestEngine.offered)
    func asksForReason(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра"), vera = Cast.veraPavlovna
        try await stage.lay([PlannedTopic(topic: "Степень")], for: algebra, .approved)
        let sent = try await stage.send(path + "/file", [("text", "№\tТема\n1\tКорень\n")], as: vera)
        let file = String(try #require(sent.location?.split(separator: "?").first))
        let refused = try await stage.send(file, [("do", "load")], as: vera)
        #expect(refused.status == 422 && refused.text.contains("Укажите причину новой версии"))
        #expect(try await stage.send(file, [("do", "load"), ("reason", "карантин")], as: vera).status == 303)
        let (plan, topics) = try await stage.plan(algebra)
        #expect(plan?.version == 2 && plan?.reason == "карантин" && topics.map(\.topic) == ["Корень"])
        // The key of a file of another course opens nothing here.
        let other = try await stage.send("/journal/9a/algebra/plan/file", [("text", "№\tТема\n1\tКорень\n")], as: vera)
        let key = try #require(other.location?.split(separator: "?").first?.split(separator: "/").last)
        #expect(try await stage.look(path + "/file/\(key)", as: vera).status == 404)
    }

    @Test(
        "R056 R059 a table over a plan that is being taught leaves what was given where it was given",
        arguments: TestEngine.offered)
    func keepsGiven(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра"), vera = Cast.veraPavlovna
        let rows = ["Степень", "Корень", "Уравнение"].map { PlannedTopic(topic: $0) }
        try await stage.lay(rows, for: algebra, .approved)
        let items = try await stage.plan(algebra).topics.map(\.item), now = stage.now
        let lessons = try await stage.database.read {
            try $0.lessonsInPlan(of: algebra, zone: .moscow, now: now).filter(\.takesPlace)
        }
        // The third topic was given first, the first one second.
        try await stage.change { records in
            for (lesson, place) in zip(lessons, [2, 0]) {
                guard let record = try records.lessonRecord(lesson.id, of: algebra) else { throw NotFound() }
                try records.record(record, topic: "Тема", planned: .some(items[place]))
            }
        }
        let table = "№\tТема\n1\tСтепень числа\n2\tУравнение\n3\tПовторение\n4\tКорень\n"
        let sent = try await stage.send(path + "/file", [("text", table)], as: vera)
        let file = String(try #require(sent.location?.split(separator: "?").first))
        #expect(try await stage.send(file, [("do", "load"), ("reason", "карантин")], as: vera).status == 303)
        let found = try await stage.plan(algebra).topics.map(\.item)
        #expect(Array(found.prefix(2)) == [items[0], items[2]] && found[3] == items[1])
        #expect(!items.contains(found[2]), "a topic that is new")
        let binding = PlanBinding(
            try await stage.plan(algebra).topics,
            to: try await stage.database.read { try $0.lessonsInPlan(of: algebra, zone: .moscow, now: now) })
        #expect(binding.bound.prefix(3).map(\.place) == [1, 0, 2])
    }
}
