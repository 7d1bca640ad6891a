import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import FinalsFeature

/// Who set and changed a final mark, for the school and for the family.
struct FinalHistoryTests {
    /// Puts Anna's mark of the first quarter in algebra; the family sees it after a quarter of an hour.
    private func put(_ mark: Mark?, reason: String = "", _ stage: Stage, after seconds: Int, base: Int) async throws {
        let anna = try stage.cast.student(Cast.anna), moment = stage.now + seconds
        let place = try await place(stage)
        #expect(place.student == anna)
        let proposal = FinalProposal(mean: FinalParts([.init("Год", .five(4))]), scale: .five(allowsOne: false))
        try await stage.change(at: moment) { pen in
            let facts = FinalMarkFacts(mark, proposal: proposal, reason: reason, visibleFrom: moment + 900)
            let done = try pen.put(final: facts, at: place, base: base)
            #expect(done == .done(version: base + 1))
        }
    }

    private func place(_ stage: Stage) async throws -> FinalPlace {
        let anna = try stage.cast.student(Cast.anna), algebra = try stage.cast.course("8Б Алгебра")
        return try await stage.database.read { records in
            let listed = try #require(try records.listedCourse(algebra))
            return FinalPlace(
                student: anna, year: listed.year, subject: listed.subject, kind: .period,
                period: try records.periods(of: algebra).first?.id)
        }
    }

    private func school(_ stage: Stage) throws -> String {
        "/journal/8b/algebra/final/\(try stage.cast.student(Cast.anna))/history"
    }

    private func family(_ stage: Stage) async throws -> String {
        let place = try await place(stage), period = try #require(place.period)
        return "/diary/\(place.student)/final/\(place.subject)/\(period)/history"
    }

    @Test(
        "R082 R080 the history of a final mark names every hand with what was proposed, and its reason",
        arguments: TestEngine.offered)
    func told(engine: TestEngine) async throws {
        let stage = try await Stage(engine), path = try school(stage) + "?p=q1"
        let table = "/journal/8b/algebra/final?p=q1"
        #expect(try await stage.page(path, as: Cast.veraPavlovna).contains("Отметку ещё не ставили."))
        let before = try await stage.row(table, of: "Кузнецова Анна", as: Cast.veraPavlovna)
        #expect(!before.contains("/history"))
        try await put(.five(4), stage, after: 0, base: 0)
        try await put(.five(5), reason: "олимпиада", stage, after: 60, base: 1)
        try await put(nil, reason: "ошибка", stage, after: 120, base: 2)
        let later = stage.now + 180
        let page = try await stage.page(path, as: Cast.irinaPetrovna, at: later).plain
        #expect(page.contains("Алгебра · I четверть · Кузнецова Анна") && page.contains("Сейчас: —"))
        #expect(page.contains("поставлено") && page.contains("исправлено с «4»") && page.contains("снято «5»"))
        #expect(page.contains("Предлагалось 4, средняя 4,00") && page.contains("«олимпиада»"))
        #expect(page.contains("20 ноября 2025, 12:01:00") && page.contains("class=\"seal\">Записи"))
        let row = try await stage.row(table, of: "Кузнецова Анна", as: Cast.veraPavlovna, at: later)
        #expect(row.contains("/history?y=2025&amp;p=q1") || row.contains("/history?y=2025&p=q1"))
    }

    @Test(
        "R018 R082 a family sees of a final mark what its diary has shown, of its own child alone",
        arguments: TestEngine.offered)
    func shown(engine: TestEngine) async throws {
        let stage = try await Stage(engine), path = try await family(stage)
        func page(after seconds: Int, as name: String = Cast.annasFather) async throws -> String {
            try await stage.page(path, as: name, at: stage.now + seconds).plain
        }
        try await put(.five(2), stage, after: 0, base: 0)
        #expect(try await page(after: 60).contains("В дневнике этой отметки ещё не было."))
        // Corrected within the quiet window: the 2 is never seen.
        try await put(.five(4), reason: "опечатка", stage, after: 100, base: 1)
        let seen = try await page(after: 1_000)
        #expect(seen.contains("<b class=\"m4\">4</b>") && seen.contains("поставлено") && !seen.contains("class=\"m2\""))
        #expect(!seen.contains("опечатка") && !seen.contains("Предлагалось"), "the school's own words stay there")
        try await put(.five(4), reason: "решение совета", stage, after: 2_000, base: 2)
        try await put(.five(5), stage, after: 4_000, base: 3)
        let between = try await page(after: 4_100)
        #expect(between.contains("Сейчас: <b class=\"m4\">4</b>") && !between.contains("class=\"m5\""))
        #expect(between.ranges(of: "<li><time>").count == 1, "another reason is no news")
        let after = try await page(after: 5_000, as: Cast.anna)
        #expect(after.contains("исправлено с «4»") && after.contains("Сейчас: <b class=\"m5\">5</b>"))
        #expect(!after.contains("Предлагалось"))
        #expect(try await stage.look(path, as: Cast.boris).status == 404)
        for name in [Cast.veraPavlovna, "Тихонова"] {
            #expect(try await stage.look(path, as: name).status >= 403, "\(name): the diary is the family's")
        }
        let period = try #require(try await place(stage).period)
        for wrong in ["behaviour", "9999999", "period"] {
            let other = path.replacing("/\(period)/history", with: "/\(wrong)/history")
            #expect(try await stage.look(other, as: Cast.annasFather).status == 404, "\(wrong)")
        }
        #expect(try await stage.database.verify().isClean)
    }

    @Test(
        "R014 R015 the history of a final mark is for whoever may see the page and the student on it",
        arguments: TestEngine.offered)
    func refused(engine: TestEngine) async throws {
        let stage = try await Stage(engine), path = try school(stage)
        try await put(.five(4), stage, after: 0, base: 0)
        for name in [Cast.veraPavlovna, Cast.irinaPetrovna, "Тихонова", "Громова"] {
            #expect(try await stage.look(path, "p=q1", as: name).status == 200, "\(name)")
        }
        for name in [Cast.anna, Cast.annasFather] {
            #expect(try await stage.look(path, "p=q1", as: name).status == 403, "\(name)")
        }
        let stranger = try #require(stage.cast.students["9А"]?.first)
        let other = "/journal/8b/algebra/final/\(stranger)/history"
        #expect(try await stage.look(other, "p=q1", as: Cast.veraPavlovna).status == 404, "not of this page")
        #expect(try await stage.look("/journal/8b/russkiy-yazyk/final/1/history", as: Cast.veraPavlovna).status == 404)
        for wrong in ["p=q9", "p=q1&s=whole"] {
            #expect(try await stage.look(path, wrong, as: Cast.veraPavlovna).status == 404, "\(wrong)")
        }
        let course = try stage.cast.course("8Б Алгебра"), vera = try stage.cast.person(Cast.veraPavlovna)
        let today = stage.cast.today
        try await stage.change { try $0.end(.teacher, of: vera, object: course.number, lastDay: today - 1) }
        #expect(try await stage.look(path, "p=q1", as: Cast.veraPavlovna).status == 200, "a look outlives the load")
        let field = ("m\(try stage.cast.student(Cast.anna))", "2")
        let late = try await stage.send("/journal/8b/algebra/final", [("p", "q1"), field], as: Cast.veraPavlovna)
        #expect([403, 404].contains(late.status), "a change does not")
    }
}
