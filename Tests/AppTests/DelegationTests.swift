import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import parta

/// The deputy, who teaches nothing, enters records of 8Б's algebra by an order from Monday 17 to Wednesday 19 November,
/// or from another span of days; today is Thursday the 20th.
struct DelegationTests {
    private struct Scene {
        let house: WholeHouse
        let deputy: TestBrowser
        let token: String
        let algebra: ID<Course>
        let lessons: [(id: ID<Lesson>, day: Day)]
        let anna: ID<Student>
    }

    private func scene(
        _ engine: TestEngine, _ days: (from: String, to: String), _ acts: [String]
    ) async throws -> Scene {
        let house = try await WholeHouse(engine), keeper = try await house.browser("keeper")
        let algebra = try house.cast.course("8Б Алгебра")
        var form = [
            "person": "\(try house.cast.person("Тихонова"))", "course": "\(algebra)", "order": "81-о",
            "ordered": "2025-11-14", "from": days.from, "to": days.to,
        ]
        for act in acts { form[act] = "1" }
        let answer = try await keeper.post("/orders/new/delegation", from: "/devices", form)
        try #require(answer.status == 303, "\(answer.text)")
        let school = try house.records.school(ModelSchool.slug), now = house.now
        let lessons = try await school.read { records in
            try records.lessons(of: algebra, during: november(5)...november(20)).filter {
                Zone.moscow.moment(day: $0.day, time: $0.starts) <= now
            }.map { (id: $0.id, day: $0.day) }
        }
        let deputy = try await house.browser("deputy")
        return Scene(
            house: house, deputy: deputy, token: try await deputy.token(from: "/devices"), algebra: algebra,
            lessons: lessons, anna: try house.cast.student(Cast.anna))
    }

    private func topic(_ scene: Scene, _ lesson: ID<Lesson>, _ course: ID<Course>) async -> Int {
        await scene.deputy.post(
            "/lesson/\(lesson)/\(course)", ["topic": "Тема по приказу", "token": scene.token]
        ).status
    }

    private func mark(_ scene: Scene, _ lesson: ID<Lesson>) async -> String {
        let body = """
            {"ops":[{"op":"\(String(repeating: "0", count: 28))1007","facet":"mark","student":\(scene.anna.number),\
            "lesson":\(lesson.number),"work":0,"place":1,"set":"4","base":0}]}
            """
        return await scene.deputy.post(
            "/journal/8b/algebra/cells", Array(body.utf8), "application/json", token: scene.token
        ).text
    }

    @Test("R024 whoever is no teacher fills the page by an order, and it says so", arguments: TestEngine.offered)
    func entries(_ engine: TestEngine) async throws {
        let scene = try await scene(engine, ("2025-11-17", "2025-11-21"), ["topics", "attendance", "marks"])
        let lesson = try #require(scene.lessons.last { $0.day >= november(17) })
        let today = await scene.deputy.get("/?d=\(lesson.day.iso)").text
        #expect(today.contains("8Б") && today.contains("/lesson/\(lesson.id)/\(scene.algebra)"), "the same day's list")
        #expect(await scene.deputy.get("/journals").text.contains("8Б · Алгебра"))
        #expect(await topic(scene, lesson.id, scene.algebra) == 303)
        #expect(await mark(scene, lesson.id).contains("\"ok\":true"))
        let page = await scene.deputy.get("/lesson/\(lesson.id)/\(scene.algebra)").text
        let words = "вносит по приказу №\u{A0}81-о от 14.11.2025, за: Лебедева"
        #expect(page.contains("Тихонова") && page.contains(words) && page.contains("Тема по приказу"))
        let history = await scene.deputy.get("/mark/\(lesson.id)/\(scene.anna)/1/history").text
        #expect(history.contains(words.prefix(20)) && history.contains("за: Лебедева"), "\(history)")
        #expect(try await scene.house.isClean())
    }

    @Test("R024 not before the order, not after it, not on another page", arguments: TestEngine.offered)
    func outside(_ engine: TestEngine) async throws {
        let scene = try await scene(engine, ("2025-11-17", "2025-11-21"), ["topics", "attendance", "marks"])
        let early = try #require(scene.lessons.last { $0.day < november(17) })
        let biology = try scene.house.cast.course("8Б Биология")
        let school = try scene.house.records.school(ModelSchool.slug)
        let other = try await school.read { records in
            try #require(try records.lessons(of: biology, during: november(17)...november(19)).first).id
        }
        let before = try await scene.house.heads()
        #expect(await topic(scene, early.id, scene.algebra) == 403, "a lesson before the order's days")
        #expect(await topic(scene, other, biology) == 404, "another page")
        #expect(await !mark(scene, early.id).contains("\"ok\":true"))
        #expect(try await scene.house.heads() == before)
        for days in [("2025-11-10", "2025-11-19"), ("2025-11-21", "2025-11-28")] {
            let scene = try await self.scene(engine, days, ["topics", "attendance", "marks"])
            let lesson = try #require(scene.lessons.last { $0.day >= november(10) }),
                heads = try await scene.house.heads()
            #expect(await topic(scene, lesson.id, scene.algebra) == 403, "the order ended, or has not begun")
            #expect(await !mark(scene, lesson.id).contains("\"ok\":true"))
            #expect(try await scene.house.heads() == heads)
        }
    }

    private func putFinal(_ scene: Scene, _ mark: String) async -> Int {
        await scene.deputy.post(
            "/journal/8b/algebra/final",
            ["p": "q1", "m\(scene.anna)": mark, "r\(scene.anna)": "учитель болен", "token": scene.token]
        ).status
    }

    @Test(
        "R017 R024 a deputy puts final marks by an order that names them, and their history says by which",
        arguments: TestEngine.offered)
    func finals(_ engine: TestEngine) async throws {
        let scene = try await scene(engine, ("2025-11-17", "2025-11-21"), ["finals"])
        let lesson = try #require(scene.lessons.last { $0.day >= november(17) })
        #expect(await !mark(scene, lesson.id).contains("\"ok\":true"), "current marks were not given")
        #expect(await putFinal(scene, "5") == 303)
        let page = await scene.deputy.get("/journal/8b/algebra/final/\(scene.anna)/history?p=q1").text
        let words = "ставит по приказу №\u{A0}81-о от 14.11.2025, за: Лебедева"
        #expect(page.contains("Тихонова") && page.contains(words), "\(page)")
        #expect(try await scene.house.isClean())
        for (days, acts) in [
            (("2025-11-17", "2025-11-21"), "marks"), (("2025-11-10", "2025-11-19"), "finals"),
            (("2025-11-21", "2025-11-28"), "finals"),
        ] {
            let scene = try await self.scene(engine, days, [acts]), heads = try await scene.house.heads()
            #expect(await putFinal(scene, "5") == 403, "\(days) \(acts)")
            #expect(try await scene.house.heads() == heads)
        }
    }

    @Test("R024 only what the order names may be entered", arguments: TestEngine.offered)
    func partly(_ engine: TestEngine) async throws {
        let scene = try await scene(engine, ("2025-11-17", "2025-11-21"), ["topics"])
        let lesson = try #require(scene.lessons.last { $0.day >= november(17) })
        #expect(await topic(scene, lesson.id, scene.algebra) == 303)
        let heads = try await scene.house.heads()
        #expect(await !mark(scene, lesson.id).contains("\"ok\":true"), "marks were not given")
        #expect(try await scene.house.heads() == heads)
    }

    @Test(
        "R013 one account with several roles finds the way of each, without signing in anew",
        arguments: TestEngine.offered)
    func roles(_ engine: TestEngine) async throws {
        let house = try await WholeHouse(engine), irina = try await house.browser("irina")
        let page = await irina.get("/").text
        for (title, link) in [
            ("Классный руководитель 8Б", "/class/8b"), ("Учитель-предметник", "/journals"), ("Родитель", "/news"),
        ] {
            #expect(page.contains("<a href=\"\(link)\">\(title)</a>"), "\(title)")
            #expect(await irina.get(link).status == 200)
        }
        let anna = try await house.browser("anna")
        #expect(await !anna.get("/diary").text.contains("<p>Роли</p>"), "one role needs no menu")
    }
}
