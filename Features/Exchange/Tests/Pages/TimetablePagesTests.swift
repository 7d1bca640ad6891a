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
        let visits = try await TestVisits(school, as: .journalKeeper)
        let plan = try #require(try await visits.upload("timetable", SmallFET.bytes, named: "школа.fet").location)
        let page = await visits.get(plan).text
        #expect(page.contains("Без места в расписании: 1"))
        #expect(page.contains("своя подгруппа или они ведут урок вместе?"))
        #expect(page.contains("Будут созданы классы: 8А, 8Б, 9А."))
        #expect(page.contains("Пока без учеников: 8А, 8Б, 9А."))
        let refused = try #require(try await visits.post(plan, [("do", "load")]).location)
        #expect(await visits.get(refused).text.contains("Пока не загружено"))
        #expect(try await school.count(SQL("SELECT count(*) FROM course")) == 0)
        let answers = [("all severalTeachers", "team"), ("rename", "1"), ("how", "publication"), ("do", "load")]
        let loaded = try #require(try await visits.post(plan, answers).location)
        try await school.change { _ = try $0.sweepFiles(before: TestSchool.now + 90_000) }
        #expect(await visits.get(loaded).text.contains("Расписание загружено: действует с 01.09.2025"))
        #expect(try await school.count(SQL("SELECT count(*) FROM course")) == 5)
        let names = try await school.database.read {
            try $0.rows(SQL("SELECT surname FROM person ORDER BY id")) { $0.text(0) }
        }
        #expect(names == ["Журавлёва", "Аистова", "Белякова", "Василёв", "Грачёва"])
    }

    @Test("R051 a dispatcher's timetable gives nobody a page of the journal", arguments: TestEngine.offered)
    func dispatcher(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        let keeper = try await TestVisits(school, as: .journalKeeper)
        let first = try #require(try await keeper.upload("timetable", SmallFET.bytes, named: "школа.fet").location)
        let answers = [("all severalTeachers", "team"), ("do", "load")]
        _ = try await keeper.post(first, answers + [("how", "publication")])
        let teachers = SQL("SELECT count(*) FROM duty WHERE kind = 6"), weeks = SQL("SELECT count(*) FROM timetable")
        let before = try await school.count(teachers)

        let visits = try await TestVisits(school, as: .dispatcher)
        try await school.change { records in
            let person = try #require(
                try records.first(SQL("SELECT max(id) FROM person")) { $0.id(0, of: Person.self) })
            try records.employ(person, as: "диспетчер", from: TestSchool.day(2025, 9, 1))
        }
        let text = SmallFET.text
            .replacing("<Teacher><Name>Ли</Name></Teacher>", with: "<Teacher><Name>Журавлёва</Name></Teacher>$0")
            .replacing("$0", with: "<Teacher><Name>Ли</Name></Teacher>")
            .replacing(
                "<Teacher>О.Петрова</Teacher><Subject>Алгебра</Subject><Students>8 а</Students>",
                with: "<Teacher>О.Петрова</Teacher><Teacher>Журавлёва</Teacher><Subject>Алгебра</Subject>"
                    + "<Students>8 а</Students>")
        let own = try #require(try await visits.upload("timetable", Array(text.utf8), named: "своё.fet").location)
        _ = try await visits.post(own, [("all severalTeachers", "team"), ("do", "check")])
        let page = await visits.get(own).text
        #expect(
            page.contains(
                "Нет в нагрузке: Журавлёва Вера Павловна — Алгебра, 8А. Нагрузку вносит заместитель директора."))
        #expect(!page.contains("value=\"load\""))
        let refused = try #require(try await visits.post(own, answers).location)
        #expect(await visits.get(refused).text.contains("Не загружено, в школе ничего не изменилось"))
        #expect(try await school.count(teachers) == before)
        #expect(try await school.count(weeks) == 1)

        let same = try #require(try await visits.upload("timetable", SmallFET.bytes, named: "школа.fet").location)
        let loaded = try #require(try await visits.post(same, answers).location)
        #expect(await visits.get(loaded).text.contains("Расписание загружено черновиком"))
        #expect(try await school.count(teachers) == before)
        #expect(try await school.count(weeks) == 2)
    }

    @Test(arguments: [DutyKind.dispatcher, .deputyHead])
    func `classes and people of a timetable are for the keeper to bring`(duty: DutyKind) async throws {
        let school = try await TestSchool(.sqlite)
        let visits = try await TestVisits(school, as: duty)
        let plan = try #require(try await visits.upload("timetable", SmallFET.bytes, named: "школа.fet").location)
        let page = await visits.get(plan).text
        #expect(page.contains("Нет в школе классов: 8А; 8Б; 9А."))
        #expect(page.contains("Нет таких страниц журнала") == (duty == .dispatcher))
        _ = try await visits.post(plan, [("all severalTeachers", "team"), ("do", "load")])
        #expect(try await school.count(SQL("SELECT count(*) FROM school_class")) == 0)
        #expect(try await school.count(SQL("SELECT count(*) FROM person")) == 1)
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
