import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// «Как в параллели» and the minutes of homework on «Темы и задания». Орлов teaches история in 10А and 10Б.
struct TopicsParallelTests {
    private static let path = "/journal/10b/history/topics"

    private struct Pair: Sendable {
        let from: ID<Course>
        let to: ID<Course>
        let source: CourseLesson
        let target: CourseLesson
    }

    /// The last lesson of 10Б that has its like in 10А: the source says these words, the target nothing.
    private func pair(_ stage: Stage) async throws -> Pair {
        let cast = stage.cast, (from, to) = (try cast.course("10А История"), try cast.course("10Б История"))
        return try await stage.change { pen in
            let own = try pen.lessons(of: to, from: cast.year.starts, to: cast.today - 1)
            let there = try pen.lessons(of: from, from: cast.year.starts, to: cast.today - 1)
            let (target, source) = try #require(Array(zip(own, there)).last)
            guard let written = try pen.lessonRecord(source.id, of: from),
                let empty = try pen.lessonRecord(target.id, of: to)
            else { throw NotFound() }
            try pen.record(written, topic: "Смутное время", homework: .set("§ 7, вопросы"))
            try pen.record(empty, topic: "", homework: .notEntered)
            return Pair(from: from, to: to, source: source, target: target)
        }
    }

    private func record(_ stage: Stage, _ pair: Pair) async throws -> LessonRecord {
        try await stage.database.read { try #require(try $0.lessonRecord(pair.target.id, of: pair.to)) }
    }

    @Test(
        "R062 topic and homework are taken from the lesson of the same number in a parallel class",
        arguments: TestEngine.offered)
    func takes(engine: TestEngine) async throws {
        let stage = try await Stage(engine), pair = try await pair(stage)
        let plain = try await stage.look(Self.path, as: "Орлов")
        #expect(plain.text.contains("Как в параллели:") && plain.text.contains("like=\(pair.from)"))
        #expect(!plain.text.contains("Смутное время"), "nothing is offered until a class is chosen")
        let page = try await stage.look(Self.path, "like=\(pair.from)", as: "Орлов")
        let day = RussianDate.dayAndMonth(pair.source.day)
        #expect(page.text.contains("10А · История, \(day): «Смутное время»"))
        #expect(page.text.contains("«§ 7, вопросы»") && page.asked <= plain.asked + 4)
        for take in ["alike-topic", "alike-homework"] {
            let row = [("lesson", "\(pair.target.id)"), ("like", "\(pair.from)"), ("take", take)]
            let answer = try await stage.send(Self.path, row, as: "Орлов")
            #expect(answer.status == 303 && answer.location?.contains("like=\(pair.from)") == true)
        }
        let taken = try await record(stage, pair)
        #expect(taken.topic == "Смутное время" && taken.homework == .set("§ 7, вопросы"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `what stands is not overwritten, and no other subject's or teacher's page is taken from`(engine: TestEngine)
        async throws
    {
        let stage = try await Stage(engine), pair = try await pair(stage)
        let algebra = try stage.cast.course("8Б Алгебра")
        func send(_ like: String, _ take: String, as who: String) async throws -> Answer {
            let row = [("lesson", "\(pair.target.id)"), ("like", like), ("take", take)]
            return try await stage.send(Self.path, row, as: who)
        }
        for like in ["\(algebra)", "\(pair.to)", "999999", ""] {
            #expect(try await send(like, "alike-topic", as: "Орлов").status == 404, "\(like)")
        }
        for who in [Cast.veraPavlovna, "Тихонова", Cast.anna, Cast.annasFather] {
            #expect([403, 404].contains(try await send("\(pair.from)", "alike-topic", as: who).status), "\(who)")
        }
        #expect(try await record(stage, pair).topic.isEmpty)
        // The deputy sees every page, and takes nothing over.
        let page = try await stage.page(Self.path + "?like=\(pair.from)", as: "Тихонова")
        #expect(!page.contains("Как в параллели") && !page.contains("alike-topic"))
        try await stage.change { pen in
            guard let record = try pen.lessonRecord(pair.target.id, of: pair.to) else { throw NotFound() }
            try pen.record(record, topic: "Своя тема")
        }
        let late = try await send("\(pair.from)", "alike-topic", as: "Орлов")
        #expect(late.status == 422 && late.text.contains("Взять нечего"))
        #expect(try await record(stage, pair).topic == "Своя тема")
    }

    @Test(
        "R065 how long the homework takes is written beside it, and the rest of it stays",
        arguments: TestEngine.offered)
    func minutes(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna, place = try await HomeworkPlace(stage)
        let path = "/journal/8b/algebra/topics"
        try await stage.change { pen in
            guard let record = try pen.lessonRecord(place.lesson.id, of: place.course.id) else { throw NotFound() }
            try pen.record(record, homework: .set("§ 12"))
            let facets = HomeworkFacets(manner: .oral, minutes: 15, wantsAnswer: true)
            let old = try pen.homeworkTasks(of: record).first { $0.n == 0 }
            try pen.write(homework: 0, of: record, old, facets)
        }
        func send(_ minutes: String, was: String, _ more: [(String, String)] = []) async throws -> Answer {
            let row = [("lesson", "\(place.lesson.id)"), ("minutes", minutes), ("was-minutes", was)]
            return try await stage.send(path, row + more, as: vera)
        }
        func facets() async throws -> HomeworkFacets? { try await stage.tasks(place).first { $0.n == 0 }?.facets }
        #expect(try await stage.page(path, as: vera).contains("inputmode=\"numeric\">15</textarea>"))
        #expect(try await send("25", was: "15").status == 303)
        #expect(try await facets() == HomeworkFacets(manner: .oral, minutes: 25, wantsAnswer: true))
        for (typed, was, words) in [
            ("300", "25", "Минут на задание"), ("много", "25", "Минут на задание"), ("40", "15", "появилось «25»"),
        ] {
            let answer = try await send(typed, was: was)
            #expect(answer.status == 422 && answer.text.contains(words), "\(typed)")
            #expect(answer.text.contains(">\(typed)</textarea>"), "what was typed comes back")
        }
        let empty = try await send("30", was: "25", [("homework", ""), ("was-homework", "§ 12")])
        #expect(empty.status == 422 && empty.text.contains("Напишите само задание"))
        #expect(try await stage.homework(place) == .set("§ 12"), "nothing is half-written")
        #expect(try await send("", was: "25").status == 303)
        #expect(try await facets() == HomeworkFacets(manner: .oral, wantsAnswer: true))
        #expect(try await stage.database.verify().findings.isEmpty)
    }
}
