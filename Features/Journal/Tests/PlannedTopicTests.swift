import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

struct PlannedTopicTests {
    /// A plan of four topics for 8Б Алгебра, so long that its last lesson carries the last of them.
    private func place(_ stage: Stage) async throws -> (path: String, course: ID<Course>, lesson: ID<Lesson>, n: Int) {
        let (course, lesson, _) = try await stage.lastLesson(of: "8Б Алгебра")
        let now = stage.now
        let n = try await stage.change { records in
            let lessons = try records.lessonsInPlan(of: course.id, zone: .moscow, now: now).filter(\.takesPlace)
            let n = (lessons.firstIndex { $0.id == lesson.id } ?? 0) + 1
            let topics = (1...(n + 2)).map { PlannedTopic(topic: "Тема \($0)", homework: "§ \($0)") }
            try records.draftPlan(topics, of: course.id)
            guard let record = try records.lessonRecord(lesson.id, of: course.id) else { throw NotFound() }
            try records.record(record, topic: "", homework: .notEntered)
            return n
        }
        return ("/lesson/\(lesson.id)/\(course.id)", course.id, lesson.id, n)
    }

    @Test(
        "R058 the lesson's topic begins as the plan's next, and is written as that one", arguments: TestEngine.offered)
    func offers(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna
        let (path, course, lesson, n) = try await place(stage)
        let page = try await stage.page(path, as: vera)
        #expect(page.contains("value=\"Тема \(n)\"") && page.contains("из КТП</a>: тема \(n) из \(n + 2)"))
        #expect(page.contains("по плану: § \(n)"))
        let form = [("topic", "Тема \(n)"), ("item", "\(n)"), ("take", "homework"), ("roll", "1")]
        #expect(try await stage.send(path, form, as: vera).status == 303)
        let record = try #require(try await stage.database.read { try $0.lessonRecord(lesson, of: course) })
        #expect(record.topic == "Тема \(n)" && record.planned == n && record.homework == .set("§ \(n)"))
        #expect(!(try await stage.page(path, as: vera)).contains("отклонение"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R058 another topic is flagged, and one outside the plan leaves its turn", arguments: TestEngine.offered)
    func flags(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna
        let (path, course, lesson, n) = try await place(stage)
        let other = [("topic", "Решение задач"), ("item", "\(n)")]
        #expect(try await stage.send(path, other, as: vera).status == 303)
        let page = try await stage.page(path, as: vera)
        #expect(page.contains("отклонение") && page.contains("по плану «Тема \(n)»"))
        #expect(try await stage.send(path, other + [("outside", "1")], as: vera).status == 303)
        let now = stage.now
        let binding = try #require(
            try await stage.database.read { try $0.planBinding(of: course, zone: .moscow, now: now) })
        let next = try #require(binding.bound.first { $0.lesson.day > november(20) || !$0.lesson.isOver })
        #expect(binding.topic(at: lesson) == nil && next.place == n - 1)
        #expect(try await stage.page(path, as: vera).contains("вне плана: тема КТП осталась"))
        let back = [("topic", "Решение задач"), ("item", "0")]
        #expect(try await stage.send(path, back, as: vera).status == 303)
        #expect(try await stage.database.read { try $0.lessonRecord(lesson, of: course)?.planned } == nil)
    }

    @Test(
        "R058 whoever writes another topic of the plan gives that one, and the turn of the first comes next",
        arguments: TestEngine.offered)
    func outOfOrder(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna, now = stage.now
        let (path, course, lesson, n) = try await place(stage)
        let form = [("topic", "тема \(n + 1)."), ("item", "\(n)")]
        #expect(try await stage.send(path, form, as: vera).status == 303)
        let page = try await stage.page(path, as: vera)
        #expect(page.contains("из КТП</a>: тема \(n + 1) из \(n + 2)") && !page.contains("отклонение"))
        let binding = try #require(
            try await stage.database.read { try $0.planBinding(of: course, zone: .moscow, now: now) })
        #expect(binding.topic(at: lesson)?.place == n)
        let next = try #require(binding.bound.first { !$0.lesson.isOver })
        #expect(next.place == n - 1)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R056 R058 a cancelled lesson passes its topic to the next one", arguments: TestEngine.offered)
    func passesOn(engine: TestEngine) async throws {
        let stage = try await Stage(engine), now = stage.now
        let (_, course, last, n) = try await place(stage)
        let offered = try await stage.change { records -> [String?] in
            let lessons = try records.lessonsInPlan(of: course, zone: .moscow, now: now).filter(\.takesPlace)
            guard let at = lessons.firstIndex(where: { $0.id == last }) else { throw NotFound() }
            let lesson = lessons[at + 1].id, next = lessons[at + 2].id
            func topic(_ lesson: ID<Lesson>) throws -> String? {
                try records.plannedTopic(of: course, at: lesson, zone: .moscow, now: now)?.topic.topic
            }
            let before = [try topic(lesson), try topic(next)]
            try records.cancel(lesson, ChangeGrounds("карантин"))
            return before + [try topic(lesson), try topic(next)]
        }
        #expect(offered == ["Тема \(n + 1)", "Тема \(n + 2)", nil, "Тема \(n + 1)"])
    }

    @Test("R053 whoever stands in is led from the lesson to no page of others", arguments: TestEngine.offered)
    func ways(engine: TestEngine) async throws {
        let stage = try await Stage(engine), biology = try stage.cast.course("8Б Биология")
        let (first, last) = try await stage.database.read { records in
            let lessons = try records.lessons(of: biology, during: november(1)...november(19)).map(\.id)
                .filter { try records.substitute(at: $0, of: biology) != nil }
            return (try #require(lessons.first), try #require(lessons.last))
        }
        let substitutes = try await stage.page("/lesson/\(first)/\(biology)", as: "Волков")
        #expect(!substitutes.contains("href=\"/journal/8b/biology\""))
        #expect(substitutes.contains("<li>8Б · Биология</li>"))
        #expect(!substitutes.contains("rel=\"prev\""), "the lesson before the leave is not his")
        #expect(substitutes.contains("rel=\"next\""), "the next one is")
        let works = try await stage.page("/lesson/\(last)/\(biology)/works", as: "Волков")
        #expect(works.contains("<li>8Б · Биология</li>"))
        let leader = try await stage.page("/lesson/\(first)/\(biology)", as: Cast.irinaPetrovna)
        #expect(leader.contains("href=\"/journal/8b/biology\"") && leader.contains("rel=\"prev\""))
    }

    @Test("R058 a substitute is offered the plan's topic too", arguments: TestEngine.offered)
    func substitute(engine: TestEngine) async throws {
        let stage = try await Stage(engine), biology = try stage.cast.course("8Б Биология")
        try await stage.change { _ = try $0.draftPlan((1...99).map { PlannedTopic(topic: "Тема \($0)") }, of: biology) }
        let lesson = try await stage.database.read { records in
            try #require(try records.lessons(of: biology, during: november(10)...november(19)).last).id
        }
        let path = "/lesson/\(lesson)/\(biology)"
        let page = try await stage.page(path, as: "Волков")
        #expect(page.contains("из КТП: тема ") && page.contains("name=\"item\""))
        #expect(try await stage.look("/journal/8b/biology/plan", as: "Волков").status == 404, "the plan is another's")
    }
}
