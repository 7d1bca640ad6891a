import School
import Testing
import Trials

@testable import ExchangeFeature
@testable import Storage
@testable import Web

/// A school's own table laid over its load, through the pages.
struct GridPagesTests {
    private static let grid = """
        Понедельник;;;
        ;;5А;5Б
        09.00-9.40;1;Русский 301;Матем. 302
        09.50-10.30;2;Англ. яз. 14/25;Физ-ра с/з
        10.40-11.20;3;Русский/Матем.;История 322
        Вторник;;;
        09.00-9.40;1;Физ-ра с/з;Физ-ра с/з
        """

    private static let atOnce = [("from", "2025-09-01"), ("how", "publication"), ("do", "load")]

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test("R051 a school's own table becomes the week its load is taught in", arguments: TestEngine.offered)
    func wholeWay(engine: TestEngine) async throws {
        let school = try await LoadedSchool.make(engine)
        let visits = try await TestVisits(school, as: .dispatcher)
        let plan = try #require(try await visits.upload("timetable", bytes(Self.grid), named: "сетка.csv").location)
        let page = await visits.get(plan).text
        #expect(page.contains("Это таблица: дни и уроки вниз, классы в столбцах."))
        #expect(page.contains("Все названия узнаны."))
        #expect(page.contains("5А, Русский язык: стоит 1,5 из 2 ч в неделю."))
        #expect(page.contains("Общий урок, Вторник, 1-й: Физическая культура, 5А, 5Б."))
        let loaded = try #require(try await visits.post(plan, Self.atOnce).location)
        #expect(await visits.get(loaded).text.contains("Расписание загружено: действует с 01.09.2025"))
        #expect(
            try await LoadedSchool.week(school) == [
                "1 1 0 301 5a/Русский язык", "1 1 0 302 5b/Математика", "1 2 0 14 5a/Английский язык, гр. 1",
                "1 2 0 25 5a/Английский язык, гр. 2", "1 2 0 с/з 5b/Физическая культура",
                "1 3 1  5a/Русский язык", "1 3 2  5a/Математика", "1 3 0 322 5b/История",
                "2 1 0 с/з 5a/Физическая культура + 5b/Физическая культура",
            ])
        #expect(try await school.count(SQL("SELECT count(*) FROM lesson")) > 200)
        #expect(try await school.database.verify().isClean)
    }

    @Test(arguments: TestEngine.offered)
    func `what finds no place is told by cell, explained, left out, and remembered`(engine: TestEngine) async throws {
        let school = try await LoadedSchool.make(engine)
        let visits = try await TestVisits(school, as: .deputyHead)
        let text = Self.grid.replacing("История 322", with: "Обществ. 322").replacing("Матем. 302", with: "Цифра 302")
            .replacing("5Б", with: "5 бэшки")
        let plan = try #require(try await visits.upload("timetable", bytes(text), named: "сетка.csv").location)
        let page = await visits.get(plan).text
        #expect(page.contains("Понедельник, 1-й урок, 5 бэшки, «Цифра 302»: класса «5 бэшки» в школе нет"))
        let before = try await school.print()
        let refused = try #require(try await visits.post(plan, [("do", "load")]).location)
        #expect(await visits.get(refused).text.contains("Пока не загружено, в школе ничего не изменилось"))
        #expect(try await school.print() == before)

        _ = try await visits.post(plan + "/names", [("kind", "class"), ("means 5 бэшки", "5Б")])
        #expect(await visits.get(plan).text.contains("в нагрузке 5Б нет предмета «Обществ.»"))
        _ = try await visits.post(plan + "/names", [("kind", "subject"), ("means Цифра", "Математика")])
        let named = await visits.get(plan + "/names?kind=subject").text
        #expect(named.contains("узнано: Математика") && named.contains("не узнано"))
        let wrong = try await visits.post(plan + "/names", [("kind", "subject"), ("means Цифра", "Магия")])
        #expect(wrong.status == 422 && wrong.text.contains("Выберите для «Цифра» одно из предложенного."))
        let loaded = try #require(
            try await visits.post(plan, [("skip all", "1")] + Self.atOnce).location)
        #expect(await visits.get(loaded).text.contains("Расписание загружено"))
        #expect(try await LoadedSchool.week(school).contains("1 1 0 302 5b/Математика"))

        let again = try #require(try await visits.upload("timetable", bytes(text), named: "ещё.csv").location)
        let remembered = await visits.get(again).text
        #expect(!remembered.contains("класса «5 бэшки» в школе нет") && !remembered.contains("«Цифра 302»:"))
    }

    @Test func `a teacher in two places and a lesson on a day off are told`() async throws {
        let school = try await LoadedSchool.make(.sqlite)
        let visits = try await TestVisits(school, as: .deputyHead)
        let text = """
            Понедельник;;
            ;5А;5Б
            1;Русский 301;Русский 302
            Суббота;;
            1;История;
            """
        let plan = try #require(try await visits.upload("timetable", bytes(text), named: "сетка.csv").location)
        let page = await visits.get(plan).text
        #expect(
            page.contains(
                "пн, 1-й урок: учитель Орлова Анна Ильинична сразу на двух уроках — Русский язык, 5А и Русский язык, 5Б."
            ))
        #expect(page.contains("Суббота, 1-й урок, 5А, «История»: суббота у 5А выходной"))
        let before = try await school.print()
        _ = try await visits.post(plan, [("do", "load")])
        #expect(try await school.print() == before)
    }

    @Test(.enabled(if: Toolbox.isThere, "the virtualenv is made by ./test"))
    func `a workbook is read as well`() async throws {
        let school = try await LoadedSchool.make(.sqlite)
        let visits = try await TestVisits(school, as: .deputyHead)
        let book = Workbook(sheets: [
            ("Понедельник", [["Урок", "5А", "5Б"], [.number("1"), "Русский 301", "История 322"]]),
            ("Среда", [["Урок", "5А", "5Б"], [.number("1"), "", "Матем. 302"]]),
        ])
        let plan = try #require(try await visits.upload("timetable", book.bytes, named: "сетка.xlsx").location)
        _ = try await visits.post(plan, Self.atOnce)
        #expect(
            try await LoadedSchool.week(school) == [
                "1 1 0 301 5a/Русский язык", "1 1 0 322 5b/История", "3 1 0 302 5b/Математика",
            ])
    }

    @Test func `a teacher is not let in`() async throws {
        let visits = try await TestVisits(try await TestSchool(.sqlite), as: .classTeacher)
        #expect(await visits.get("/import/timetable").status == 403)
    }
}
