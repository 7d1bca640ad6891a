import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import QuarterEndFeature

/// The end of the first quarter, on 20 November.
struct QuarterEndTests {
    private func quarters(_ stage: Stage) async throws -> Int {
        let algebra = try stage.cast.course("8Б Алгебра")
        return try await stage.database.read { try #require(try $0.listedCourse(algebra)).scheme }
    }

    private func path(_ stage: Stage) async throws -> String { "/quarter?s=\(try await quarters(stage))&p=q1" }

    /// Lays what is owed in final marks, as the clock does.
    private func lay(_ stage: Stage) async throws {
        let (now, today) = (stage.now, stage.cast.today)
        try await stage.database.change { records in
            let permit = try Caller.clockwork("проверка", now: now, today: today)
                .ask(.runChore, on: .school, under: Regulation())
            let year = try #require(try records.years().first { $0.contains(today) })
            try records.signed(by: permit).layFinals(of: year)
        }
    }

    @Test(
        "R079 R108 the deputy sees class by class what is put, and what is in the way", arguments: TestEngine.offered)
    func board(engine: TestEngine) async throws {
        let stage = try await Stage([quarterEnd], on: engine), path = try await path(stage)
        let anna = try stage.cast.student(Cast.anna), algebra = try stage.cast.course("8Б Алгебра")
        let before = try await stage.page(path, as: "Тихонова")
        #expect(before.contains("Конец четверти · I четверть") && before.contains("<th scope=\"row\">8Б<"))
        try await stage.change { pen in
            let listed = try #require(try pen.listedCourse(algebra))
            let place = FinalPlace(
                student: anna, year: listed.year, subject: listed.subject, kind: .period,
                period: try pen.periods(of: algebra).first?.id)
            let facts = FinalMarkFacts(.notAttested, proposal: .none, reason: "болела", visibleFrom: pen.now)
            _ = try pen.put(final: facts, at: place, base: 0)
        }
        let after = try await stage.page(path, as: "Громова")
        let start = try #require(after.firstRange(of: "<th scope=\"row\">8Б<")).lowerBound
        let row = String(after[start...].prefix { $0 != "\n" })
        #expect(row.contains("<b>1/") && row.contains("н/а\u{A0}1"))
        #expect(!after.contains("Закрыть всем классам"), "the director looks")
        #expect(!before.contains("<th scope=\"row\">1А<"), "the first class has no marks")
        let file = try await stage.look("/quarter", "s=\(try await quarters(stage))&p=q1&format=csv", as: "Тихонова")
        #expect(file.status == 200 && file.text.contains("8Б;"))
    }

    @Test("R079 whoever still owes final marks is reminded in one press", arguments: TestEngine.offered)
    func reminded(engine: TestEngine) async throws {
        let stage = try await Stage([quarterEnd], on: engine), path = try await path(stage)
        try await lay(stage)
        #expect(try await stage.page(path, as: "Тихонова").contains("Напомнить"))
        let fields = [("s", "\(try await quarters(stage))"), ("p", "q1")]
        let answer = try await stage.send("/quarter/remind", fields, as: "Тихонова")
        #expect(answer.location?.hasSuffix("done=remind") == true)
        let after = try await stage.page(path + "&done=remind", as: "Тихонова")
        #expect(after.contains("Напоминание записано") && after.contains("Напоминали 20.11"))
        #expect(try await stage.send("/quarter/remind", fields, as: Cast.veraPavlovna).status == 403)
        #expect(try await stage.send("/quarter/remind", fields, as: "Тихонова").status == 303)
        #expect(try await stage.database.verify().isClean)
    }

    @Test(
        "R078 a quarter is closed class by class or for all, and a class that is closed takes no marks",
        arguments: TestEngine.offered)
    func closing(engine: TestEngine) async throws {
        let stage = try await Stage([quarterEnd], on: engine), scheme = try await quarters(stage)
        let eighth = try stage.cast.schoolClass("8Б"), algebra = try stage.cast.course("8Б Алгебра")
        let other = try stage.cast.course("9А Алгебра")
        func isClosed(_ course: ID<Course>) async throws -> Bool {
            try await stage.database.read { try $0.periods(of: course).first?.isClosed ?? false }
        }
        func send(_ more: [(String, String)], period: String = "q1") async throws -> Answer {
            try await stage.send("/quarter/close", [("s", "\(scheme)"), ("p", period)] + more, as: "Тихонова")
        }
        #expect(try await send([("class", "\(eighth)")]).status == 303)
        #expect(try await isClosed(algebra))
        #expect(try await !isClosed(other))
        #expect(try await send([("class", "\(eighth)"), ("do", "open")]).status == 303)
        #expect(try await !isClosed(algebra))
        #expect(try await send([]).status == 303)
        #expect(try await isClosed(other))
        let both = try await send([("class", "\(eighth)"), ("do", "open")])
        #expect(both.status == 422 && both.text.contains("I четверть закрыта для всех классов"))
        let running = try await send([], period: "q2")
        #expect(running.status == 422 && running.text.contains("II четверть: ещё идёт"))
        #expect(try await stage.send("/quarter/close", [("p", "q1")], as: "Громова").status == 403)
        #expect(try await stage.database.verify().isClean)
    }

    @Test(
        "R078 a column of a closed quarter is asked for, opened for a day to whoever asked, and shut again by itself",
        arguments: TestEngine.offered)
    func opening(engine: TestEngine) async throws {
        let stage = try await Stage([quarterEnd], on: engine), algebra = try stage.cast.course("8Б Алгебра")
        let (period, lesson) = try await stage.database.read { records in
            let period = try #require(try records.periods(of: algebra).first)
            let lessons = try records.lessons(of: algebra, during: period.starts...period.ends)
            return (period, try #require(lessons.last))
        }
        let ask = "/requests/new/\(algebra)", fields = [("lesson", "\(lesson.id)"), ("because", "болел")]
        let early = try await stage.send(ask, fields, as: Cast.veraPavlovna)
        #expect(early.status == 422 && early.text.contains("столбец открыт"))
        try await stage.change { try $0.close(period.id) }
        #expect(try await stage.page(ask, as: Cast.veraPavlovna).contains("Попросить</button>"))
        let chosen = try await stage.look(ask, "l=\(lesson.id)", as: Cast.veraPavlovna).text
        #expect(chosen.contains("<option value=\"\(lesson.id)\" selected>"), "a column that is named is chosen")
        #expect(try await stage.send(ask, fields, as: Cast.veraPavlovna).location == "/requests")
        let twice = try await stage.send(ask, fields, as: Cast.veraPavlovna)
        #expect(twice.status == 422 && twice.text.contains("ждёт решения"))
        let waiting = try await stage.page("/requests", as: "Тихонова")
        #expect(waiting.contains("Открыть на 24 часа") && waiting.contains("болел"))
        // Enter in a field presses the first button of its form: the answer to a refusal is a form apart.
        let answers = try #require(waiting.firstRange(of: "name=\"answer\"")).lowerBound
        let form = try #require(waiting[..<answers].ranges(of: "<form").last).lowerBound
        #expect(!waiting[form..<answers].contains("value=\"open\""))
        let own = try await stage.page("/requests", as: Cast.veraPavlovna)
        #expect(own.contains("ждёт решения") && !own.contains("Открыть на 24 часа"))
        #expect(try await stage.page("/requests", as: Cast.irinaPetrovna).contains("Запросов нет"))
        #expect(try await stage.send("/requests/1", [("do", "open")], as: Cast.veraPavlovna).status == 403)
        let nameless = try await stage.send("/requests/1", [("do", "refuse")], as: "Тихонова")
        #expect(nameless.status == 422 && nameless.text.contains("почему столбец не открывается"))
        #expect(try await stage.send("/requests/1", [("do", "open")], as: "Тихонова").location == "/requests")
        let vera = try stage.cast.person(Cast.veraPavlovna), irina = try stage.cast.person(Cast.irinaPetrovna)
        func isOpen(to person: ID<Person>, after seconds: Int) async throws -> Bool {
            let now = stage.now + seconds
            return try await stage.database.read {
                try $0.opening(of: lesson.id, on: algebra, to: person, at: now) != nil
            }
        }
        #expect(try await isOpen(to: vera, after: 86_399))
        #expect(try await !isOpen(to: vera, after: 86_400))
        #expect(try await !isOpen(to: irina, after: 60))
        let again = try await stage.send("/requests/1", [("do", "open")], as: "Тихонова")
        #expect(again.status == 422 && again.text.contains("уже ответили"))
        #expect(try await stage.send("/requests/1", [("do", "shut")], as: Cast.veraPavlovna).status == 403)
        let opened = try await stage.page("/requests", as: "Тихонова")
        #expect(opened.contains("value=\"shut\"") && opened.contains("открыт до"))
        #expect(try await stage.send("/requests/1", [("do", "shut")], as: "Тихонова").location == "/requests")
        #expect(try await !isOpen(to: vera, after: 1))
        #expect(try await stage.page("/requests", as: Cast.veraPavlovna).contains("закрыт снова 20 ноября"))
        #expect(try await stage.send("/requests/1", [("do", "shut")], as: "Тихонова").status == 422)
        #expect(try await stage.database.verify().isClean)
    }

    @Test("R078 a stream's column is asked for once one of its classes has closed", arguments: TestEngine.offered)
    func uneven(engine: TestEngine) async throws {
        let stage = try await Stage([quarterEnd], on: engine), course = try stage.cast.course("10А Основы права")
        let own = try stage.cast.schoolClass("10А"), today = stage.cast.today
        let (period, lesson) = try await stage.database.read { records in
            let period = try #require(try records.periods(of: course).first { $0.contains(today) })
            return (period, try #require(try records.lessons(of: course, during: period.starts...today).last))
        }
        let ask = "/requests/new/\(course)", fields = [("lesson", "\(lesson.id)"), ("because", "болел")]
        #expect(try await stage.send(ask, fields, as: "Волков").status == 422)
        try await stage.change { try $0.close(period.id, in: own) }
        #expect(try await stage.send(ask, fields, as: "Волков").location == "/requests")
    }

    @Test(arguments: TestEngine.offered)
    func `the board asks a fixed number of questions and is not for teachers`(engine: TestEngine) async throws {
        let stage = try await Stage([quarterEnd], on: engine), path = try await path(stage)
        let answer = await stage.get(path, as: try stage.cast.person("Тихонова"))
        #expect(answer.status == 200 && (1...20).contains(answer.asked), "\(answer.asked)")
        for name in [Cast.veraPavlovna, Cast.irinaPetrovna, Cast.anna, Cast.annasFather] {
            #expect(try await stage.look("/quarter", as: name).status == 403, "\(name)")
        }
        #expect(try await stage.look("/quarter", "p=q9", as: "Тихонова").status == 404)
        #expect(try await stage.send("/requests/77", [("do", "open")], as: "Тихонова").status == 404)
    }
}
