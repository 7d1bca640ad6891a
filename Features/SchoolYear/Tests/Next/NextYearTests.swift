import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import SchoolYearFeature

extension Stage {
    /// The doors into the next year, on 20 August 2026 at noon.
    static func august(_ engine: TestEngine) async throws -> Stage {
        try await Stage([nextYear], on: engine, now: Stage.noon("2026-08-20"))
    }

    /// Noon of a day in Moscow.
    static func noon(_ day: String) -> Moment {
        Zone.moscow.moment(day: Day(iso: day) ?? Day(number: 0), time: TimeOfDay(minutes: 720))
    }

    /// Opens the year 2026 as the keeper.
    func open(_ more: [(String, String)] = []) async throws -> Answer {
        let fields = [("year", "2026"), ("order", "77-к"), ("ordered", "2026-08-19")]
        return try await send("/year/open", fields + more, as: "Соколов")
    }

    /// How many students each class of 2026 has on its first day, by name.
    func classes() async throws -> [String: Int] {
        try await database.read { records in
            let pairs = try records.classes(of: 2026).map { listed in
                (listed.name.text, try records.students(of: listed.id, on: try #require(Day(iso: "2026-09-01"))).count)
            }
            return Dictionary(pairs) { $1 }
        }
    }

    /// The doors alone, apart from the first run.
    private static var nextYear: Feature {
        Feature(
            "Новый учебный год",
            pages: [
                NextYearPage.self, ClassPlanPage.self, ChecklistPage.self, TermsPage.self, ConfirmPage.self,
                ConfirmationsPage.self,
            ],
            actions: [
                OpenNextYear.self, TakeYearBack.self, KeepNewClasses.self, KeepClassPlan.self, Receive.self,
                GiveBack.self, SettleTerms.self, ConfirmClass.self,
            ])
    }
}

/// The year 2026/2027 out of the model school of 2025/2026; numbers by hand from its cast and load.
struct NextYearTests {
    private static let first = Day(year: 2026, month: 9, day: 1) ?? Day(number: 0)

    @Test("R031 the diff says what each class becomes before anything is written", arguments: TestEngine.offered)
    func diff(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine)
        let answer = try await stage.look("/year", as: "Соколов")
        let page = answer.text
        #expect(answer.status == 200 && answer.asked <= 20, "\(answer.asked)")
        // 8Б: 24 students (one came, one left), 2 groups of English and 2 of informatics; of 16 pages the ninth class has
        // no probability, and by its curriculum the other fifteen take 34 hours.
        let row = try #require(page.split(separator: "<tr>").first { $0.contains("/year/class/8b\"") })
        #expect(row.contains("<b>9Б</b>") && row.contains(">24<") && row.contains(">Носова\u{A0}И.\u{A0}П.<"))
        #expect(row.contains("data-label=\"Группы\">4<") && row.contains("data-label=\"Страницы журнала\">15, 34 ч<"))
        #expect(row.contains("нет в учебном плане 9 класса: 1</summary>Вероятность и статистика"))
        let eleventh = try #require(page.split(separator: "<tr>").first { $0.contains("/year/class/11a\"") })
        #expect(eleventh.contains("выпуск") && eleventh.contains(">16<"))
        let ninth = try #require(page.split(separator: "<tr>").first { $0.contains("/year/class/9a\"") })
        #expect(ninth.contains("<b>10А</b>") && ninth.contains("нагрузка 10А вносится заново"))
        #expect(page.contains("value=\"1А\""), "the first class is opened again, empty")
        #expect(try await stage.database.read { try $0.years().count } == 1)
    }

    @Test("R031 R048 opening carries classes, groups, load and students by one order", arguments: TestEngine.offered)
    func opening(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine)
        #expect(try await stage.open().location == "/year")
        #expect(
            try await stage.classes() == [
                "1А": 0, "2А": 18, "6Б": 24, "7В": 21, "9Б": 24, "10А": 21, "11А": 20, "11Б": 16,
            ])
        let anna = try stage.cast.student(Cast.anna), vera = try stage.cast.person(Cast.veraPavlovna)
        let irina = try stage.cast.person(Cast.irinaPetrovna)
        try await stage.database.read { records in
            let stays = try records.memberships(of: anna)
            #expect(stays.map { $0.days.from.iso } == ["2025-09-01", "2026-09-01"])
            #expect(stays.map { $0.days.to?.iso } == ["2026-08-31", nil])
            #expect(try records.movements(of: anna).last?.facts.kind == .promotion)
            let ninth = try #require(try records.listedClass(slug: "9b", year: 2026))
            #expect(try records.holders(of: .classTeacher, object: ninth.id.number, on: Self.first) == [irina])
            let names = try records.courses(of: anna, on: Self.first).map { "\($0.groupName) \($0.title)" }
            #expect(names.count == 13, "a class of 15 pages, of which one of two in English and in informatics")
            #expect(names.contains { $0.hasPrefix("9Б, Английский язык, гр. ") } && names.contains("9Б Алгебра"))
            #expect(try records.courses(ofTeacher: vera, on: Self.first).map(\.year) == [2026, 2026])
            let pages = try records.courses(of: ninth.id)
            let literature = try #require(pages.first { $0.title == "Литература" })
            let lines = try records.load(of: 2026).filter { $0.course == literature.id }
            #expect(lines.map(\.person) == [irina] && lines.map(\.weeklyTenths) == [30], "two hours in 8Б, three in 9Б")
            #expect(try records.curriculum(of: 2026) == records.curriculum(of: 2025))
            let second = try records.courses(of: try #require(try records.listedClass(slug: "2a", year: 2026)).id)
            #expect(second.first { $0.title == "Математика" }?.scale == .five(allowsOne: false))
            let home = try stage.cast.student(Cast.homeSchooled)
            #expect(try records.schoolClass(of: home, on: Self.first) != nil)
            #expect(try records.movementDisagreements() == [])
        }
        #expect(try await stage.database.verify().findings.isEmpty)
        #expect(try await stage.open().status == 409, "once is enough")
    }

    @Test(
        "R031 R076 what is taught apart goes on in the next year, a part of the same subject as in the class",
        arguments: TestEngine.offered)
    func apart(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine), eighth = try stage.cast.schoolClass("8Б")
        let algebra = try stage.cast.course("8Б Алгебра"), teacher = try stage.cast.person("Куприн")
        let whole = try await stage.change { pen in
            let whole = try pen.add(subject: "Общая математика"), listed = try #require(try pen.listedCourse(algebra))
            try pen.compose(listed, into: whole)
            let group = try pen.add(
                group: "8Б, Алгебра на дому", .subgroup, of: [eighth], year: 2025, subject: listed.subject)
            let days = Span(from: Day(year: 2025, month: 11, day: 24) ?? stage.cast.today)
            let wish = TeachingWish(
                listed.subject, to: group, by: teacher, weeklyTenths: 20, during: days, kind: .apart)
            try pen.teach(wish, year: 2025)
            return whole
        }
        #expect(try await stage.open().status == 303)
        let pages = try await stage.database.read { records in
            let ninth = try #require(try records.listedClass(slug: "9b", year: 2026))
            return try records.courses(of: ninth.id).filter { $0.composedInto != nil }
        }
        #expect(pages.map(\.kind) == [.lesson, .apart] && pages.allSatisfy { $0.composedInto == whole })
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R031 a year is opened from 15 August on", arguments: TestEngine.offered)
    func tooEarly(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine), early = Stage.noon("2026-08-14")
        let page = try await stage.look("/year", as: "Соколов", at: early).text
        #expect(page.contains("открывают с 15 августа 2026 года") && !page.contains("action=\"/year/open\""))
        let fields = [("year", "2026"), ("order", "77-к"), ("ordered", "2026-08-13")]
        let answer = try await stage.send("/year/open", fields, as: "Соколов", at: early)
        #expect(answer.status == 422 && answer.text.contains("открывают с 15 августа 2026 года"))
        #expect(try await stage.database.read { try $0.years().count } == 1)
        #expect(try await stage.send("/year/open", fields, as: "Соколов", at: Stage.noon("2026-08-15")).status == 303)
    }

    @Test("R031 what is decided of classes and students is kept and carried out", arguments: TestEngine.offered)
    func decisions(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine)
        let boris = try stage.cast.student(Cast.boris), anna = try stage.cast.student(Cast.anna)
        let volkov = try stage.cast.person("Волков")
        let wish = [
            ("fate", "1"), ("name", "9Г"), ("leader", "\(volkov)"), ("pages", "1"), ("s\(boris)", "2"),
            ("s\(anna)", "3"),
        ]
        #expect(try await stage.send("/year/class/8b", wish, as: "Соколов").location == "/year")
        let fifth = [("fate", "3"), ("name", ""), ("leader", ""), ("pages", "0")]
        #expect(try await stage.send("/year/class/5b", fifth, as: "Соколов").location == "/year")
        let page = try await stage.page("/year", as: "Соколов")
        #expect(page.contains("<b>9Г</b>") && page.contains("23, условно 1, повторно 1"))
        let nowhere = try await stage.open()
        #expect(nowhere.status == 422 && nowhere.text.contains("Повторно в 8 класс зачислить некуда"))
        let names = [("year", "2026"), ("classes", "1а, 1-Б, 8Г")]
        #expect(try await stage.send("/year/new-classes", names, as: "Соколов").location == "/year")
        #expect(try await stage.open().status == 303)
        #expect(
            try await stage.classes() == [
                "1А": 0, "1Б": 0, "2А": 18, "7В": 21, "8Г": 1, "9Г": 23, "10А": 21, "11А": 20, "11Б": 16,
            ])
        try await stage.database.read { records in
            #expect(try records.movements(of: boris).last?.facts.kind == .repeating)
            #expect(try records.movements(of: anna).last?.facts.kind == .conditional)
            let ninth = try #require(try records.listedClass(slug: "9g", year: 2026))
            #expect(try records.holders(of: .classTeacher, object: ninth.id.number, on: Self.first) == [volkov])
            let brother = try stage.cast.student(Cast.annasBrother)
            #expect(try records.memberships(of: brother).last?.days.to == nil, "a class left out stays as it was")
        }
    }
}
