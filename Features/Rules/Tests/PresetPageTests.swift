import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import RulesFeature

/// The sign of what a page has shown.
func seen(_ page: String) throws -> String {
    let place = try #require(page.firstRange(of: "name=\"seen\" value=\""))
    return String(page[place.upperBound...].prefix { $0 != "\"" })
}

/// Presets are compared before they are chosen, and settle everything they say at once.
struct PresetPageTests {
    private static let path = "/school/rules/preset/003"

    @Test("R135 R136 a preset is seen key by key, then holds from its day", arguments: TestEngine.offered)
    func chosen(engine: TestEngine) async throws {
        let stage = try await Stage([rules], on: engine)
        try await stage.change { try $0.settle(.finalMarkTerm, "5 d", from: november(1), reason: "приказ") }
        let page = try await stage.page(Self.path + "?from=2025-12-01", as: "Соколов")
        #expect(page.contains("<td data-label=\"Сейчас\">5\u{A0}календарных дней</td>"))
        #expect(page.contains("<td data-label=\"Станет\"><b>регламентом не установлен</b></td>"))
        #expect(page.contains("003 п. 2.8"))
        let fields = [("from", "2025-12-01"), ("reason", "приказ № 9"), ("seen", try seen(page))]
        #expect(try await stage.send(Self.path, fields, as: "Соколов").location == "/school/rules")
        let days = try await stage.database.read { records in
            try ["2025-11-30", "2025-12-01"].map { try records.regulation(on: try #require(Day(iso: $0))) }
        }
        #expect(days[0].term(.finalMarkTerm) == .calendarDays(5) && !days[0].isSettled(.outageTerm))
        #expect(days[1].rule(.outageTerm) == TermRule(.workingDays(2), clause: "003 п. 3.2"))
        #expect(days[1].term(.finalMarkTerm) == .unset && days[1].isOn(.editFinal))
        #expect(days[1].rule(.homeworkTerm).clause == "003 п. 2.8" && days[1].severity(of: .homeworkTerm) == .hard)
        let again = try await stage.page(Self.path + "?from=2025-12-01", as: "Соколов")
        #expect(again.contains("Ничего не изменится"))
        #expect(try await stage.database.verify().isClean)
    }

    @Test(arguments: TestEngine.offered)
    func `a switch that a preset does not speak of comes back to the product's default`(
        engine: TestEngine
    ) async throws {
        let stage = try await Stage([rules], on: engine)
        try await stage.change { try $0.settle(.editFinal, "yes", from: november(1), reason: "приказ") }
        let page = try await stage.page("/school/rules/preset/002", as: "Соколов")
        let fields = [("from", "2025-11-20"), ("reason", "приказ"), ("seen", try seen(page))]
        #expect(try await stage.send("/school/rules/preset/002", fields, as: "Соколов").status == 303)
        let now = try await stage.database.read { try $0.regulation(on: november(20)) }
        #expect(!now.isSettled(.editFinal) && !now.isOn(.editFinal) && now.term(.homeworkTerm) == .unset)
    }

    @Test(arguments: TestEngine.offered)
    func `what was not seen, or contradicts what stays, is not chosen`(engine: TestEngine) async throws {
        let stage = try await Stage([rules], on: engine)
        let page = try await stage.page(Self.path, as: "Соколов")
        let fields = [("from", "2025-11-20"), ("reason", "приказ"), ("seen", try seen(page))]
        try await stage.change { try $0.settle(.editLock, "1 d", from: november(10)) }
        let lost = try await stage.send(Self.path, fields, as: "Соколов")
        #expect(lost.status == 422 && lost.text.contains("«Правка закрывается через» и"))
        try await stage.change { try $0.settle(.outageTerm, "3 wd", from: november(10)) }
        let other = try await stage.send(Self.path, fields, as: "Соколов")
        #expect(other.status == 422 && other.text.contains("изменил кто-то другой"))
        let nameless = try await stage.send(Self.path, fields.filter { $0.0 != "reason" }, as: "Соколов")
        #expect(nameless.status == 422 && nameless.text.contains("«Почему»"))
        for name in ["Громова", "Тихонова", Cast.irinaPetrovna, Cast.anna] {
            #expect(try await stage.send(Self.path, fields, as: name).status == 403, "\(name)")
        }
        #expect(try await stage.look("/school/rules/preset/004", as: "Соколов").status == 404)
        #expect(try await stage.database.read { try $0.settled(.editFinal) }.isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `any two profiles stand side by side`(engine: TestEngine) async throws {
        let stage = try await Stage([rules], on: engine)
        let page = try await stage.page("/school/rules/compare?a=001&b=003", as: "Тихонова")
        #expect(page.contains("<td data-label=\"Положение 001\">7\u{A0}календарных дней, опоздание"))
        #expect(page.contains("<td data-label=\"Порядок 003\">3\u{A0}часа после уроков класса, опоздание"))
        #expect(!page.contains("Семья видит отметку через"), "what is the same is not shown")
        #expect(try await stage.look("/school/rules/compare?a=005", as: "Тихонова").status == 404)
    }
}
