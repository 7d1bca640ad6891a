import School
import Testing
import Trials

@testable import ExchangeFeature
@testable import Storage
@testable import Web

/// An export of aSc Timetables on its way through the pages.
struct ASCPagesTests {
    @Test("R051 an export of aSc becomes classes, pages and lessons", arguments: TestEngine.offered)
    func wholeWay(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        let visits = try await TestVisits(school, as: .journalKeeper)
        let plan = try #require(
            try await visits.upload("timetable", SmallASC.windows1251, named: "asc.xml").location)
        let page = await visits.get(plan).text
        #expect(page.contains("Это выгрузка aSc Timetables."))
        #expect(page.contains("Накладки: 1") && page.contains("учитель Ли Вера сразу на двух уроках"))
        #expect(page.contains("Без места в расписании: 1"))
        _ = try await visits.post(plan + "/names", [("kind", "class"), ("means Кадеты", "10К")])
        _ = try await visits.post(plan, [("from", "2025-09-01"), ("how", "publication"), ("do", "load")])
        #expect(await visits.get(plan).text.contains("Расписание загружено: действует с 01.09.2025"))
        let classes = try await school.database.read { try $0.classes(of: 2025).map(\.name.text) }
        #expect(classes == ["5А", "5Б", "10К"])
        #expect(
            try await LoadedSchool.week(school) == [
                "1 1 0 301 5a/Математика", "1 2 0  5a/Английский, 1 группа", "1 2 0 301 5a/Английский, 2 группа",
                "1 2 2  10k/Музыка", "2 2 0 Зал 5/Физкультура", "2 3 0 Зал 5/Физкультура",
            ])
        #expect(try await school.database.verify().isClean)
    }

    @Test(arguments: TestEngine.offered)
    func `a truncated, forbidden or foreign export changes nothing`(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        let visits = try await TestVisits(school, as: .journalKeeper)
        let before = try await school.print()
        let doctype = SmallASC.text.replacing(
            "<timetable ", with: "<!DOCTYPE timetable [<!ENTITY a \"b\">]><timetable ")
        for (bytes, words) in [
            (Array(SmallASC.windows1251.prefix(3_000)), "повреждён"), (Array(doctype.utf8), "DOCTYPE"),
            (Array("<timetable></timetable>".utf8), "нет классов или занятий"),
        ] {
            let answer = try await visits.upload("timetable", bytes, named: "asc.xml")
            #expect(answer.status == 422)
            #expect(answer.text.contains(words))
        }
        #expect(try await school.print() == before)
    }

    @Test(
        "R054 where the keeper alone enters the timetable, no deputy brings it by a file", arguments: TestEngine.offered
    )
    func byKeeper(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        let (deputy, keeper) = (
            try await TestVisits(school, as: .deputyHead), try await TestVisits(school, as: .journalKeeper)
        )
        let plan = try #require(try await keeper.upload("timetable", SmallASC.utf8, named: "asc.xml").location)
        let paths = ["/import", "/import/timetable", "/import/timetable/solve", plan, plan + "/names"]
        for path in paths { #expect(await deputy.get(path).status == 200, "\(path)") }
        try await school.change { try $0.settle(.timetableEditors, "keeper", from: TestSchool.day(2025, 9, 1)) }
        for path in paths + ["/import/timetable/school.fet"] {
            #expect(await deputy.get(path).status == 403, "\(path)")
            #expect(await keeper.get(path).status == 200, "\(path)")
        }
    }
}
