import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import DiaryFeature

/// What a family is told of a timetable. By the model school's week 8Б has алгебра first on Thursdays, and no seventh
/// lesson; today is Thursday 20 November 2025.
struct NewTimetableTests {
    /// The line of a timetable that holds from Monday 24 November on.
    private static let line = "С 24 ноября новое расписание"
    /// How a line of any timetable ends.
    private static let ending = "ое расписание</a>"

    /// Publishes the model school's week with the Thursday's algebra of 8Б seventh; answers the version's number.
    private func publish(
        _ stage: Stage, from day: Day, to last: Day? = nil, n: Int = 7, at now: Moment? = nil
    ) async throws -> Int {
        let year = stage.cast.year, algebra = try stage.cast.course("8Б Алгебра")
        return try await stage.change(at: now) { pen in
            let standing = try pen.timetable(of: year.number, on: november(20))
            let draft = try pen.add(
                draft: "Вторая четверть", year: year.number, from: day, to: last, copying: standing)
            let slot = try #require(
                try pen.slots(of: draft).first { $0.weekday == 4 && $0.courses == [algebra] })
            try pen.move([(slot: slot.id, weekday: 4, n: n)], inDraft: draft)
            let version = try #require(try pen.timetableVersion(draft))
            try pen.publish(version, year: year, during: Span(from: day, to: last))
            return draft
        }
    }

    /// What stands under a child's name in somebody's news.
    private func section(_ page: String, of child: String, _ stage: Stage) throws -> Substring {
        let id = try stage.cast.student(child).number
        let start = try #require(page.firstRange(of: "<h2 id=\"k\(id)\">")).upperBound
        let rest = page[start...]
        return rest[..<(rest.firstRange(of: "</section>")?.lowerBound ?? rest.endIndex)]
    }

    @Test(
        "R086 a new timetable is told once, to the families of the classes whose week it changes",
        arguments: TestEngine.offered)
    func once(engine: TestEngine) async throws {
        let stage = try await Stage(engine), now = ModelSchool.noon
        let father = try stage.cast.person(Cast.annasFather), anna = try stage.cast.student(Cast.anna)
        let before = try await stage.page("/news", as: father)
        #expect(!before.contains(Self.ending), "that of September is no news")
        _ = try await publish(stage, from: november(24))
        let news = try await stage.page("/news", as: father)
        let told = try section(news, of: Cast.anna, stage)
        #expect(told.ranges(of: Self.line).count == 1)
        #expect(told.contains("/diary/\(anna.number)?d=2025-11-24\">\(Self.line)</a>"), "it leads to that week")
        #expect(!(try section(news, of: Cast.annasBrother, stage)).contains(Self.ending), "5Б keeps its week")
        let ninth = try #require(stage.cast.students["9А"]?.first).person
        #expect(!(try await stage.page("/news", as: ninth)).contains(Self.ending))
        #expect(await stage.post("/news/seen", [("at", "\(now.seconds)")], as: father).status == 303)
        let seen = try await stage.page("/news", as: father, at: now + 60)
        #expect(!seen.contains(Self.line), "it has been told")
        #expect(try await stage.page("/news?for=day", as: father, at: now + 60).contains(Self.line))
        #expect(try await stage.page("/news", as: anna.person, at: now + 60).contains(Self.line), "she has not looked")
    }

    @Test("R086 a temporary timetable is told with its days, and not when they are over", arguments: TestEngine.offered)
    func temporary(engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.person(Cast.anna)
        _ = try await publish(stage, from: november(24), to: november(28))
        let news = try await stage.page("/news", as: anna)
        #expect(news.contains("С 24 ноября по 28 ноября временное расписание") && !news.contains("новое расписание"))
        let wednesday = try await stage.page("/news?for=week", as: anna, at: stage.now + 6 * 86_400)
        #expect(wednesday.contains("временное расписание"), "it still holds on 26 November")
        _ = try await publish(stage, from: november(17), to: november(19))
        #expect(!(try await stage.page("/news", as: anna)).contains("С 17 ноября"), "over before it was told")
    }

    @Test("R086 a timetable that a later one cuts short is not told as temporary", arguments: TestEngine.offered)
    func cutShort(engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.person(Cast.anna)
        let december = try #require(Day(year: 2025, month: 12, day: 8))
        _ = try await publish(stage, from: november(24))
        _ = try await publish(stage, from: december, n: 8)
        let news = try await stage.page("/news", as: anna)
        #expect(news.contains(Self.line) && news.contains("С 8 декабря новое расписание"))
        #expect(!news.contains("временное"))
    }

    @Test(
        "R086 a publication taken back is told no more, and told anew when it is published again",
        arguments: TestEngine.offered)
    func takenBack(engine: TestEngine) async throws {
        let stage = try await Stage(engine), year = stage.cast.year, now = stage.now
        let anna = try stage.cast.person(Cast.anna), version = try await publish(stage, from: november(24))
        #expect(try await stage.page("/news", as: anna).contains(Self.line))
        #expect(await stage.post("/news/seen", [("at", "\(now.seconds)")], as: anna).status == 303)
        try await stage.change(at: now + 60) { pen in
            try pen.takeBack(publicationOf: try #require(try pen.timetableVersion(version)), year: year)
        }
        #expect(!(try await stage.page("/news?for=week", as: anna, at: now + 120)).contains(Self.ending))
        try await stage.change(at: now + 180) { pen in
            let draft = try #require(try pen.timetableVersion(version))
            try pen.publish(draft, year: year, during: Span(from: november(24)))
        }
        #expect(try await stage.page("/news", as: anna, at: now + 240).contains(Self.line))
    }
}
