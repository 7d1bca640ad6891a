import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import SchoolYearFeature

/// The terms of the beginning of a year are the school's own rules.
struct TermsTests {
    private static let usual = [
        ("handing", "30.08"), ("opens", "15.08"), ("openby", "07.09"), ("timetable", "7"), ("from", "2026-08-20"),
        ("reason", "регламент"),
    ]

    private func form(_ changes: [String: String]) -> [(String, String)] {
        Self.usual.map { ($0.0, changes[$0.0] ?? $0.1) }
    }

    @Test("R031 R032 R034 terms that the school settles are the ones that hold", arguments: TestEngine.offered)
    func settled(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine)
        let page = try await stage.page("/year/terms", as: "Соколов")
        for day in ["30.08", "15.08", "07.09"] { #expect(page.contains("value=\"\(day)\"")) }
        #expect(page.contains("Школа этого ещё не устанавливала"))
        let changes = form(["handing": "25.8", "opens": "21.08", "timetable": "10"])
        #expect(try await stage.send("/year/terms", changes, as: "Соколов").location == "/year/checklist")
        let checklist = try await stage.page("/year/checklist", as: "Соколов")
        #expect(checklist.contains("25 августа 2026"))
        #expect(checklist.contains("href=\"/year/terms\">Сроки начала года</a>"))
        let late = try await stage.page("/year/checklist", as: "Тихонова", at: Stage.noon("2026-08-26"))
        #expect(late.ranges(of: " — просрочено</b>").count == 6 && !late.contains("Сроки начала года"))
        let early = try await stage.open()
        #expect(early.status == 422 && early.text.contains("открывают с 21 августа 2026 года"))
        let fields = [("year", "2026"), ("order", "77-к"), ("ordered", "2026-08-21")]
        #expect(
            try await stage.send("/year/open", fields, as: "Соколов", at: Stage.noon("2026-08-21")).status == 303)
        let opened = try await stage.page("/year/checklist", as: "Соколов", at: Stage.noon("2026-08-22"))
        #expect(opened.contains("Расписание, до 31 августа"), "ten days after the opening")
        let settled = try await stage.database.read { try $0.settled(.yearOpenBy) }
        #expect(settled.isEmpty, "what stays as it is writes nothing")
        let past = try await stage.page("/year/terms", as: "Соколов")
        #expect(past.contains("К началу года сдают не позже 25.08 — регламент"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `terms that cannot be are named, and only the keeper settles them`(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine)
        for (changes, words) in [
            (["handing": "31.06"], "К началу года сдают не позже: напишите день и месяц"),
            (["handing": "30.01"], "с мая по декабрь"), (["opens": "скоро"], "напишите день и месяц"),
            (["timetable": "0"], "от 1 до 60"), (["timetable": ""], "напишите число от 1 до 60"),
            (["openby": "01.08"], "Открыть год «не позже» нельзя раньше"), (["from": ""], "с какого дня действуют"),
            (["from": "1980-01-01"], "день от 1990 года"),
        ] {
            let answer = try await stage.send("/year/terms", form(changes), as: "Соколов")
            #expect(answer.status == 422 && answer.text.contains(words), "\(changes)")
        }
        for name in ["Громова", "Тихонова", Cast.irinaPetrovna, "Орлов", Cast.anna, Cast.annasFather] {
            #expect(try await stage.send("/year/terms", Self.usual, as: name).status == 403, "\(name)")
            #expect(try await stage.look("/year/terms", as: name).status == 403, "\(name)")
        }
        #expect(try await stage.database.read { try $0.settled(.handingDay) }.isEmpty)
    }
}
