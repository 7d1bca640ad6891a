import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// A column of a closed period, opened for a day.
struct OpenedColumnTests {
    @Test(
        "R078 an entry into a column opened by permission is in time, and says by whose permission it was made",
        arguments: TestEngine.offered)
    func opened(engine: TestEngine) async throws {
        let stage = try await Stage(engine), path = "/journal/8b/algebra/cells"
        let algebra = try stage.cast.course("8Б Алгебра"), vera = try stage.cast.person(Cast.veraPavlovna)
        let (period, lesson, student) = try await stage.database.read { records in
            let period = try #require(try records.periods(of: algebra).first)
            let lesson = try #require(try records.lessons(of: algebra, during: period.starts...period.ends).last)
            return (period, lesson, try stage.cast.student(Cast.boris))
        }
        try await stage.change { try $0.close(period.id) }
        let base = try await stage.database.read {
            try $0.mark(of: student, on: lesson.day, in: lesson.id, at: .answer)?.version ?? 0
        }
        let page = try await stage.page("/journal/8b/algebra?p=q1", as: Cast.veraPavlovna)
        #expect(page.contains("/requests/new/\(algebra)\">Попросить открыть столбец"))
        let today = Zone.moscow.day(of: stage.now).shortRussian
        #expect(page.contains("\"shut\":\"I четверть закрыта \(today)\""), "the column says so itself")
        let refused = try await stage.type(
            [mark(1, "5", student, lesson.id, base: base)], into: path, as: Cast.veraPavlovna)
        #expect(refused.text.contains("\"code\":\"locked\""))
        let deputy = try stage.cast.person("Тихонова"), now = stage.now
        try await stage.database.change { records in
            let teacher = Caller(
                person: vera, account: nil, device: 0, duties: [DatedDuty(.teacher(algebra))], now: now,
                today: Zone.moscow.day(of: now))
            let permit = try teacher.ask(
                .putMark, on: Scope(course: algebra, lesson: lesson.id), under: Regulation())
            try records.signed(by: permit).askOpening(of: lesson.id, on: algebra, reason: "болел")
            let head = Caller(
                person: deputy, account: nil, device: 0, duties: [DatedDuty(.deputyHead)], now: now,
                today: Zone.moscow.day(of: now))
            let leave = try head.ask(.openColumns, on: .school, under: Regulation())
            try records.signed(by: leave).decide(
                try #require(try records.columnOpenings(of: algebra).first), granted: true)
        }
        let done = try await stage.type(
            [mark(2, "2", student, lesson.id, base: base)], into: path, as: Cast.veraPavlovna, later: 60)
        #expect(done.text.contains("\"ok\":true"))
        let row = try #require(
            try await stage.database.read {
                try $0.mark(of: student, on: lesson.day, in: lesson.id, at: .answer)
            })
        #expect(row.mark == .five(2) && row.lateDays == 0)
        let history = try await stage.versions(lesson.id, student)
        #expect(history.first?.duty.hasPrefix("по разрешению: Тихонова") == true)
        // What is written besides marks is signed on the lesson's page.
        let other = try stage.cast.student(Cast.anna)
        let typed = absence(4, "У", other, lesson.id)
        let away = try await stage.type([typed], into: path, as: Cast.veraPavlovna, later: 90)
        let signed = try await stage.page("/lesson/\(lesson.id)/\(algebra)", as: "Тихонова")
            .replacing("\u{A0}", with: " ")
        #expect(signed.contains("Закрытый столбец открыт по разрешению (Тихонова М. С.): Лебедева В. П."))
        #expect(signed.contains(away.text.contains("\"ok\":true") ? "отметки: 1, пропуски: 1" : "отметки: 1"))
        let late = try await stage.type(
            [mark(3, "3", student, lesson.id, base: base + 1)], into: path, as: Cast.veraPavlovna, later: 86_500)
        #expect(late.text.contains("\"code\":\"locked\""))
        #expect(try await stage.database.verify().isClean)
    }

    @Test(
        "R078 a closed column is asked for from the lesson's page and from its card in the grid",
        arguments: TestEngine.offered)
    func asked(engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра")
        let (period, lesson) = try await stage.database.read { records in
            let period = try #require(try records.periods(of: algebra).first)
            return (period, try #require(try records.lessons(of: algebra, during: period.starts...period.ends).last))
        }
        let path = "/lesson/\(lesson.id)/\(algebra)", way = "href=\"/requests/new/\(algebra)?l=\(lesson.id)\""
        #expect(try await !stage.page(path, as: Cast.veraPavlovna).contains("/requests/new/"), "it is open")
        try await stage.change { try $0.close(period.id) }
        #expect(try await stage.page(path, as: Cast.veraPavlovna).contains(way))
        let grid = try await stage.page("/journal/8b/algebra?p=q1", as: Cast.veraPavlovna)
        #expect(grid.contains("data-ask=\"/requests/new/\(algebra)\""))
        // Whoever only looks has nothing to ask for.
        #expect(try await !stage.page(path, as: "Тихонова").contains("/requests/new/"))
        #expect(try await !stage.page("/journal/8b/algebra?p=q1", as: "Тихонова").contains("data-ask"))
        let vera = try stage.cast.person(Cast.veraPavlovna), now = stage.now
        try await stage.database.change { records in
            let teacher = Caller(
                person: vera, account: nil, device: 0, duties: [DatedDuty(.teacher(algebra))], now: now,
                today: Zone.moscow.day(of: now))
            let permit = try teacher.ask(.putMark, on: Scope(course: algebra, lesson: lesson.id), under: Regulation())
            try records.signed(by: permit).askOpening(of: lesson.id, on: algebra, reason: "болел")
        }
        let waits = try await stage.page(path, as: Cast.veraPavlovna)
        #expect(waits.contains("ждёт решения") && !waits.contains("/requests/new/"))
    }

    @Test("R078 R135 a school may lock what is older than its rule says, and ask first", arguments: TestEngine.offered)
    func old(engine: TestEngine) async throws {
        let stage = try await Stage(engine), path = "/journal/8b/algebra/cells"
        let algebra = try stage.cast.course("8Б Алгебра"), boris = try stage.cast.student(Cast.boris)
        let day = stage.cast.year.starts
        try await stage.change { try $0.settle(.editLock, "14 d", from: day) }
        let lessons = try await stage.database.read { try $0.lessons(of: algebra, during: day...november(19)) }
        let old = try #require(lessons.last { $0.day <= november(5) }), new = try #require(lessons.last)
        let locked = try await stage.type([mark(1, "5", boris, old.id)], into: path, as: Cast.veraPavlovna)
        #expect(locked.text.contains("\"code\":\"locked\"") && locked.text.contains("правят до"))
        let version = try await stage.database.read {
            try $0.mark(of: boris, on: new.day, in: new.id, at: .answer)?.version ?? 0
        }
        let open = try await stage.type(
            [mark(2, "5", boris, new.id, base: version)], into: path, as: Cast.veraPavlovna)
        #expect(open.text.contains("\"ok\":true"))
        let page = try await stage.page("/journal/8b/algebra?p=q1", as: Cast.veraPavlovna)
        #expect(page.contains("Давние записи закрыты для правки") && page.contains("is-locked"))
        let kind = try #require(try await stage.database.read { try $0.workKinds().first })
        for (lesson, status) in [(old, 422), (new, 303)] {
            let work = try await stage.send(
                "/lesson/\(lesson.id)/\(algebra)/works", [("kind", "\(kind.id)"), ("weight", "1"), ("counts", "1")],
                as: Cast.veraPavlovna)
            #expect(work.status == status, "works of a locked day are locked as its marks are")
        }
    }
}
