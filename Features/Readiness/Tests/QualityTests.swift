import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import ReadinessFeature

/// What is wrong in cards, made wrong by hand.
struct QualityTests {
    @Test("R049 contradictions lead to their cards", arguments: TestEngine.offered)
    func contradictions(engine: TestEngine) async throws {
        let stage = try await Stage([readiness], on: engine)
        let before = try await stage.page("/quality", as: "Соколов")
        for title in ["Возраст не подходит классу", "Одинаковые имя и дата рождения", "Пол не согласуется с отчеством"]
        {
            #expect(before.contains("\(title): нет"), "\(title)")
        }
        let anna = try stage.cast.person(Cast.anna), boris = try stage.cast.person(Cast.boris)
        let father = try stage.cast.person(Cast.annasFather)
        try await stage.change { records in
            var facts = try #require(try records.facts(of: anna))
            facts.birth = Day(iso: "2019-05-05")
            try records.change(anna, to: facts)
            facts = try #require(try records.facts(of: father))
            facts.birth = Day(iso: "2010-01-01")
            try records.change(father, to: facts)
            facts = try #require(try records.facts(of: boris))
            facts.sex = .female
            try records.change(boris, to: facts)
            _ = try records.add(person: facts)
        }
        let page = try await stage.page("/quality", as: "Соколов")
        #expect(page.contains("<b>Возраст не подходит классу: 1</b>"))
        #expect(page.contains("href=\"/people/\(anna)\">8Б · Кузнецова Анна, 05.05.2019</a>"))
        #expect(page.contains("родитель Кузнецов Сергей"))
        #expect(page.contains("<b>Одинаковые имя и дата рождения: 2</b>"), "both of them are shown")
        #expect(page.contains("<b>Пол не согласуется с отчеством: 2</b>"))
    }

    @Test("R049 a card is stale once so many days have passed since it was verified", arguments: TestEngine.offered)
    func stale(engine: TestEngine) async throws {
        let stage = try await Stage([readiness], on: engine), anna = try stage.cast.person(Cast.anna)
        try await stage.change { records in
            var facts = try #require(try records.facts(of: anna))
            facts.verified = november(10)
            try records.change(anna, to: facts)
        }
        let card = "href=\"/people/\(anna)\">8Б · Кузнецова Анна</a>"
        func isStale(_ days: Int) async throws -> Bool {
            let page = try await stage.page("/quality?days=\(days)", as: "Соколов")
            let part = page.split(separator: "<b>Карточки без сверки").last.map(String.init) ?? ""
            return part.contains(card)
        }
        let atTen = try await isStale(10), atNine = try await isStale(9)
        #expect(!atTen && atNine, "verified ten days ago")
        #expect(try await stage.look("/quality", "days=0", as: "Соколов").status == 404)
        #expect(try await stage.look("/quality", "days=abc", as: "Соколов").status == 404)
        #expect(try await stage.look("/quality", as: Cast.irinaPetrovna).status == 403)
        #expect(try await stage.look("/quality", as: Cast.annasFather).status == 403)
        let answer = try await stage.look("/quality", as: "Соколов")
        #expect(answer.status == 200 && answer.asked <= 16, "\(answer.asked)")
    }
}
