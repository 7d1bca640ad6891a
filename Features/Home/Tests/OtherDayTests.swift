import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import HomeFeature

/// «Сегодня» opened on other days than today: Sunday, 23 November 2025, and the days round it.
struct OtherDayTests {
    private static let sunday = ModelSchool.noon + 3 * 86_400

    @Test("R023 a day without lessons leads to the school days before and after it", arguments: TestEngine.offered)
    func neighbours(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine)
        let page = try await room.page("/", as: Cast.veraPavlovna, at: Self.sunday)
        #expect(page.contains("<a class=\"button\" href=\"/?d=2025-11-21\">Открыть пятницу, 21 ноября</a>"))
        #expect(page.contains("<a class=\"button\" href=\"/?d=2025-11-24\">Открыть понедельник, 24 ноября</a>"))
    }

    @Test("R023 a past day shows its lessons and what they lack, none of them open", arguments: TestEngine.offered)
    func past(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine)
        let vera = try room.cast.person(Cast.veraPavlovna), friday = room.cast.today + 1
        let lessons = try await room.database.read { try $0.lessons(ofTeacher: vera, during: friday...friday) }
        let page = try await room.page("/?d=2025-11-21", as: Cast.veraPavlovna, at: Self.sunday)
        #expect(!lessons.isEmpty && page.contains("Пятница, 21 ноября"))
        for lesson in lessons {
            #expect(page.contains("/lesson/\(lesson.lesson.id.number)/\(lesson.course.number)"), "\(lesson.title)")
        }
        // Friday is to come for the model school of Thursday, so that nothing of it is entered.
        #expect(page.ranges(of: "перекличка<span class=\"vh\"> не внесено").count == lessons.count)
        #expect(!page.contains("is-now") && !page.contains("Долги"))
    }

    @Test("R023 the next day with lessons is named by the day's page, and names its own", arguments: TestEngine.offered)
    func ahead(engine: TestEngine) async throws {
        // A device of one's own reads both ahead: the step by its relation, the lessons by their addresses.
        let room = try await Stage([home], on: engine), vera = try room.cast.person(Cast.veraPavlovna)
        for (moment, iso) in [(ModelSchool.noon, "2025-11-21"), (Self.sunday, "2025-11-24")] {
            let page = try await room.page("/", as: Cast.veraPavlovna, at: moment)
            #expect(page.contains("<a rel=\"next\" href=\"/?d=\(iso)\">"))
            let day = try #require(Day(iso: iso))
            let lessons = try await room.database.read { try $0.lessons(ofTeacher: vera, during: day...day) }
            let next = try await room.page("/?d=\(iso)", as: Cast.veraPavlovna, at: moment)
            #expect(!lessons.isEmpty)
            for lesson in lessons {
                let address = "href=\"/lesson/\(lesson.lesson.id.number)/\(lesson.course.number)\""
                #expect(next.contains(address), "\(lesson.title)")
            }
        }
    }

    @Test(arguments: TestEngine.offered)
    func `a day that is none is not found`(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine), vera = try room.cast.person(Cast.veraPavlovna)
        for typed in ["2025-02-30", "вчера", "20251121"] {
            #expect(await room.get("/?d=\(typed)", as: vera).status == 404, "\(typed)")
        }
        #expect(await room.get("/?d=", as: vera).status == 200)
    }

    @Test("R023 on Saturday only the six-day classes are expected: 20 + 16 + 16", arguments: TestEngine.offered)
    func saturday(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine), saturday = ModelSchool.noon + 2 * 86_400
        let page = try await room.page("/", as: "Тихонова", at: saturday)
        #expect(page.contains("<dt>В школе</dt><dd>52 из 52 (100\u{A0}%)</dd>"))
    }

    @Test("R018 whoever answers for the school finds every class, a teacher does not", arguments: TestEngine.offered)
    func classes(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine)
        let deputy = try await room.page("/", as: "Тихонова")
        for slug in ["1a", "5b", "6v", "8b", "9a", "10a", "10b", "11a"] {
            #expect(deputy.contains("<a class=\"chip\" href=\"/class/\(slug)\">"), "\(slug)")
        }
        let teacher = try await room.page("/", as: Cast.veraPavlovna)
        #expect(!teacher.contains("class=\"chip\""))
    }
}
