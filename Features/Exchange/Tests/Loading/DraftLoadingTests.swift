import School
import Testing
import Trials

@testable import ExchangeFeature
@testable import Storage
@testable import Web

/// A file becomes a draft first: nobody sees it before it is compared and published.
struct DraftLoadingTests {
    private static let team = ("all severalTeachers", "team")

    @Test("R051 a file becomes a draft, and lessons when the draft is published", arguments: TestEngine.offered)
    func draft(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        let visits = try await TestVisits(school, as: .journalKeeper)
        let plan = try #require(try await visits.upload("timetable", SmallFET.bytes, named: "школа.fet").location)
        #expect(await visits.get(plan).text.contains("value=\"draft\" checked"))
        _ = try await visits.post(plan, [Self.team, ("do", "load")])
        let version = try #require(try await school.database.read { try $0.timetableVersions(of: 2025).first })
        #expect(version.publishedAt == nil && version.name == "Из файла «школа.fet»")
        #expect(version.from == TestSchool.day(2025, 9, 1) && version.slots == 6)
        #expect(try await school.count(SQL("SELECT count(*) FROM lesson")) == 0)
        #expect(try await school.count(SQL("SELECT count(*) FROM course")) == 5)
        let done = await visits.get(plan).text
        #expect(done.contains("Расписание загружено черновиком: 6"))
        #expect(done.contains("/timetable/edit/\(version.id)\""))
        #expect(done.contains("/timetable/edit/\(version.id)/publish"))

        try await school.change { records in
            let year = SchoolYear(2025, starts: TestSchool.day(2025, 9, 1), ends: TestSchool.day(2026, 8, 31))
            try records.publish(version, year: year, during: Span(from: version.from))
        }
        #expect(try await school.count(SQL("SELECT count(*) FROM lesson")) > 100)
        #expect(await visits.get(plan).text.contains("Расписание «Из файла «школа.fet»» введено с 01.09.2025."))
        #expect(try await school.database.verify().isClean)
    }

    @Test("R051 where a timetable holds, a file is compared before it is entered", arguments: TestEngine.offered)
    func standing(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        let visits = try await TestVisits(school, as: .journalKeeper)
        let first = try #require(try await visits.upload("timetable", SmallFET.bytes, named: "первое.fet").location)
        _ = try await visits.post(first, [Self.team, ("how", "publication"), ("do", "load")])
        let lessons = try await school.count(SQL("SELECT count(*) FROM lesson")), before = try await school.print()
        #expect(lessons > 100)

        let later = SmallFET.text.replacing("08:30", with: "08:10")
        let second = try #require(try await visits.upload("timetable", Array(later.utf8), named: "второе.fet").location)
        let page = await visits.get(second).text
        #expect(page.contains("На эти дни уже введено «Из файла «первое.fet»» (с 01.09.2025)"))
        #expect(!page.contains("value=\"publication\""))
        #expect(page.contains("Звонки в файле не те, что в школе: останутся школьные."))
        let refused = try await visits.post(second, [Self.team, ("how", "publication"), ("do", "load")])
        #expect(refused.status == 422)
        #expect(refused.text.contains("уже введено расписание «Из файла «первое.fet»». Загрузите файл черновиком"))
        #expect(try await school.print() == before)

        _ = try await visits.post(second, [Self.team, ("do", "load")])
        #expect(await visits.get(second).text.contains("Расписание загружено черновиком"))
        #expect(try await school.count(SQL("SELECT count(*) FROM lesson")) == lessons)
        #expect(try await school.count(SQL("SELECT min(starts) FROM lesson")) == 510, "the bells of 08:30 ring on")
        #expect(try await school.database.read { try $0.timetables(of: 2025).count } == 1)
    }
}
