import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import parta

/// Орлов does not come on Thursday 20 November: Волков gives history in 8Б, and the house knows it.
struct SubstitutionTests {
    private struct Scene {
        let house: WholeHouse
        let deputy, petr: TestBrowser
        let history: ID<Course>
        let lesson: ID<Lesson>
        let earlier: ID<Lesson>
    }

    private func scene(_ engine: TestEngine) async throws -> Scene {
        let house = try await WholeHouse(engine), cast = house.cast
        let history = try cast.course("8Б История")
        let lessons = try await house.records.school(ModelSchool.slug).read { records in
            try records.lessons(of: history, during: november(10)...november(20))
        }
        let scene = Scene(
            house: house, deputy: try await house.browser("deputy"), petr: try await house.browser("petr"),
            history: history, lesson: try #require(lessons.last).id, earlier: try #require(lessons.first).id)
        let away = ["d": "2025-11-20", "teacher": "\(try cast.person("Орлов"))", "from": "2025-11-20", "kind": "1"]
        try #require(try await scene.deputy.post("/substitutions/absence", from: "/devices", away).status == 303)
        return scene
    }

    private func assign(_ scene: Scene) async throws {
        let form = [
            "d": "2025-11-20", "lesson": "\(scene.lesson)", "person": "\(try scene.house.cast.person("Волков"))",
            "was": "",
        ]
        try #require(try await scene.deputy.post("/substitutions/assign", from: "/devices", form).status == 303)
    }

    private func topic(_ scene: Scene, _ lesson: ID<Lesson>) async throws -> Int {
        try await scene.petr.post(
            "/lesson/\(lesson)/\(scene.history)", from: "/devices", ["topic": "Смутное время", "kind": "0"]
        ).status
    }

    @Test("R053 R015 the substitute writes that lesson on its page, and no other", arguments: TestEngine.offered)
    func writes(engine: TestEngine) async throws {
        let scene = try await scene(engine)
        #expect(try await topic(scene, scene.lesson) == 404, "not yet")
        try await assign(scene)
        #expect(try await topic(scene, scene.lesson) == 303)
        #expect(try await topic(scene, scene.earlier) == 404)
        #expect(await scene.petr.get("/").text.contains("отсутствует Орлов"))
        let page = await scene.petr.get("/lesson/\(scene.lesson)/\(scene.history)").text
        #expect(page.contains("замена: Волков\u{A0}П.\u{A0}А.; отсутствует Орлов"))
        let back = ["d": "2025-11-20", "lesson": "\(scene.lesson)", "was": "\(try scene.house.cast.person("Волков"))"]
        let late = try await scene.deputy.post("/substitutions/back", from: "/devices", back)
        #expect(late.status == 422 && late.text.contains("В уроке уже есть записи."))
    }

    @Test("R053 R083 the diary shows the substitute once the day is published", arguments: TestEngine.offered)
    func told(engine: TestEngine) async throws {
        let scene = try await scene(engine), anna = try await scene.house.browser("anna"), words = "обычно ведёт Орлов"
        try await assign(scene)
        #expect(await !anna.get("/diary").text.contains(words))
        let publish = try await scene.deputy.post("/substitutions/publish", from: "/devices", ["d": "2025-11-20"])
        #expect(publish.status == 303)
        #expect(await anna.get("/diary").text.contains(words))
        #expect(await !anna.get("/diary").text.contains("больничный"), "why is nobody's business")
    }

    @Test(
        "R053 R083 the teacher came after all: the family and the substitute see the own teacher again",
        arguments: TestEngine.offered)
    func cameAfterAll(engine: TestEngine) async throws {
        let scene = try await scene(engine), anna = try await scene.house.browser("anna"), words = "обычно ведёт Орлов"
        try await assign(scene)
        let day = ["d": "2025-11-20"]
        #expect(try await scene.deputy.post("/substitutions/publish", from: "/devices", day).status == 303)
        #expect(await anna.get("/diary").text.contains(words))
        #expect(await scene.petr.get("/").text.contains("отсутствует Орлов"))
        let away = try await scene.house.records.school(ModelSchool.slug).read { records in
            try records.teacherAbsences(on: november(20)).first { $0.name.surname == "Орлов" }
        }
        let came = day.merging(["absence": "\(try #require(away).id)", "came": "1", "return": "1"]) { $1 }
        let back = try await scene.deputy.post("/substitutions/absence/end", from: "/devices", came)
        #expect(back.status == 303 && back.location == "/substitutions?d=2025-11-20&back=1&kept=0")
        #expect(await !anna.get("/diary").text.contains(words))
        #expect(await !scene.petr.get("/").text.contains("отсутствует Орлов"))
        #expect(try await topic(scene, scene.lesson) == 404, "no longer the substitute's")
    }
}
