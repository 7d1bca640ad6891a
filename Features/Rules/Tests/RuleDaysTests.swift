import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import RulesFeature

/// Rules of several days that are settled one after another, by several hands.
struct RuleDaysTests {
    private static let soft = "/school/rules/key/homework.entry.soft"
    private static let hard = "/school/rules/key/homework.entry"

    private func form(_ count: String, _ unit: String, from day: String, seen: String? = nil) -> [(String, String)] {
        let usual = [
            ("count", count), ("unit", unit), ("severity", "soft"), ("clause", ""), ("from", day),
            ("reason", "приказ № 9"),
        ]
        return usual + (seen.map { [("seen", $0)] } ?? [])
    }

    @Test("R135 R136 two rules that would meet on a later day are named with that day", arguments: TestEngine.offered)
    func later(engine: TestEngine) async throws {
        let stage = try await Stage([rules], on: engine)
        for (day, count) in [("2025-11-10", "7"), ("2026-01-12", "0")] {
            #expect(try await stage.send(Self.hard, form(count, "d", from: day), as: "Соколов").status == 303)
        }
        let lost = try await stage.send(Self.soft, form("1", "d", from: "2025-11-20"), as: "Соколов")
        #expect(lost.status == 422 && lost.text.contains("С 12.01.2026, когда изменится другое правило"))
        #expect(lost.text.contains("«Домашнее задание: напоминание» и «Домашнее задание»"))
        let preset = try await stage.page("/school/rules/preset/federal?from=2025-11-20", as: "Соколов")
        let fields = [("from", "2025-11-20"), ("reason", "приказ"), ("seen", try seen(preset))]
        #expect(try await stage.send("/school/rules/preset/federal", fields, as: "Соколов").status == 303)
        #expect(try await stage.send(Self.soft, form("0", "d", from: "2026-01-12"), as: "Соколов").status == 303)
        // What is settled anew on that day does not meet it.
        #expect(try await stage.send(Self.hard, form("7", "d", from: "2025-11-21"), as: "Соколов").status == 303)
        #expect(try await stage.send(Self.soft, form("1", "d", from: "2025-11-21"), as: "Соколов").status == 303)
        let days = try await stage.database.read { records in
            try ["2025-11-21", "2026-01-12"].map { try records.regulation(on: try #require(Day(iso: $0))) }
        }
        #expect(days.allSatisfy { $0.contradictions.isEmpty })
        #expect(days.map { $0[.homeworkSoft] } == ["1 d", "0 d"] && days.map { $0[.homeworkTerm] } == ["7 d", "0 d"])
        #expect(try await stage.database.verify().isClean)
    }

    @Test(arguments: TestEngine.offered)
    func `of two keepers the second is told what the first has settled`(engine: TestEngine) async throws {
        let stage = try await Stage([rules], on: engine)
        let drawn = try seen(try await stage.page(Self.hard, as: "Соколов"))
        let first = form("1", "d", from: "2025-11-24", seen: drawn)
        #expect(try await stage.send(Self.hard, first, as: "Соколов").status == 303)
        let second = form("2", "d", from: "2025-11-24", seen: drawn)
        let lost = try await stage.send(Self.hard, second, as: "Соколов")
        #expect(lost.status == 422 && lost.text.contains("изменил кто-то другой"))
        #expect(try await stage.database.read { try $0.settled(.homeworkTerm).map(\.value) } == ["1 d"])
        let again = form("2", "d", from: "2025-11-24", seen: try seen(lost.text))
        #expect(try await stage.send(Self.hard, again, as: "Соколов").status == 303)
    }

    @Test(arguments: TestEngine.offered)
    func `a term before its fact is taken for the end of a period alone`(engine: TestEngine) async throws {
        let stage = try await Stage([rules], on: engine)
        for key in ["homework.entry", "mark.written", "outage.transfer", "edit.lock"] {
            let path = "/school/rules/key/\(key)"
            let answer = try await stage.send(path, form("-2", "wd", from: "2025-11-24"), as: "Соколов")
            #expect(answer.status == 422 && answer.text.contains("Сколько: нужно число от 0 до 400"), "\(key)")
        }
        let path = "/school/rules/key/control.period"
        #expect(try await stage.send(path, form("-2", "wd", from: "2025-11-20"), as: "Соколов").status == 303)
        #expect(try await stage.page(path, as: "Громова").contains("за 2\u{A0}рабочих дня до конца периода"))
    }
}
