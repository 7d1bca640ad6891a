import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

/// When a mark reaches the family.
struct QuietWindowTests {
    /// 27 November 2025, a Thursday, 16:00 in Moscow: a week that nobody has lived yet, and lessons are over.
    private let entered = Moment(seconds: 1_764_248_400)
    private let quiet = 15 * 60

    private func seen(_ family: Stage, _ lesson: HeldLesson, at now: Moment) async throws -> String? {
        let anna = try family.cast.student(Cast.anna)
        let text = try await family.page("/diary/\(anna.number)?w=\(lesson.day.week.text)", as: anna.person, at: now)
        let way = "/diary/\(anna.number)/mark/\(lesson.id.number)/0/history"
        guard let start = text.firstRange(of: way)?.upperBound, let open = text[start...].firstIndex(of: ">") else {
            return nil
        }
        return String(text[text.index(after: open)...].prefix { $0 != "<" })
    }

    private func put(_ mark: Mark?, _ note: String, in lesson: HeldLesson, of family: Stage, at now: Moment)
        async throws
    {
        let anna = try family.cast.student(Cast.anna), quiet = quiet
        try await family.change(at: now) { pen in
            _ = try pen.put(mark, note: note, at: lesson.place(anna), base: nil, visibleFrom: now + quiet)
        }
    }

    @Test(
        "R083 a mark comes to the family after the quiet window, and a correction leaves the old one until its own is over",
        arguments: TestEngine.offered)
    func windows(engine: TestEngine) async throws {
        let family = try await Stage(engine)
        let lesson = try await family.lesson("8Б Алгебра", from: Day(iso: "2025-11-24").unwrapped)
        try await put(.five(2), "", in: lesson, of: family, at: entered)
        #expect(try await seen(family, lesson, at: entered) == nil)
        #expect(try await seen(family, lesson, at: entered + 899) == nil)
        #expect(try await seen(family, lesson, at: entered + 900) == "2")

        let corrected = entered + 3_600
        try await put(.five(4), "ошибка при проверке", in: lesson, of: family, at: corrected)
        #expect(try await seen(family, lesson, at: corrected + 899) == "2")
        #expect(try await seen(family, lesson, at: corrected + 900) == "4")

        let erased = corrected + 3_600
        try await put(nil, "", in: lesson, of: family, at: erased)
        #expect(try await seen(family, lesson, at: erased + 899) == "4")
        #expect(try await seen(family, lesson, at: erased + 900) == nil)
    }

    @Test("R083 a slip put right within the window was never there", arguments: TestEngine.offered)
    func slips(engine: TestEngine) async throws {
        let family = try await Stage(engine)
        let lesson = try await family.lesson("8Б Алгебра", from: Day(iso: "2025-11-24").unwrapped)
        try await put(.five(2), "", in: lesson, of: family, at: entered)
        try await put(.five(5), "", in: lesson, of: family, at: entered + 600)
        #expect(try await seen(family, lesson, at: entered + 900) == nil)
        #expect(try await seen(family, lesson, at: entered + 1_500) == "5")
    }

    @Test("R083 the remark to a correction is silent until the correction is seen", arguments: TestEngine.offered)
    func remarks(engine: TestEngine) async throws {
        let family = try await Stage(engine)
        let anna = try family.cast.student(Cast.anna)
        let lesson = try await family.lesson("8Б Алгебра", from: Day(iso: "2025-11-24").unwrapped)
        try await put(.five(3), "", in: lesson, of: family, at: entered)
        try await put(.five(5), "нашлась вторая тетрадь", in: lesson, of: family, at: entered + 3_600)
        let address = "/diary/\(anna.number)?w=\(lesson.day.week.text)"
        let before = try await family.page(address, as: anna.person, at: entered + 4_000)
        #expect(!before.contains("нашлась вторая тетрадь"))
        let after = try await family.page(address, as: anna.person, at: entered + 4_500)
        #expect(after.contains("нашлась вторая тетрадь"))
    }

    @Test("R083 averages and news are counted of what is published", arguments: TestEngine.offered)
    func averages(engine: TestEngine) async throws {
        let family = try await Stage(engine)
        let anna = try family.cast.student(Cast.anna), father = try family.cast.person(Cast.annasFather)
        let lesson = try await family.lesson("8Б Алгебра", from: Day(iso: "2025-11-24").unwrapped)
        func marks(_ now: Moment) async throws -> String {
            try await family.page("/marks/\(anna.number)?p=q2", as: father, at: now)
        }
        func news(_ now: Moment) async throws -> String { try await family.page("/news?for=day", as: father, at: now) }
        let ledger = try await marks(entered)
        try await put(.five(2), "", in: lesson, of: family, at: entered)
        #expect(try await marks(entered + 60) == ledger)
        #expect(try await !news(entered + 60).contains("class=\"m2\""))
        #expect(try await marks(entered + 900) != ledger)
        #expect(try await news(entered + 900).contains("class=\"m2\""))
    }

    @Test("R087 a kept page is asked for again when a mark is published", arguments: TestEngine.offered)
    func freshness(engine: TestEngine) async throws {
        let family = try await Stage(engine)
        let anna = try family.cast.student(Cast.anna)
        let lesson = try await family.lesson("8Б Алгебра", from: Day(iso: "2025-11-24").unwrapped)
        try await put(.five(5), "", in: lesson, of: family, at: entered)
        let address = "/diary/\(anna.number)?w=\(lesson.day.week.text)"
        let first = await family.get(address, as: anna.person, at: entered + 60)
        let tag = try #require(first.headers.first { $0.name == "etag" }?.value)
        #expect(await family.get(address, as: anna.person, at: entered + 61, tag: tag).status == 304)
        #expect(await family.get(address, as: anna.person, at: entered + 899, tag: tag).status == 304)
        #expect(await family.get(address, as: anna.person, at: entered + 900, tag: tag).status == 200)
    }
}

extension Optional {
    /// The thing itself; a test that lacks it cannot go on.
    var unwrapped: Wrapped {
        get throws { try #require(self) }
    }
}
