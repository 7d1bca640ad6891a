import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import parta

/// The changes of a year as they are lived: lessons from home, a working Saturday, a timetable from the middle of the
/// year; the plan of 8Б's algebra follows each, and what is told of it stays honest. So do the two plans of the lessons
/// of physical culture that 10А and 10Б have together.
struct LivedYearTests {
    private struct Scene {
        let house: WholeHouse
        let deputy: TestBrowser
        let course: ID<Course>

        func lessons(_ days: ClosedRange<Day>) async throws -> [ListedLesson] {
            let course = course
            return try await house.records.school(ModelSchool.slug).read { try $0.lessons(of: course, during: days) }
        }

        /// The day on which each topic of the plan falls.
        func topics() async throws -> [Day?] {
            let course = course, now = house.now
            return try await house.records.school(ModelSchool.slug).read { records in
                let plan = try #require(try records.plans(of: course).latest)
                let lessons = try records.lessonsInPlan(of: course, zone: .moscow, now: now)
                return PlanBinding(try records.topics(of: plan.id), to: lessons).days
            }
        }

        func isClean() async throws -> Bool {
            try await house.records.school(ModelSchool.slug).verify().findings.isEmpty
        }

        /// Changes the records as the clock would.
        func change(_ body: @escaping @Sendable (Writing) throws -> Void) async throws {
            let permit = try Caller.clockwork("проверка", now: house.now, today: house.cast.today)
                .ask(.setUpSchool, on: .school, under: Regulation())
            try await house.records.school(ModelSchool.slug).change { try body($0.signed(by: permit)) }
        }

        /// The same house with another course before it.
        func of(_ name: String) throws -> Scene {
            Scene(house: house, deputy: deputy, course: try house.cast.course(name))
        }

        /// Gives the course a plan of so many hours.
        func plan(_ hours: Int) async throws {
            let course = course, topics = (1...hours).map { PlannedTopic(topic: "Тема \($0)") }
            try await change { _ = try $0.draftPlan(topics, of: course, reason: "начало года") }
        }
    }

    /// The model school with a plan of 102 hours for 8Б's algebra.
    private func scene(_ engine: TestEngine) async throws -> Scene {
        let house = try await WholeHouse(engine), algebra = try house.cast.course("8Б Алгебра")
        let scene = Scene(house: house, deputy: try await house.browser("deputy"), course: algebra)
        try await scene.plan(102)
        return scene
    }

    /// The lessons that 10А and 10Б have together, twice a week, as the page of each class has them; a plan for each.
    private func joint(_ engine: TestEngine) async throws -> (a: Scene, b: Scene) {
        let scene = try await scene(engine)
        let a = try scene.of("10А Физическая культура"), b = try scene.of("10Б Физическая культура")
        for one in [a, b] { try await one.plan(68) }
        return (a, b)
    }

    private func declare(_ form: [String: String], _ scene: Scene) async throws -> Answer {
        try await scene.deputy.post("/changes/events/new", from: "/devices", form.merging(["do": "declare"]) { $1 })
    }

    /// A draft made of the timetable that stands, to hold from a day on; answers its address.
    private func draft(_ scene: Scene, from day: Day) async throws -> String {
        let standing =
            try await scene.house.records.school(ModelSchool.slug)
            .read { try $0.timetable(of: 2025, on: november(20)) } ?? 0
        let draft = try await scene.deputy.post(
            "/timetable/versions", from: "/devices",
            ["name": "С декабря", "base": "\(standing)", "from": day.iso, "to": ""])
        return String(try #require(draft.location).prefix { $0 != "?" })
    }

    @Test(
        "R052 R056 a week of lessons from home loses no topic, a frosty day moves them", arguments: TestEngine.offered)
    func fromHome(engine: TestEngine) async throws {
        let scene = try await scene(engine), before = try await scene.topics()
        let week = [
            "kind": "3", "from": "2025-11-24", "to": "2025-11-28", "classes": "8b", "order": "77",
            "ordered": "2025-11-21",
        ]
        #expect(try await declare(week, scene).status == 303)
        let lessons = try await scene.lessons(november(24)...november(28))
        #expect(!lessons.isEmpty && lessons.allSatisfy { $0.status == .remote })
        #expect(try await scene.topics() == before, "the programme goes on from home")
        // The first lesson after the remote week is lost to the frost: every later topic comes one lesson later.
        let frosty = try #require(try await scene.lessons(december(1)...december(5)).first).day
        let there = try await scene.lessons(frosty...frosty).count
        let frost = ["kind": "1", "from": frosty.iso, "all": "1", "reason": "мороз −30"]
        #expect(try await declare(frost, scene).status == 303)
        let after = try await scene.topics(), first = try #require(before.firstIndex { $0 == frosty })
        #expect(after[..<first] == before[..<first])
        #expect(Array(after[first..<90]) == Array(before[(first + there)..<(90 + there)]))
        #expect(try await scene.isClean())
    }

    @Test("R052 a lesson is moved to a Saturday by an order, and its topic with it", arguments: TestEngine.offered)
    func saturday(engine: TestEngine) async throws {
        let scene = try await scene(engine), saturday = november(29)
        let lesson = try #require(try await scene.lessons(november(24)...november(28)).last)
        let form = ["day": saturday.iso, "n": "2", "order": "", "ordered": "", "reason": "отработка", "room": ""]
        let path = "/changes/lesson/\(lesson.id)/move"
        let bare = try await scene.deputy.post(path, from: "/changes/lesson/\(lesson.id)", form)
        #expect(bare.status == 422 && bare.text.contains("приказ"))
        #expect(try await scene.lessons(saturday...saturday).isEmpty)
        let ordered = form.merging(["order": "81", "ordered": "2025-11-21"]) { $1 }
        let moved = try await scene.deputy.post(path, from: "/changes/lesson/\(lesson.id)", ordered)
        #expect(moved.status == 303, "\(moved.text.suffix(600))")
        #expect(try await scene.lessons(saturday...saturday).map(\.id) == [lesson.id])
        #expect(try await scene.topics().contains(saturday))
        #expect(try await scene.isClean())
    }

    @Test(
        "R051 R056 a timetable from the middle of the year moves the topics to its days", arguments: TestEngine.offered)
    func newTimetable(engine: TestEngine) async throws {
        let scene = try await scene(engine), from = december(1), before = try await scene.topics()
        let edit = try await draft(scene, from: from)
        // Algebra leaves its first place of the week.
        let week = try await scene.lessons(from...from + 4), lost = try #require(week.first)
        let cell = "\(edit)/cell/8b/\(lost.day.weekday)-\(lost.n)"
        let emptied = try await scene.deputy.post(cell, from: "/devices", ["text": ""])
        #expect(emptied.status == 303, "\(emptied.text.suffix(600))")
        let page = await scene.deputy.get("\(edit)/publish?from=\(from.iso)")
        #expect(page.status == 200 && page.text.contains("Алгебра"), "what is lost is shown beforehand")
        let done = try await scene.deputy.post(
            "\(edit)/publish", from: "/devices", ["from": from.iso, "to": "", "reason": ""])
        #expect(done.status == 303, "\(done.text.suffix(600))")
        let after = try await scene.lessons(from...from + 4)
        #expect(!after.contains { $0.day == lost.day && $0.n == lost.n } && after.count == week.count - 1)
        let topics = try await scene.topics(),
            first = try #require(before.firstIndex { $0.map { $0 >= from } ?? false })
        #expect(topics[..<first] == before[..<first], "what was given stays where it was")
        #expect(topics[first] != before[first])
        #expect(topics.count { $0 == nil } > before.count { $0 == nil }, "the year no longer suffices, and it is said")
        #expect(try await scene.isClean())
    }

    @Test(
        "R052 R056 a joint lesson gives each class its own topic, at school, from home and after a lost day",
        arguments: TestEngine.offered)
    func jointFromHome(engine: TestEngine) async throws {
        let (a, b) = try await joint(engine), week = november(24)...november(29)
        let lessons = try await a.lessons(week)
        #expect(lessons.count == 2)
        #expect(try await b.lessons(week).map(\.id) == lessons.map(\.id))
        let planned = try await a.topics()
        #expect(try await b.topics() == planned, "one after another, both classes")
        // What 10Б did at one lesson was outside its plan: from there it is a lesson behind 10А.
        let held = try #require(try await a.lessons(november(10)...november(19)).last), course = b.course
        let behind = try #require(planned.firstIndex { $0 == held.day })
        try await b.change { pen in
            try pen.record(try #require(try pen.lessonRecord(held.id, of: course)), topic: "Эстафета", planned: 0)
        }
        let own = try await b.topics()
        #expect(try await a.topics() == planned && own[..<behind] == planned[..<behind])
        #expect(Array(own[behind..<50]) == Array(planned[(behind + 1)..<51]))
        // 10А alone stays at home: 10Б comes to the joint lesson. With both at home it is held from there.
        let home = ["kind": "3", "from": "2025-11-24", "to": "2025-11-29", "order": "77", "ordered": "2025-11-21"]
        #expect(try await declare(home.merging(["classes": "10a"]) { $1 }, a).status == 303)
        #expect(try await a.lessons(week).allSatisfy { $0.status == .planned })
        #expect(try await declare(home.merging(["levels": "10", "order": "78"]) { $1 }, a).status == 303)
        #expect(try await b.lessons(week).map(\.id) == lessons.map(\.id), "no lesson is made beside it")
        #expect(try await a.lessons(week).allSatisfy { $0.status == .remote })
        #expect(try await a.topics() == planned)
        #expect(try await b.topics() == own)
        // A frosty day takes the lesson from both: each plan moves by it from where it is.
        let frosty = try #require(try await a.lessons(december(1)...december(6)).first).day
        #expect(try await declare(["kind": "1", "from": frosty.iso, "all": "1"], a).status == 303)
        for (scene, before) in [(a, planned), (b, own)] {
            let after = try await scene.topics(), first = try #require(before.firstIndex { $0 == frosty })
            #expect(after[..<first] == before[..<first])
            #expect(Array(after[first..<50]) == Array(before[(first + 1)..<51]))
        }
        #expect(try await a.isClean())
    }

    @Test(
        "R051 R056 a class that leaves a joint lesson from a day on has fewer hours, the other goes on as before",
        arguments: TestEngine.offered)
    func jointLeft(engine: TestEngine) async throws {
        let (a, b) = try await joint(engine), from = december(8), before = try await a.topics()
        let week = try await a.lessons(from...from + 5)
        #expect(week.count == 2)
        let (lost, kept) = (try #require(week.first), try #require(week.last))
        let edit = try await draft(a, from: from)
        let cell = "\(edit)/cell/10a/\(lost.day.weekday)-\(lost.n)"
        let emptied = try await a.deputy.post(cell, from: "/devices", ["text": ""])
        #expect(emptied.status == 303, "\(emptied.text.suffix(600))")
        let done = try await a.deputy.post(
            "\(edit)/publish", from: "/devices", ["from": from.iso, "to": "", "reason": ""])
        #expect(done.status == 303, "\(done.text.suffix(600))")
        #expect(try await a.lessons(from...from + 5).map(\.day) == [kept.day])
        #expect(try await b.lessons(from...from + 5).map(\.day) == [lost.day, kept.day])
        let after = try await a.topics(), first = try #require(before.firstIndex { $0 == lost.day })
        #expect(after[..<first] == before[..<first], "what was given stays where it was")
        #expect(after[first] == kept.day && after[first + 1] == kept.day + 7, "once a week from there")
        #expect(try await b.topics() == before, "10Б has all its hours")
        #expect(try await a.isClean())
    }
}

private func december(_ day: Int) -> Day { Day(year: 2025, month: 12, day: day) ?? Day(number: 0) }
