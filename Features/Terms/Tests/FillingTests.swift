import ModelSchool
import School
import Testing
import Trials

@testable import Storage
@testable import TermsFeature
@testable import Web

/// How in time the journal is filled, teacher by teacher. The day is Thursday, 20 November 2025, at noon.
struct FillingTests {
    private static let page = "/terms/filling"

    private func lesson(_ stage: Stage, _ days: ClosedRange<Day>) async throws -> ListedLesson {
        let algebra = try stage.cast.course("8Б Алгебра")
        return try #require(try await stage.database.read { try $0.lessons(of: algebra, during: days) }.first)
    }

    private func write(_ topic: String, _ lesson: ListedLesson, _ stage: Stage) async throws {
        let algebra = try stage.cast.course("8Б Алгебра")
        try await stage.change { pen in
            let record = try #require(try pen.lessonRecord(lesson.id, of: algebra))
            try pen.record(record, topic: topic)
        }
    }

    /// Everybody's together: all, after their own term, after the week, lacking after it.
    private func sums(_ stage: Stage) async throws -> [Int] {
        let days = (stage.cast.today - 30)...stage.cast.today, now = stage.now
        let lines = try await stage.database.read { try $0.filled(days, at: now) }
        return [\FilledLine.all, \.late, \.filledLate, \.unfilled].map { part in
            lines.reduce(0) { $0 + $1[keyPath: part] }
        }
    }

    @Test(
        "R061 how often a teacher wrote after the term of an entry, and how often after the week, is counted apart",
        arguments: TestEngine.offered)
    func counted(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine), today = stage.cast.today
        let old = try await lesson(stage, (today - 10)...(today - 8))
        let new = try await lesson(stage, (today - 3)...(today - 1))
        for lesson in [old, new] { try await write("", lesson, stage) }
        let before = try await sums(stage)
        for lesson in [old, new] { try await write("Повторение", lesson, stage) }
        let after = try await sums(stage)
        #expect(zip(before, after).map { $1 - $0 } == [0, 2, 1, -1], "both late, one of them after its week")
        let owner = try await stage.database.read { records in
            try records.obligations(of: old.id).first { $0.place.key == .topic }?.owner
        }
        let days = (today - 30)...today, now = stage.now
        let line = try #require(
            try await stage.database.read { try $0.filled(days, at: now) }.first { $0.owner == owner })
        let name = try #require(line.name).full
        let row = "\(name);\(line.all);\(line.late);\(line.filledLate);\(line.unfilled)"
        let file = try await stage.look(Self.page, "format=csv", as: "Громова")
        #expect(file.text.contains("Внесено позже общего срока;Не внесено и после общего срока"))
        #expect(file.text.contains(row), "\(row)")
        let page = try await stage.page(Self.page, as: "Тихонова")
        #expect(page.contains("<th scope=\"row\">\(name)</th><td data-label=\"Записей\">\(line.all)</td>"))
        #expect(page.contains("<td data-label=\"Внесено позже общего срока\">\(line.filledLate)</td>"))
        #expect(page.contains("7\u{A0}календарных дней, по умолчанию: это напоминание"))
    }

    @Test("R061 only the days that are chosen count, and only terms that are set", arguments: TestEngine.offered)
    func chosen(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine), today = stage.cast.today
        let month = try await stage.look(Self.page, as: "Тихонова")
        let week = try await stage.look(Self.page, "from=\((today - 6).iso)&to=\(today.iso)", as: "Тихонова")
        #expect(week.asked <= month.asked, "whatever the span")
        #expect(week.text.contains("value=\"\((today - 6).iso)\""))
        let summer = try await stage.look(Self.page, "from=2025-07-01&to=2025-07-31", as: "Тихонова")
        #expect(summer.text.contains("Уроков за эти дни не было."))
        let wrong = try await stage.look(Self.page, "from=32.13.2025", as: "Тихонова")
        #expect(wrong.status == 422 && wrong.text.contains("такого дня нет"))
        try await stage.change { try $0.settle(.journalTerm, "none", from: today - 30) }
        let unset = try await stage.page(Self.page, as: "Тихонова")
        #expect(unset.contains("Внесено позже срока") && !unset.contains("общего срока"))
    }

    @Test("R017 how teachers fill the journal is the administration's to see", arguments: TestEngine.offered)
    func refused(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine)
        for name in ["Громова", "Тихонова", "Соколов"] {
            #expect(try await stage.look(Self.page, as: name).status == 200, "\(name)")
        }
        for name in [Cast.veraPavlovna, Cast.irinaPetrovna, Cast.annasFather, Cast.anna] {
            #expect(try await stage.look(Self.page, as: name).status == 403, "\(name)")
            #expect(try await stage.look(Self.page, "format=csv", as: name).status == 403, "\(name)")
        }
    }
}
