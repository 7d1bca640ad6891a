import Foundation
import School
import Testing
import Trials

@testable import ExchangeFeature
@testable import Storage
@testable import Web

struct TimetablePagesTests {
    @Test("R051 a timetable is previewed, decided and becomes lessons", arguments: TestEngine.offered)
    func wholeWay(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        let visits = try await TestVisits(school, as: .deputyHead)
        let plan = try #require(try await visits.upload("timetable", SmallFET.bytes, named: "школа.fet").location)
        let page = await visits.get(plan).text
        #expect(page.contains("Без места в расписании: 1"))
        #expect(page.contains("своя подгруппа или они ведут урок вместе?"))
        #expect(page.contains("Будут созданы классы: 8А, 8Б, 9А."))
        #expect(page.contains("Пока без учеников: 8А, 8Б, 9А."))
        let refused = try #require(try await visits.post(plan, [("do", "load")]).location)
        #expect(await visits.get(refused).text.contains("Пока не загружено"))
        #expect(try await school.count(SQL("SELECT count(*) FROM course")) == 0)
        let answers = [("all severalTeachers", "team"), ("rename", "1"), ("do", "load")]
        let loaded = try #require(try await visits.post(plan, answers).location)
        try await school.change { _ = try $0.sweepFiles(before: TestSchool.now + 90_000) }
        #expect(await visits.get(loaded).text.contains("Расписание загружено: действует с 01.09.2025"))
        #expect(try await school.count(SQL("SELECT count(*) FROM course")) == 5)
        let names = try await school.database.read {
            try $0.rows(SQL("SELECT surname FROM person ORDER BY id")) { $0.text(0) }
        }
        #expect(names == ["Журавлёва", "Аистова", "Белякова", "Василёв", "Грачёва"])
    }

    @Test(.enabled(if: Lom.isThere, "fet and fet-data are installed by ./test"))
    func `an unsolved file is solved while the person does something else`() async throws {
        let school = try await TestSchool(.sqlite)
        let visits = try await TestVisits(school, as: .deputyHead)
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: Lom.path)))
        let plan = try #require(try await visits.upload("timetable", bytes, named: "lom.fet").location)
        #expect(await visits.get(plan).text.contains("Без места в расписании: 448"))
        _ = try await visits.post(plan + "/solve", [])
        let waiting = await visits.get(plan).text
        #expect(waiting.contains("Расписание составляется") && waiting.contains("Обновить страницу"))
        #expect(!waiting.contains("value=\"load\""), "there is nothing to load yet")
        await visits.goRound()
        var page = await visits.get(plan).text
        for _ in 0..<600 where !page.contains("Расписание составлено.") {
            try await Task.sleep(for: .milliseconds(100))
            page = await visits.get(plan).text
        }
        #expect(page.contains("Расписание составлено."))
        #expect(!page.contains("Без места в расписании"))
    }

    @Test func `a teacher does not load timetables`() async throws {
        let visits = try await TestVisits(try await TestSchool(.sqlite), as: .classTeacher)
        #expect(await visits.get("/import").status == 403)
    }
}
