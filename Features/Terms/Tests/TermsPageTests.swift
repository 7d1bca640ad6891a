import ModelSchool
import School
import Storage
import Testing
import Trials

@testable import TermsFeature
@testable import Web

struct TermsPageTests {
    /// Takes the topic out of a lesson of a week ago, so that it is owed.
    private func owe(_ stage: Stage) async throws -> ListedLesson {
        let algebra = try stage.cast.course("8Б Алгебра"), day = stage.cast.today - 9
        let lesson = try #require(
            try await stage.database.read { try $0.lessons(of: algebra, during: day...(day + 6)).first })
        try await stage.change { pen in
            let record = try #require(try pen.lessonRecord(lesson.id, of: algebra))
            try pen.record(record, topic: "")
        }
        return lesson
    }

    @Test(
        "R060 a teacher sees own terms, how late they are and how each is reckoned", arguments: TestEngine.offered)
    func own(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine), lesson = try await owe(stage)
        let algebra = try stage.cast.course("8Б Алгебра")
        let page = try await stage.page("/terms/own", as: Cast.veraPavlovna)
        #expect(page.contains("<h1>Мои сроки</h1>"))
        #expect(page.contains("href=\"/lesson/\(lesson.id.number)/\(algebra.number)\">Тема урока</a>"))
        let days = stage.cast.today - lesson.day
        #expect(page.contains(counted(days, "день", "дня", "дней") + " позже срока"))
        #expect(page.contains("<li>Отсчёт — от \(RussianDate.dayAndMonth(lesson.day)).</li>"))
        #expect(page.contains("В срок — до \(RussianDate.dayAndMonth(lesson.day)), 23:59."))
        // Somebody else's terms are not among them.
        let other = try await stage.page("/terms/own", as: Cast.irinaPetrovna)
        #expect(!other.contains("/lesson/\(lesson.id.number)/\(algebra.number)\""))
    }

    @Test(
        "R108 the deputy sees who owes what, by teacher, kind and class, and takes it out",
        arguments: TestEngine.offered)
    func school(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine), lesson = try await owe(stage)
        let vera = try stage.cast.person(Cast.veraPavlovna)
        let page = try await stage.page("/terms", as: "Тихонова")
        #expect(page.contains("Сроки и долги") && page.contains("who=\(vera.number)"))
        let narrowed = try await stage.page("/terms?by=class&who=\(vera.number)&what=1&class=8b&late=1", as: "Тихонова")
        #expect(narrowed.contains("/lesson/\(lesson.id.number)/") && narrowed.contains("По классам"))
        let others = try await stage.page("/terms?what=2&who=\(vera.number)&late=1&class=8b", as: "Тихонова")
        #expect(!others.contains("Тема урока</a></th><td data-label=\"Урок\">"))
        let file = try await stage.look("/terms", "format=csv&who=\(vera.number)&what=1&class=8b", as: "Громова")
        #expect(file.header("content-type") == "text/csv; charset=utf-8")
        #expect(
            file.text.contains(
                ";8Б;Алгебра;\(lesson.day.russian);\(lesson.n);Тема урока;1;\(lesson.day.russian) 23:59;"))
    }

    @Test("R017 the terms of the school are the administration's, others are refused", arguments: TestEngine.offered)
    func refused(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine)
        for name in ["Громова", "Тихонова", "Соколов"] {
            #expect(try await stage.look("/terms", as: name).status == 200, "\(name)")
        }
        for name in [Cast.veraPavlovna, Cast.irinaPetrovna, Cast.annasFather, Cast.anna] {
            #expect(try await stage.look("/terms", as: name).status == 403, "\(name)")
            #expect(try await stage.look("/terms", "format=csv", as: name).status == 403, "\(name)")
        }
        #expect(try await stage.look("/terms", "who=x", as: "Тихонова").status == 422)
        let family = try await stage.page("/terms/own", as: Cast.annasFather)
        #expect(family.contains("за вами ничего не числится"))
    }

    @Test(arguments: TestEngine.offered)
    func `the pages of terms ask a fixed number of questions`(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine)
        let (own, all) = (
            try await stage.look("/terms/own", as: Cast.veraPavlovna), try await stage.look("/terms", as: "Тихонова")
        )
        for answer in [own, all] {
            let asked = try #require(answer.header("x-parta-queries").flatMap { Int($0) })
            #expect(asked <= 10)
        }
    }

    @Test(arguments: TestEngine.offered)
    func `the clock lays a day that is missing and leaves one that is there`(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine), today = stage.cast.today
        let range = stage.cast.year.starts...today
        try await stage.change { try $0.termsChanged((today - 1)...today) }
        #expect(try await stage.database.read { try $0.daysNotLaid(range) } == [today - 1, today])
        let turn = Chore.Turn(
            records: stage.records, school: ModelSchool.slug, outside: stage.front.outside, now: stage.now)
        try await LayingTerms.lay(turn)
        #expect(try await stage.database.read { try $0.daysNotLaid(range) }.isEmpty)
        #expect(LayingTerms.next(stage.now) > stage.now)
    }
}
