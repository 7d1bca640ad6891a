import Foundation
import School
import Testing
import Trials

@testable import ExchangeFeature
@testable import Storage
@testable import Web

struct PeoplePagesTests {
    private static let list = """
        ФИО;Класс;Дата рождения;Телефон
        Ли Ён;7А;14.03.2014;+7 900
        Ким Ира;7А;31.02.2014;
        Иванов Иван;7А;;
        Иванов Иван;7 а;;
        """
    private static let people = SQL("SELECT count(*) FROM student")

    @Test("R026 R044 a list is previewed row by row, decided, and loaded whole", arguments: TestEngine.offered)
    func wholeWay(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        let visits = try await TestVisits(school, as: .journalKeeper)
        let plan = try #require(try await visits.upload("people", Array(Self.list.utf8), named: "Люди.csv").location)
        let page = await visits.get(plan).text
        #expect(page.contains("Люди.csv"))
        #expect(page.contains("31.02.2014 — такого дня нет"))
        #expect(page.contains("Столбец «Телефон» не загружен"))
        #expect(page.contains("Иванов Иван есть в 7А дважды"))
        #expect(try await school.count(Self.people) == 0)

        let refused = try #require(try await visits.post(plan, [("do", "load")]).location)
        #expect(await visits.get(refused).text.contains("Пока не загружено"))
        #expect(try await school.count(Self.people) == 0)

        let decisions = [("shown", "0-3"), ("answer student:0-4:0-5", "different"), ("do", "check")]
        _ = try await visits.post(plan, decisions)
        #expect(await visits.get(plan).text.contains("исключена"))
        let loaded = try #require(try await visits.post(plan, [("do", "load")]).location)
        try await school.change { _ = try $0.sweepFiles(before: TestSchool.now + 90_000) }
        #expect(await visits.get(loaded).text.contains("добавлено — 3, исключено — 1"), "also when the file is gone")
        #expect(try await school.count(Self.people) == 3)

        _ = try await visits.post(plan, [("do", "load")])
        #expect(try await school.count(Self.people) == 3, "a form sent twice loads once")
    }

    @Test func `a row taken again is loaded`() async throws {
        let school = try await TestSchool(.sqlite)
        let visits = try await TestVisits(school, as: .journalKeeper)
        let list = "ФИО;Класс\nЛи Ён;7А\nКим Ира;7А\n"
        let plan = try #require(try await visits.upload("people", Array(list.utf8), named: "a.csv").location)
        _ = try await visits.post(plan, [("shown", "0-2"), ("shown", "0-3"), ("take", "0-3"), ("do", "check")])
        #expect(await visits.get(plan + "?all=1").text.contains("<b>1</b> исключена"))
        _ = try await visits.post(plan, [("shown", "0-2"), ("take", "0-2"), ("do", "load")])
        #expect(try await school.count(Self.people) == 2)
    }

    @Test func `names of people are escaped`() async throws {
        let visits = try await TestVisits(try await TestSchool(.sqlite), as: .journalKeeper)
        let list = "ФИО;Класс;<script>alert(1)</script>\n<b>Ли</b> Ён;7А;\n"
        let plan = try #require(try await visits.upload("people", Array(list.utf8), named: "<i>.csv").location)
        let page = await visits.get(plan).text
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(!page.contains("<b>Ли") && !page.contains("<i>") && !page.contains("<script>alert"))
    }

    @Test(arguments: [DutyKind.director, .deputyHead])
    func `others are refused, whatever the address says`(duty: DutyKind) async throws {
        let school = try await TestSchool(.sqlite)
        let keeper = try await TestVisits(school, as: .journalKeeper)
        let plan = try #require(try await keeper.upload("people", Array(Self.list.utf8), named: "a.csv").location)
        let other = try await TestVisits(school, as: duty)
        #expect(await other.get(plan).status == 403)
        #expect(await other.get(plan).text.contains("Ли Ён") == false)
    }

    @Test func `a plan that does not exist is not found`() async throws {
        let visits = try await TestVisits(try await TestSchool(.sqlite), as: .journalKeeper)
        for key in ["0", "zz", String(repeating: "0", count: 32)] {
            #expect(await visits.get("/import/people/\(key)").status == 404)
        }
    }
}
