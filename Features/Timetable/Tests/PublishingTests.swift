import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import TimetableFeature

/// A draft becomes the timetable: what it changes is shown before, lessons follow, and it can be taken back in time.
struct PublishingTests {
    /// The lessons of a course on days of November, «24-3».
    private func lessons(_ stage: Stage, _ course: String, _ days: ClosedRange<Int>) async throws -> [String] {
        let id = try stage.cast.course(course)
        return try await stage.database.read { records in
            try records.lessons(of: id, during: november(days.lowerBound)...november(days.upperBound))
                .map { "\($0.day.day)-\($0.n)" }
        }
    }

    /// Moves the algebra of 8Б on Thursday from the first lesson to the seventh.
    private func moveAlgebra(_ stage: Stage, _ draft: Int) async throws {
        let move = [("class", "8b"), ("from", "4-1"), ("to", "4-7")]
        #expect(try await stage.send("/timetable/edit/\(draft)/move", move, as: "Тихонова").status == 303)
    }

    private func publish(
        _ stage: Stage, _ draft: Int, from day: String = "2025-11-24", to last: String = "",
        as name: String = "Тихонова",
        _ more: [(String, String)] = []
    ) async throws -> Answer {
        try await stage.send(
            "/timetable/edit/\(draft)/publish", [("from", day), ("to", last)] + more, as: name)
    }

    @Test(
        "R051 a new version from a day: what it changes is shown, lessons follow, the past stays",
        arguments: TestEngine.offered)
    func fromDay(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft()
        #expect(try await lessons(stage, "8Б Алгебра", 17...28) == ["17-6", "20-1", "21-3", "24-6", "27-1", "28-3"])
        try await moveAlgebra(stage, draft)
        #expect(try await stage.type("", in: draft, "8b/1-6").status == 303)
        let page = try await stage.page("/timetable/edit/\(draft)/publish", as: "Тихонова")
        #expect(page.contains("Меняется неделя: 8Б."))
        #expect(page.contains("<th scope=\"row\">8Б</th><td>Алгебра</td>") && page.contains("(−"))
        #expect(try await publish(stage, draft).status == 303)
        #expect(try await lessons(stage, "8Б Алгебра", 17...28) == ["17-6", "20-1", "21-3", "27-7", "28-3"])
        let versions = try await stage.page("/timetable/versions", as: "Соколов")
        #expect(versions.contains("с 01.09.2025 по 23.11.2025") && versions.contains("с 24.11.2025"))
        #expect(try await publish(stage, draft).status == 404, "it is no draft any more")
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R051 a version that has not begun is taken back, and what held before goes on", arguments: TestEngine.offered)
    func takenBack(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft()
        let before = try await lessons(stage, "8Б Алгебра", 17...28)
        try await moveAlgebra(stage, draft)
        #expect(try await publish(stage, draft).status == 303)
        let back = "/timetable/versions/\(draft)/back"
        #expect(try await stage.send(back, [], as: Cast.veraPavlovna).status == 403)
        let late = try await stage.send(back, [], as: "Тихонова", at: stage.now + 5 * 86_400)
        #expect(late.status == 422 && late.text.contains("уже действует"))
        #expect(try await stage.send(back, [], as: "Тихонова").status == 303)
        #expect(try await lessons(stage, "8Б Алгебра", 17...28) == before)
        #expect(!(try await stage.page("/timetable/versions", as: "Соколов").contains("по 23.11.2025")))
        #expect(try await stage.database.verify().findings.isEmpty)
        #expect(try await publish(stage, draft).status == 303, "and published again")
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R051 a temporary timetable holds for its days, then the one before goes on", arguments: TestEngine.offered)
    func temporary(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft(to: "2025-11-28")
        try await moveAlgebra(stage, draft)
        #expect(try await publish(stage, draft, to: "2025-11-28").status == 303)
        let december = try #require(Day(year: 2025, month: 12, day: 4)), course = try stage.cast.course("8Б Алгебра")
        #expect(try await lessons(stage, "8Б Алгебра", 27...27) == ["27-7"])
        let later = try await stage.database.read { try $0.lessons(of: course, during: december...december).map(\.n) }
        #expect(later == [1])
        #expect(try await stage.page("/timetable/versions", as: "Соколов").contains("по 28.11.2025, временное"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R051 published late, it makes the lessons of the past where none are and leaves recorded ones alone",
        arguments: TestEngine.offered)
    func late(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft(from: "2025-11-10")
        let course = try stage.cast.course("8Б Алгебра")
        let before = try await stage.database.read { records in
            try records.lessons(of: course, during: november(10)...november(20)).map(\.id)
        }
        try await moveAlgebra(stage, draft)
        #expect(try await stage.type("алг леб 15", in: draft, "8b/5-8").status == 303)
        #expect(try await publish(stage, draft, from: "2025-11-10").status == 303)
        let after = try await stage.database.read { records in
            try records.lessons(of: course, during: november(10)...november(20)).map(\.id)
        }
        #expect(Set(before).isSubset(of: Set(after)), "what is recorded stays")
        #expect(try await lessons(stage, "8Б Алгебра", 10...14) == ["10-6", "13-1", "14-3", "14-8"])
        #expect(try await lessons(stage, "8Б Алгебра", 24...28) == ["24-6", "27-7", "28-3", "28-8"])
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R051 clashes stop a publication unless each is let stand by name and with a reason",
        arguments: TestEngine.offered)
    func clashes(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft(empty: true)
        for cell in ["8b/1-3", "9a/1-3"] { #expect(try await stage.type("алг леб", in: draft, cell).status == 303) }
        let refused = try await publish(stage, draft)
        #expect(refused.status == 422 && refused.text.contains("Лебедева\u{A0}В.\u{A0}П.: сразу в двух местах"))
        #expect(refused.text.contains("понедельник, 3-й урок"))
        let page = try await stage.page("/timetable/edit/\(draft)/publish", as: "Тихонова")
        let key = try #require(
            page.firstRange(of: "name=\"accept\" value=\"").map { page[$0.upperBound...].prefix { $0 != "\"" } })
        let silent = try await publish(stage, draft, [("accept", String(key))])
        #expect(silent.status == 422 && silent.text.contains("почему накладки остаются"))
        #expect(try await lessons(stage, "8Б Алгебра", 24...28) == ["24-6", "27-1", "28-3"], "nothing is half-done")
        let kept = [("accept", String(key)), ("reason", "классы учатся вместе")]
        #expect(try await publish(stage, draft, kept).status == 303)
        let told = try await stage.database.read { try $0.acceptedClashes(in: draft) }
        #expect(told.map(\.reason) == ["классы учатся вместе"])
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R051 a day off, a number without a bell, a wrong day and a closed period are told in a sentence",
        arguments: TestEngine.offered)
    func wrong(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft(empty: true)
        let path = "/timetable/edit/\(draft)/publish"
        let empty = try await publish(stage, draft)
        #expect(empty.status == 422 && empty.text.contains("ни одного урока"))
        for (cell, words) in [("8b/6-1", "выходной"), ("8b/1-12", "нет звонка")] {
            #expect(try await stage.type("алг леб", in: draft, cell).status == 303)
            let answer = try await publish(stage, draft)
            #expect(answer.status == 422 && answer.text.contains(words), "\(cell)")
            #expect(try await stage.type("", in: draft, cell).status == 303)
        }
        #expect(try await stage.type("алг леб", in: draft, "8b/1-1").status == 303)
        for (from, words) in [
            ("2025-08-20", "внутри учебного года"), ("", "с какого дня"), ("2025-09-01", "уже введено расписание"),
            ("31.02.2025", "такого дня нет"),
        ] {
            let answer = try await publish(stage, draft, from: from)
            #expect(answer.status == 422 && answer.text.contains(words), "\(from)")
        }
        let backwards = try await publish(stage, draft, to: "2025-11-20")
        #expect(backwards.status == 422 && backwards.text.contains("раньше первого"))
        let stale = try await publish(stage, draft, [("seen", "x")])
        #expect(stale.status == 422 && stale.text.contains("изменил кто-то другой"))
        for name in [Cast.veraPavlovna, Cast.irinaPetrovna, "Громова", Cast.annasFather] {
            #expect(try await publish(stage, draft, as: name).status == 403, "\(name)")
            #expect(try await stage.look(path, as: name).status == 403, "\(name)")
        }
        let period = try await stage.database.read { records in
            try #require(try records.periods(of: stage.cast.schoolClass("8Б")).first { $0.contains(november(24)) })
        }
        try await stage.change { try $0.close(period.id) }
        let closed = try await publish(stage, draft)
        #expect(closed.status == 422 && closed.text.contains("закрыта для записей: расписание может действовать с "))
    }
}
