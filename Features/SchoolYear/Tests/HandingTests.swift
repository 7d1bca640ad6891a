import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import SchoolYearFeature

/// What is handed over by 30 August, and the timetable a week after the opening.
struct HandingTests {
    @Test("R032 the checklist says what is received and by whom, and what is overdue", arguments: TestEngine.offered)
    func checklist(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine)
        let before = try await stage.page("/year/checklist", as: "Тихонова")
        #expect(before.contains("К началу 2026/2027 года") && before.contains("получено 0 из 6"))
        #expect(before.contains("30 августа 2026") && before.contains("Тихонова\u{A0}М.\u{A0}С."))
        #expect(!before.contains("просрочено"), "before the day nothing is late")
        let item = [("year", "2026"), ("item", "4"), ("note", "протокол № 1")]
        #expect(try await stage.send("/year/checklist", item, as: "Тихонова").location == "/year/checklist")
        let after = try await stage.page("/year/checklist", as: "Соколов", at: Stage.noon("2026-08-31"))
        #expect(after.contains("получено 1 из 6"))
        #expect(after.contains("получено 20 августа, Тихонова\u{A0}М.\u{A0}С. · протокол № 1"))
        #expect(after.ranges(of: " — просрочено</b>").count == 5, "the five others, on the thirty-first")
        #expect(try await stage.database.verify().findings.isEmpty)
        #expect(try await stage.send("/year/checklist/undo", item, as: "Тихонова").status == 303)
        #expect(try await stage.send("/year/checklist/undo", item, as: "Тихонова").status == 404)
        #expect(try await stage.page("/year/checklist", as: "Соколов").contains("получено 0 из 6"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R032 what stands in the records counts as received", arguments: TestEngine.offered)
    func records(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine), november = Stage.noon("2025-11-20")
        let page = try await stage.page("/year/checklist", as: "Соколов", at: november)
        // Of 10А, 10Б and 11А one has a profile; no curriculum was written; the rest is there.
        #expect(page.contains("К началу 2025/2026 года") && page.contains("получено 4 из 6"))
        #expect(page.contains("в записях 1 из 3") && page.contains("есть в записях (8), не подтверждено"))
        #expect(page.ranges(of: " — просрочено</b>").count == 2)
    }

    @Test("R033 R034 the timetable is due a week after the opening, class by class", arguments: TestEngine.offered)
    func timetable(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine)
        #expect(try await stage.open().status == 303)
        let page = try await stage.page("/year/checklist", as: "Тихонова")
        #expect(page.contains("Расписание, до 27 августа"))
        #expect(
            page.contains("Классы без опубликованного расписания: 8.") && page.contains("href=\"/class/9b\">9Б</a>"))
        try await stage.change { records in
            let course = try #require(try records.listedCourse(classSlug: "9b", slug: "algebra", year: 2026)).id
            let slot = SlotFacts(weekday: 3, n: 1, room: nil, courses: [course])
            _ = try records.publish(
                timetable: "Осень", of: 2026, from: try #require(Day(iso: "2026-09-01")), slots: [slot])
        }
        let late = try await stage.page("/year/checklist", as: "Тихонова", at: Stage.noon("2026-08-28"))
        #expect(late.contains("Классы без опубликованного расписания: 7 — просрочено."))
    }

    @Test(
        "R032 the checklist is the deputies' and the keeper's, and bad input changes nothing",
        arguments: TestEngine.offered)
    func refusals(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine), item = [("year", "2026"), ("item", "4")]
        for name in ["Громова", Cast.irinaPetrovna, "Орлов", Cast.anna, Cast.annasFather] {
            #expect(try await stage.look("/year/checklist", as: name).status == 403)
            #expect(try await stage.send("/year/checklist", item, as: name).status == 403)
        }
        #expect(
            try await stage.send("/year/checklist", [("year", "2026"), ("item", "9")], as: "Тихонова").status == 422)
        #expect(try await stage.send("/year/checklist", [("year", "x"), ("item", "1")], as: "Тихонова").status == 422)
        #expect(
            try await stage.send("/year/checklist", [("year", "2020"), ("item", "1")], as: "Тихонова").status == 409)
        #expect(try await stage.database.read { try $0.handedOver(for: 2026).isEmpty })
    }
}
