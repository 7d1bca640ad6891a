import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import ReadinessFeature

/// What the model school lacks on 20 November 2025, counted by hand from its cast.
struct ReadinessTests {
    private func page(_ stage: Stage, _ query: String = "") async throws -> String {
        try await stage.page("/readiness\(query)", as: "Соколов")
    }

    @Test("R050 what is missing is counted, named and led to its place", arguments: TestEngine.offered)
    func missing(engine: TestEngine) async throws {
        let stage = try await Stage([readiness], on: engine)
        let before = try await page(stage)
        #expect(before.contains("Классы без классного руководителя: нет"))
        #expect(before.contains("Страницы журнала без учителя: нет") && before.contains("Ученики без группы: нет"))
        #expect(
            before.contains("Классы без опубликованного расписания: нет") && before.contains("Классы без звонков: нет"))
        #expect(before.contains("<li>Классы: 8</li>") && !before.contains("class=\"steps\""), "marks stand: no set-up")
        let eighth = try stage.cast.schoolClass("8Б"), algebra = try stage.cast.course("8Б Алгебра")
        let vera = try stage.cast.person(Cast.veraPavlovna), irina = try stage.cast.person(Cast.irinaPetrovna)
        let deputy = try stage.cast.person("Тихонова")
        let anna = try stage.cast.student(Cast.anna)
        try await stage.change { records in
            try records.end(.classTeacher, of: irina, object: eighth.number, lastDay: november(19))
            try records.end(.teacher, of: vera, object: algebra.number, lastDay: november(19))
            try records.end(.deputyHead, of: deputy, lastDay: november(19))
            for group in try records.groups(of: 2025) where group.kind == .subgroup && group.classes == [eighth] {
                try records.leave(group.id, anna, lastDay: november(19))
            }
            _ = try records.add(student: PersonFacts(name: PersonName(surname: "Яшин", given: "Лев")))
        }
        let after = try await page(stage)
        #expect(
            after.contains("<b>Классы без классного руководителя: 1</b>") && after.contains("href=\"/class/8b\">8Б</a>")
        )
        #expect(after.contains("<b>Страницы журнала без учителя: 1</b>"))
        #expect(after.contains("href=\"/journal/8b/algebra\">8Б · Алгебра</a>"))
        #expect(after.contains("<b>Обязанности, которые не исполняет никто: 1</b>"))
        #expect(after.contains("<li>Заместитель директора по УВР</li>"))
        // English and informatics: two sets, in each of them nobody.
        #expect(after.contains("<b>Ученики без группы: 2</b>"))
        #expect(after.contains("href=\"/class/8b/groups\">8Б · Английский язык: Кузнецова Анна</a>"))
        #expect(after.contains("<b>Ученики без класса: 1</b>") && after.contains(">Яшин Лев</a>"))
    }

    @Test("R037 who is taught a subject alone is not missed from its groups", arguments: TestEngine.offered)
    func taughtAlone(engine: TestEngine) async throws {
        let stage = try await Stage([readiness], on: engine), anna = try stage.cast.student(Cast.anna)
        let eighth = try stage.cast.schoolClass("8Б"), kuprin = try stage.cast.person("Куприн")
        try await stage.change { records in
            let english = try #require(try records.listedSubject(named: "Английский язык"))
            for group in try records.groups(of: 2025) where group.kind == .subgroup && group.classes == [eighth] {
                try records.leave(group.id, anna, lastDay: november(19))
            }
            _ = try records.planIndividually(
                anna, english, by: kuprin, weeklyTenths: 20, from: november(20), year: 2025)
        }
        let page = try await page(stage)
        #expect(page.contains("<b>Ученики без группы: 1</b>") && page.contains("8Б · Информатика: Кузнецова Анна"))
        #expect(!page.contains("8Б · Английский язык: Кузнецова Анна"))
    }

    @Test(
        "R037 pages of whoever is taught alone no more lack neither teacher nor student", arguments: TestEngine.offered)
    func taughtAloneNoMore(engine: TestEngine) async throws {
        let stage = try await Stage([readiness], on: engine), anna = try stage.cast.student(Cast.anna)
        let kuprin = try stage.cast.person("Куприн")
        try await stage.change { records in
            let english = try #require(try records.listedSubject(named: "Английский язык"))
            _ = try records.planIndividually(
                anna, english, by: kuprin, weeklyTenths: 20, from: november(10), year: 2025)
        }
        #expect(try await page(stage).contains("8Б · Английский язык, инд."), "it has no place in a timetable")
        try await stage.change { try $0.endOwnLessons(of: anna, lastDay: november(18), year: 2025) }
        #expect(try await !page(stage).contains("8Б · Английский язык, инд."))
    }

    @Test("R038 R050 hours of the load are held against the curriculum of the level", arguments: TestEngine.offered)
    func hours(engine: TestEngine) async throws {
        let stage = try await Stage([readiness], on: engine)
        // The deputy has typed the curriculum of the fifth and the ninth, as their classes are taught.
        let before = try await page(stage)
        #expect(before.contains("<b>Классы без учебного плана: 6</b>"))
        for level in [1, 6, 8, 10, 11] { #expect(before.contains("/school/curriculum?level=\(level)\">")) }
        #expect(before.contains("Предметы, где нагрузка расходится с учебным планом: нет"))
        try await stage.change { records in
            let algebra = try #require(try records.listedSubject(named: "Алгебра")).id
            let music = try #require(try records.listedSubject(named: "Музыка")).id
            let lines = [
                CurriculumLine(gradeLevel: 9, subject: algebra, weeklyTenths: 45),
                CurriculumLine(gradeLevel: 9, subject: music, weeklyTenths: 10),
            ]
            try records.put(curriculum: lines, year: 2025)
        }
        let after = try await page(stage)
        #expect(after.contains("<b>Предметы, где нагрузка расходится с учебным планом: 2</b>"))
        #expect(after.contains("href=\"/school/load/class/9a\">9А · Алгебра — по плану 4,5 ч, в нагрузке 3 ч</a>"))
        #expect(after.contains("9А · Музыка — по плану 1 ч, в нагрузке 0 ч"))
    }

    @Test("R050 past lessons without topic or roll-call are told by course", arguments: TestEngine.offered)
    func unwritten(engine: TestEngine) async throws {
        let stage = try await Stage([readiness], on: engine), course = try stage.cast.course("8Б Алгебра")
        try await stage.change { records in
            for listed in try records.courses(of: 2025) where listed.id == course {
                for lesson in try records.lessons(of: course, during: stage.cast.year.starts...november(30)) {
                    guard let record = try records.lessonRecord(lesson.id, of: course) else { continue }
                    let isLate = (november(13)...november(19)).contains(lesson.day)
                    let isPast = lesson.day < november(20)
                    try records.record(record, topic: isPast && !isLate ? "Повторение" : "", isRollTaken: isPast)
                }
            }
        }
        let late = try await stage.database.read { records in
            try records.lessons(of: course, during: november(13)...november(19)).count
        }
        let page = try await page(stage)
        #expect(late > 0, "8Б has algebra in a week")
        #expect(page.contains("8Б · Алгебра — \(late)</a>"), "lessons of today and later are not owed")
    }

    @Test("R050 a year that is being prepared is looked at as of its first day", arguments: TestEngine.offered)
    func coming(engine: TestEngine) async throws {
        let stage = try await Stage([readiness], on: engine)
        let starts = try #require(Day(year: 2026, month: 9, day: 1)), ends = try #require(Day(iso: "2027-08-31"))
        try await stage.change { records in
            try records.add(year: SchoolYear(2026, starts: starts, ends: ends))
            let scheme = try records.add(scheme: "Четверти", .quarter, of: 2026, parts: [])
            let seventh = ClassName(gradeLevel: 7, letter: "Ж")
            _ = try records.add(class: ClassFacts(seventh, scheme: scheme), year: 2026)
        }
        let page = try await page(stage)
        #expect(page.contains("2026/2027 учебный год") && page.contains("aria-current=\"page\">2026/2027</a>"))
        for words in [
            "Классы без классного руководителя: 1", "Классы без учеников: 1",
            "Классы без опубликованного расписания: 1", "Классы без дат учебных периодов: 1", "Периоды без дат: 1",
            "Учебный год без каникул: 1",
        ] {
            #expect(page.contains("<b>\(words)</b>"), "\(words)")
        }
        #expect(page.contains("Классы без звонков: нет"), "the bells of the shift still hold")
        #expect(try await self.page(stage, "?y=2025").contains("aria-current=\"page\">2025/2026</a>"))
        #expect(try await stage.look("/readiness", "y=1999", as: "Соколов").status == 404)
        #expect(try await stage.look("/readiness", "y=abc", as: "Соколов").status == 404)
    }

    @Test("R050 the number of questions does not grow, and others are refused", arguments: TestEngine.offered)
    func whoAndHowMuch(engine: TestEngine) async throws {
        let stage = try await Stage([readiness], on: engine)
        for name in ["Громова", "Тихонова", "Соколов"] {
            let answer = try await stage.look("/readiness", as: name)
            #expect(answer.status == 200 && answer.asked <= 32, "\(name): \(answer.asked)")
        }
        for name in ["Орлов", Cast.irinaPetrovna, Cast.anna, Cast.annasFather] {
            #expect(try await stage.look("/readiness", as: name).status == 403, "\(name)")
        }
    }
}
