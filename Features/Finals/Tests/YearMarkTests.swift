import ModelSchool
import School
import Testing
import Trials
import Web

@testable import FinalsFeature
@testable import Storage

/// Marks of a whole year: when they may be put, what they rest on, and when they are closed.
struct YearMarkTests {
    private static let algebra = "/journal/8b/algebra/final"
    private static let year = algebra + "?p=year"
    private static let later = SQL("INSERT INTO marked_since (course, day) VALUES (?1, ?2)")
    private static let join = SQL("UPDATE group_member SET from_day = ?3 WHERE study_group = ?1 AND student = ?2")
    private static let summer = Zone.moscow.moment(
        day: Day(year: 2026, month: 6, day: 10) ?? Day(number: 0), time: TimeOfDay(minutes: 600))

    /// Puts Boris's marks of the periods, the first ones of them.
    private func put(_ marks: [Int], _ stage: Stage, after skipped: Int = 0) async throws {
        let boris = try stage.cast.student(Cast.boris), algebra = try stage.cast.course("8Б Алгебра")
        try await stage.change { pen in
            let listed = try #require(try pen.listedCourse(algebra))
            for (mark, period) in zip(marks, try pen.periods(of: algebra).dropFirst(skipped)) {
                let place = FinalPlace(
                    student: boris, year: listed.year, subject: listed.subject, kind: .period, period: period.id)
                let facts = FinalMarkFacts(.five(mark), proposal: .none, reason: "", visibleFrom: pen.now)
                _ = try pen.put(final: facts, at: place, base: 0)
            }
        }
    }

    private func save(_ stage: Stage, _ slug: String, _ mark: String, reason: String, at now: Moment? = nil)
        async throws
        -> Answer
    {
        let id = try stage.cast.student(Cast.boris).number, path = Self.algebra + "?p=" + slug
        let typed = ["m\(id)": mark, "r\(id)": reason]
        let fields = try await stage.fields(path, as: Cast.veraPavlovna, typed: typed, at: now)
        return try await stage.send(Self.algebra, fields, as: Cast.veraPavlovna, at: now)
    }

    @Test("R078 no year is marked before its last period is, while it lasts", arguments: TestEngine.offered)
    func early(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        try await put([4], stage)
        let refused = try await save(stage, "year", "4", reason: "уезжает")
        #expect(refused.status == 422 && refused.text.contains("сначала нужна отметка «IV четверть»"))
        try await put([4, 4, 4], stage, after: 1)
        #expect(try await save(stage, "year", "4", reason: "").status == 303)
    }

    @Test(
        "R078 a year is closed with the last period of its classes, an exam's first mark comes after that",
        arguments: TestEngine.offered)
    func closed(engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра")
        let own = try stage.cast.schoolClass("8Б")
        try await put([4, 4, 4, 4], stage)
        try await stage.change { pen in
            let periods = try pen.periods(of: algebra)
            for period in periods.dropLast() { try pen.close(period.id) }
        }
        #expect(try await save(stage, "year", "5", reason: "олимпиада", at: Self.summer).status == 303)
        try await stage.change { pen in
            if let last = try pen.periods(of: algebra).last { try pen.close(last.id, in: own) }
        }
        #expect(try await stage.page(Self.year, as: Cast.veraPavlovna, at: Self.summer).contains("Учебный год закрыт"))
        for slug in ["year", "attestation"] {
            let refused = try await save(stage, slug, "4", reason: "пересмотр", at: Self.summer)
            #expect(refused.status == 422 && refused.text.contains("меняется по приказу или протоколу"), "\(slug)")
        }
        try await stage.change { pen in
            if let last = try pen.periods(of: algebra).last { try pen.close(last.id, in: own, closed: false) }
        }
        #expect(try await save(stage, "year", "4", reason: "пересмотр", at: Self.summer).status == 303)
    }

    @Test("an exam after the year takes a first mark, and its change an order", arguments: TestEngine.offered)
    func exam(engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("9А Алгебра")
        let student = try #require(stage.cast.students["9А"]?.first)
        try await stage.change { pen in
            for period in try pen.periods(of: algebra) { try pen.close(period.id) }
        }
        let path = "/journal/9a/algebra/final", field = "m\(student.number)"
        func send(_ mark: String) async throws -> Answer {
            let fields = try await stage.fields(
                path + "?p=exam", as: Cast.veraPavlovna, typed: [field: mark], at: Self.summer)
            return try await stage.send(path, fields, as: Cast.veraPavlovna, at: Self.summer)
        }
        #expect(try await send("4").status == 303)
        let change = try await send("5")
        #expect(change.status == 422 && change.text.contains("меняется по приказу или протоколу"))
    }

    @Test("R076 R078 a year waits for no period in which its page took no marks yet", arguments: TestEngine.offered)
    func markedLater(engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра")
        try await put([5, 4, 4], stage, after: 1)
        func row() async throws -> String {
            try await stage.row(Self.year, of: "Морозов Борис", as: Cast.veraPavlovna, at: Self.summer).plain
        }
        #expect(try await row().contains("нет отметки: I четверть"))
        try await stage.change { pen in
            _ = try pen.execute(Self.later, algebra, try pen.periods(of: algebra)[1].starts)
        }
        // (5 + 4 + 4) / 3 = 4,33
        #expect(try await row().contains("data-proposed=\"4\""))
    }

    private func put(attestation mark: Mark, _ stage: Stage) async throws {
        let boris = try stage.cast.student(Cast.boris), algebra = try stage.cast.course("8Б Алгебра")
        try await stage.change { pen in
            let listed = try #require(try pen.listedCourse(algebra))
            let place = FinalPlace(student: boris, year: listed.year, subject: listed.subject, kind: .attestation)
            let base = try pen.finalMark(at: place)?.version ?? 0
            let facts = FinalMarkFacts(mark, proposal: .none, reason: "", visibleFrom: pen.now)
            _ = try pen.put(final: facts, at: place, base: base)
        }
    }

    @Test(
        "R078 a year is proposed from the periods in which there were lessons, and without an attestation by its rule",
        arguments: TestEngine.offered)
    func studied(engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра")
        let boris = try stage.cast.student(Cast.boris)
        try await put([5, 4, 4], stage, after: 1)
        func row() async throws -> String {
            try await stage.row(Self.year, of: "Морозов Борис", as: Cast.veraPavlovna, at: Self.summer).plain
        }
        #expect(try await row().contains("нет отметки: I четверть"))
        // The subject is taken up in the second quarter: nobody is marked for the first.
        try await stage.change { pen in
            let listed = try #require(try pen.listedCourse(algebra))
            let second = try pen.periods(of: algebra)[1]
            try pen.execute(Self.join, listed.group, boris, second.starts)
        }
        // (5 + 4 + 4) / 3 = 4,33; the school does not count the attestation.
        #expect(try await row().contains("data-proposed=\"4\""))
        try await put(attestation: .five(5), stage)
        #expect(try await row().contains("data-proposed=\"4\""))
    }

    @Test(
        "R078 a year that its attestation belongs to is not proposed before it is marked, or said not to be due",
        arguments: TestEngine.offered)
    func attested(engine: TestEngine) async throws {
        let stage = try await Stage(engine), id = try stage.cast.student(Cast.boris).number
        try await stage.change { try $0.settle(.yearWithAttestation, "yes", from: stage.cast.year.starts) }
        try await put([4, 5, 4, 4], stage)
        func row(_ query: String = "") async throws -> String {
            try await stage.row(Self.year + query, of: "Морозов Борис", as: Cast.veraPavlovna, at: Self.summer).plain
        }
        let waits = try await row()
        #expect(waits.contains(">ждёт аттестации</td>") && waits.contains("ждёт отметки за аттестацию"))
        #expect(waits.contains("data-proposed=\"\"") && !waits.contains("name=\"a\(id)\""), "nothing to accept")
        let page = try await stage.page(Self.year, as: Cast.veraPavlovna, at: Self.summer).plain
        #expect(page.contains("p=attestation\">отметки за аттестацию</a>") && page.contains("ждут аттестации "))
        #expect(try await row("&show=waiting").contains("ждёт аттестации"))
        let bare = try await save(stage, "year", "4", reason: "", at: Self.summer)
        #expect(bare.status == 422 && bare.text.contains("отметки за аттестацию ещё нет, вы ставите 4"))
        // (4 + 5 + 4 + 4 + 5) / 5 = 4,40
        try await put(attestation: .five(5), stage)
        #expect(try await row().contains("data-proposed=\"4\""))
        let anna = try await stage.row(Self.year, of: "Кузнецова Анна", as: Cast.veraPavlovna, at: Self.summer).plain
        #expect(anna.contains("ждёт отметки за аттестацию"), "hers lacks still")
        // (4 + 5 + 4 + 4) / 4 = 4,25: no attestation was due.
        try await put(attestation: .exempt, stage)
        #expect(try await row().contains("data-proposed=\"4\""))
        #expect(try await save(stage, "year", "4", reason: "", at: Self.summer).status == 303)
        #expect(try await stage.database.verify().isClean)
    }
}
