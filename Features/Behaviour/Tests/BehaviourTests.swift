import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import BehaviourFeature

/// The mark of behaviour: off until the school settles it, the class teacher's own, apart from every subject.
struct BehaviourTests {
    private static let path = "/class/8b/behaviour"

    /// The school marks behaviour in these classes from the year's beginning.
    private func stage(
        _ engine: TestEngine, _ levels: String = "5-9", _ scale: String = "words"
    ) async throws -> Stage {
        let stage = try await Stage([behaviour], on: engine), from = stage.cast.year.starts
        try await stage.change { pen in
            try pen.settle(.behaviourLevels, levels, from: from)
            try pen.settle(.behaviourScale, scale, from: from)
        }
        return stage
    }

    private func put(_ stage: Stage, _ mark: String, period: String = "q2", as name: String) async throws -> Answer {
        let anna = try stage.cast.student(Cast.anna)
        return try await stage.send(Self.path, [("p", period), ("m\(anna)", mark)], as: name)
    }

    @Test(
        "F25 behaviour is marked only where and in whose words the school has settled it", arguments: TestEngine.offered
    )
    func settled(engine: TestEngine) async throws {
        let plain = try await Stage([behaviour], on: engine)
        #expect(try await plain.look(Self.path, as: Cast.irinaPetrovna).status == 404)
        #expect(try await put(plain, "1", as: Cast.irinaPetrovna).status == 404)
        let stage = try await stage(engine)
        #expect(try await stage.page(Self.path, as: Cast.irinaPetrovna).contains(">недопустимое</option>"))
        #expect(try await stage.look("/class/10a/behaviour", as: "Тихонова").status == 404, "5–9 alone")
        #expect(try await put(stage, "11", as: Cast.irinaPetrovna).status == 303)
        let foreign = try await put(stage, "1", as: Cast.irinaPetrovna)
        #expect(foreign.status == 422 && foreign.text.contains("образцовое, допустимое, недопустимое"))
        #expect(try await put(stage, "несносное", as: Cast.irinaPetrovna).status == 422)
        let page = try await stage.page(Self.path + "?p=q2", as: "Громова")
        #expect(page.contains("<td>образцовое</td>") && page.contains("выставлено 1 из"))
        #expect(!page.contains("<select"), "the director looks")
        #expect(try await stage.database.verify().isClean)
    }

    @Test("R016 the class teacher alone marks the own class's behaviour", arguments: TestEngine.offered)
    func rights(engine: TestEngine) async throws {
        let stage = try await stage(engine, "all", "pass")
        for (name, status) in [
            ("Громова", 403), ("Тихонова", 403), ("Соколов", 403), (Cast.veraPavlovna, 404), ("Ёлкина", 404),
            (Cast.annasFather, 403), (Cast.anna, 403), (Cast.irinaPetrovna, 303),
        ] {
            #expect(try await put(stage, "1", as: name).status == status, "\(name)")
        }
        for (name, status) in [
            ("Громова", 200), ("Тихонова", 200), ("Соколов", 200), (Cast.veraPavlovna, 404), ("Ёлкина", 404),
            (Cast.annasFather, 403), (Cast.anna, 403), (Cast.irinaPetrovna, 200),
        ] {
            #expect(try await stage.look(Self.path, as: name).status == status, "\(name)")
        }
        let file = try await stage.look(Self.path, "format=csv", as: "Тихонова").text
        #expect(file.contains("Кузнецова Анна") && file.contains(";зачёт"))
    }

    @Test(
        "F25 a mark is not put before its period begins, after it is closed, or over what somebody else has put",
        arguments: TestEngine.offered)
    func closed(engine: TestEngine) async throws {
        let stage = try await stage(engine), eighth = try stage.cast.schoolClass("8Б")
        let early = try await put(stage, "11", period: "q3", as: Cast.irinaPetrovna)
        #expect(early.status == 422 && early.text.contains("оценивать поведение можно с"))
        #expect(try await put(stage, "11", period: "q9", as: Cast.irinaPetrovna).status == 404)
        #expect(try await put(stage, "12", period: "q1", as: Cast.irinaPetrovna).status == 303)
        try await stage.change { pen in
            let period = try #require(try pen.periods(of: eighth).first)
            try pen.close(period.id, in: eighth)
        }
        #expect(try await put(stage, "11", period: "q1", as: Cast.irinaPetrovna).status == 422)
        let old = try await stage.page(Self.path + "?p=q2", as: Cast.irinaPetrovna)
        let start = try #require(old.firstRange(of: "name=\"seen\" value=\"")).upperBound
        let seen = String(old[start...].prefix { $0 != "\"" })
        #expect(try await put(stage, "11", as: Cast.irinaPetrovna).status == 303)
        let boris = try stage.cast.student(Cast.boris)
        let late = try await stage.send(
            Self.path, [("p", "q2"), ("seen", seen), ("m\(boris)", "12")], as: Cast.irinaPetrovna)
        #expect(late.status == 422 && late.text.contains("изменил кто-то другой"))
        #expect(try await stage.database.verify().isClean)
    }

    @Test("R015 R016 a class teacher's duty that has ended marks no behaviour", arguments: TestEngine.offered)
    func ended(engine: TestEngine) async throws {
        let stage = try await stage(engine), eighth = try stage.cast.schoolClass("8Б"), today = stage.cast.today
        let irina = try stage.cast.person(Cast.irinaPetrovna)
        try await stage.change { try $0.end(.classTeacher, of: irina, object: eighth.number, lastDay: today - 1) }
        #expect([403, 404].contains(try await put(stage, "11", as: Cast.irinaPetrovna).status))
        try await stage.change { try $0.give(.classTeacher, to: irina, object: eighth.number, from: today + 1) }
        #expect([403, 404].contains(try await put(stage, "11", as: Cast.irinaPetrovna).status), "nor one to come")
        #expect(try await stage.page(Self.path + "?p=q2", as: "Громова").contains("выставлено 0 из"))
    }

    @Test("F25 a period with marks of behaviour is not taken away", arguments: TestEngine.offered)
    func kept(engine: TestEngine) async throws {
        let stage = try await stage(engine), eighth = try stage.cast.schoolClass("8Б")
        #expect(try await put(stage, "12", period: "q1", as: Cast.irinaPetrovna).status == 303)
        let count = try await stage.database.read { records in
            try records.finalMarks(for: try #require(try records.periods(of: eighth).first).id)
        }
        #expect(count == 1)
    }
}
