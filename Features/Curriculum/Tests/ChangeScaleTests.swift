import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import CurriculumFeature

/// The scale of a page of the journal, chosen where its load stands.
struct ChangeScaleTests {
    @Test("R076 the scale of a page is chosen while it has no marks", arguments: TestEngine.offered)
    func changes(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let algebra = try stage.cast.course("8Б Алгебра")
        let line = try #require(
            try await stage.database.read { try $0.load(of: 2025).first { $0.course == algebra } })
        let path = "/school/load/line/\(line.id.number)"
        let refused = try await stage.send(path + "/scale", [("scale", "4")], as: "Тихонова")
        #expect(refused.status == 422 && refused.text.contains("уже стоят отметки"))
        try await stage.change { pen in
            for mark in try pen.marks(of: algebra, from: november(1) - 200, to: november(30)) where mark.mark != nil {
                let day = try #require(try pen.listedLesson(mark.lesson)).day
                let place = MarkPlace(
                    student: mark.student, day: day, lesson: mark.lesson, course: algebra, slot: mark.slot)
                _ = try pen.put(nil, at: place, base: nil, visibleFrom: pen.now)
            }
        }
        #expect(try await stage.send(path + "/scale", [("scale", "99")], as: "Тихонова").status == 422)
        #expect(try await stage.send(path + "/scale", [("scale", "7")], as: "Тихонова").status == 303)
        #expect(try await stage.page(path, as: "Тихонова").contains("<option value=\"7\" selected"))
        #expect(try await stage.database.verify().findings.isEmpty)
        #expect(try await stage.send(path + "/scale", [("scale", "4")], as: Cast.veraPavlovna).status == 403)
    }

    @Test(
        "R076 the deputy says from which day a page is marked otherwise, and reads why a day will not do",
        arguments: TestEngine.offered)
    func dated(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let algebra = try stage.cast.course("8Б Алгебра")
        let line = try #require(
            try await stage.database.read { try $0.load(of: 2025).first { $0.course == algebra } })
        let path = "/school/load/line/\(line.id.number)"
        for (day, words) in [
            ("2025-11-10", "С 10.11.2025 на странице уже стоят отметки прежней шкалы, последняя — "),
            ("2025-08-31", "День должен быть внутри учебного года"), ("31.02.2025", "С какого дня: такого дня нет."),
        ] {
            let refused = try await stage.send(path + "/scale", [("scale", "4"), ("since", day)], as: "Тихонова")
            #expect(refused.status == 422 && refused.text.contains(words), "\(day)")
            #expect(refused.text.contains("value=\"\(day)\""), "what was typed comes back")
        }
        let fields = [("scale", "4"), ("since", "2025-11-21")]
        #expect(try await stage.send(path + "/scale", fields, as: Cast.veraPavlovna).status == 403)
        #expect(try await stage.send(path + "/scale", fields, as: "Тихонова").status == 303)
        #expect(try await stage.page(path, as: "Тихонова").contains("отметки 2–5; с 21.11.2025 — 10 баллов"))
        #expect(try await stage.database.verify().isClean)
    }
}
