import Foundation
import School
import Testing
import Trials

@testable import ExchangeFeature
@testable import Storage
@testable import Web

struct SetUpPagesTests {
    private static let people = SQL("SELECT count(*) FROM person")
    private static let head = SQL("SELECT seq FROM history_head")
    private static let students = "ФИО;Класс;Дата рождения;Телефон\nЛи Ён;7А;14.03.2014;+7\nКим Ира;7А;31.02.2014;\n"
    private static let staff = "Кто такой;Чем занят\nОрлова Анна Петровна;учитель\n"

    private func begun(_ visits: TestVisits) async throws -> String {
        let files = [("ученики.csv", Array(Self.students.utf8)), ("люди.csv", Array(Self.staff.utf8))]
        return try #require(try await visits.setUp(files).location)
    }

    @Test("R026 several files are one plan, put right in the page and loaded whole", arguments: TestEngine.offered)
    func wholeWay(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        let visits = try await TestVisits(school, as: .journalKeeper)
        let plan = try await begun(visits), before = try await school.count(Self.people)
        let page = await visits.get(plan).text
        #expect(page.contains("ученики.csv") && page.contains("люди.csv"))
        #expect(page.contains("31.02.2014 — такого дня нет") && page.contains("name=\"fix 0-3-2\""))
        #expect(page.contains("не загружено: 1"), "the telephone is left out")

        let refused = try #require(try await visits.post(plan, [("do", "load")]).location)
        #expect(await visits.get(refused).text.contains("Пока не загружено"))

        _ = try await visits.post(plan, [("fix 0-3-2", "28.02.2014"), ("was 1", "skipped"), ("kind 1", "staff")])
        let columns = plan + "/columns/1"
        let mapping = await visits.get(columns).text
        #expect(mapping.contains("Чем занят"), "\(mapping.suffix(3000))")
        _ = try await visits.post(columns, [("column 0", "name"), ("column 1", "post")])
        let loading = try #require(try await visits.post(plan, [("do", "load")]).location)
        #expect(await visits.get(loading).text.contains("Идёт загрузка"))
        #expect(try await school.count(Self.people) == before)
        await visits.goRound()
        try await visits.wait { await visits.get(plan).text.contains("Загружено") }
        #expect(await visits.get(plan).text.contains("добавлено — 3"))
        #expect(try await school.count(Self.people) == before + 3)
        #expect(await visits.get("/setup/files").text.contains("добавлено — 3"), "it is found again")

        let again = try await begun(visits)
        #expect(await visits.get(again).text.contains("Сотрудники\u{22}") == false)
        _ = try await visits.post(again, [("fix 0-3-2", "28.02.2014")])
        #expect(await visits.get(again).text.contains("Ничего не изменится"), "the foreign head is remembered")
        #expect(try await school.database.verify().findings.isEmpty)
    }

    @Test("R026 a plan that became wrong is refused when it is loaded, and changes nothing")
    func refusedLate() async throws {
        let school = try await TestSchool(.sqlite)
        let visits = try await TestVisits(school, as: .journalKeeper)
        let list = "ФИО;Класс\nЛи Ён;7А\nАн Ян;7А\n"
        let plan = try #require(try await visits.setUp([("a.csv", Array(list.utf8))]).location)
        _ = try await visits.post(plan, [("do", "load")])
        _ = try await school.change { records in
            try records.add(student: PersonFacts(name: PersonName(surname: "Ли", given: "Ён")))
        }
        let before = try await school.count(Self.people)
        await visits.goRound()
        try await visits.wait { await visits.get(plan).text.contains("Не загружено") }
        #expect(try await school.count(Self.people) == before)
    }

    @Test func `a file that is no table names itself and nothing is kept`() async throws {
        let school = try await TestSchool(.sqlite)
        let visits = try await TestVisits(school, as: .journalKeeper)
        let before = try await school.count(Self.head)
        for (name, bytes) in [("a.pdf", Array("%PDF-1.4".utf8)), ("b.xml", Array("<!DOCTYPE x>".utf8)), ("c.csv", [])] {
            let answer = try await visits.setUp([("ученики.csv", Array(Self.students.utf8)), (name, bytes)])
            #expect(answer.status == 422 && answer.text.contains("«\(name)»"))
        }
        #expect(try await visits.setUp([]).status == 422)
        #expect(try await school.count(Self.head) == before)
    }

    @Test(arguments: [DutyKind.director, .deputyHead, .secretary])
    func `only the keeper sets a school up`(duty: DutyKind) async throws {
        let school = try await TestSchool(.sqlite)
        let keeper = try await TestVisits(school, as: .journalKeeper)
        let plan = try await begun(keeper)
        let other = try await TestVisits(school, as: duty)
        for path in ["/setup/files", plan, plan + "/columns/0", "/setup/templates/students.csv"] {
            #expect(await other.get(path).status == 403)
        }
    }

    @Test func `files are added to a set-up and replaced by their names`() async throws {
        let visits = try await TestVisits(try await TestSchool(.sqlite), as: .journalKeeper)
        let plan = try await begun(visits), key = String(plan.split(separator: "/").last ?? "")
        let mended = "ФИО;Класс\nЛи Ён;7А\n"
        let same = try await visits.setUp([("ученики.csv", Array(mended.utf8))], in: key)
        #expect(same.location == plan)
        let page = await visits.get(plan).text
        #expect(!page.contains("31.02.2014") && page.contains("люди.csv"))
    }

    @Test("R026 what is being loaded changes no more under the hand", arguments: TestEngine.offered)
    func beingLoaded(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        let visits = try await TestVisits(school, as: .journalKeeper)
        let list = "ФИО;Класс;Дата рождения\nЛи Ён;7А;14.03.2014\n"
        let plan = try #require(try await visits.setUp([("a.csv", Array(list.utf8))]).location)
        _ = try await visits.post(plan, [("do", "load")])
        let other = "ФИО;Класс\nАн Ян;7А\nКим Ира;7А\n", key = String(plan.split(separator: "/").last ?? "")
        let late = try await visits.setUp([("a.csv", Array(other.utf8))], in: key)
        #expect(late.status == 422 && late.text.contains("Эти файлы сейчас загружаются"))
        _ = try await visits.post(plan + "/columns/0", [("column 2", "unwanted")])
        await visits.goRound()
        try await visits.wait { await visits.get(plan).text.contains("Загружено") }
        let students = SQL("SELECT count(*) FROM student s JOIN person p ON p.id = s.id WHERE p.birth_day IS NOT NULL")
        #expect(try await school.count(students) == 1, "the one of the first file, with the date of birth")
        #expect(try await school.count(SQL("SELECT count(*) FROM student")) == 1)
    }

    @Test(.enabled(if: Toolbox.isThere), arguments: Template.all.map(\.kind))
    func `a template is read back as what it is for, and its example is never loaded`(kind: SheetKind) async throws {
        let visits = try await TestVisits(try await TestSchool(.sqlite), as: .journalKeeper)
        for ending in ["csv", "xlsx"] {
            let answer = await visits.get("/setup/templates/\(kind.rawValue).\(ending)")
            #expect(answer.status == 200)
            let name = "список.\(ending)"
            let sheets = try await SheetReader(toolbox: .forTests).sheets(answer.body, name: name)
            let book = SetUpBook(sheets, choices: Choices())
            #expect(book.sheets.map(\.kind) == [kind] && book.sheets[0].leftOut.isEmpty)
            #expect(
                SetUpRows(book: book, work: PlanWork(known: KnownPeople(), choices: Choices(), namesSheets: false)).rows
                    .isEmpty)
        }
        #expect(await visits.get("/setup/templates/none.csv").status == 404)
        #expect(await visits.get("/setup/templates/school.xlsx").status == 200)
    }
}
