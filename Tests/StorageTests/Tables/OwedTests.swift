import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// What is asked of obligations: whose, of which year, by which days.
struct OwedTests {
    private let today = Day(iso: "2025-11-20") ?? Day(number: 0)

    private func change<T: Sendable>(
        _ school: Database, _ body: @escaping @Sendable (Writing) throws -> T
    ) async throws -> T {
        let permit = try Caller.clockwork("проверка", now: ModelSchool.noon, today: today)
            .ask(.setUpSchool, on: .school, under: Regulation())
        return try await school.change { try body($0.signed(by: permit)) }
    }

    private func lessons(_ school: Database, _ cast: Cast, _ days: ClosedRange<Day>) async throws -> [ListedLesson] {
        let algebra = try cast.course("8Б Алгебра")
        return try await school.read { try $0.lessons(of: algebra, during: days) }
    }

    private func obligation(
        _ school: Database, _ lesson: ID<Lesson>, _ key: ObligationKey
    ) async throws -> Obligation? {
        try await school.read { try $0.obligations(of: lesson) }.first { $0.place.key == key }
    }

    /// Takes everything out of a lesson's record.
    private func empty(_ school: Database, _ cast: Cast, _ lesson: ListedLesson) async throws {
        let algebra = try cast.course("8Б Алгебра")
        try await change(school) { pen in
            let record = try #require(try pen.lessonRecord(lesson.id, of: algebra))
            try pen.record(record, topic: "", homework: .notEntered)
        }
    }

    @Test(arguments: TestEngine.offered)
    func `a school day is a day on which the class has lessons`(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let lesson = try #require(try await lessons(school, cast, today...today).first), range = (today - 40)...today
        func lay() async throws {
            try await change(school) { pen in for day in try pen.daysNotLaid(range) { try pen.layTerms(on: day) } }
        }
        try await change(school) { try $0.settle(.homeworkTerm, "1 sd", from: today - 60) }
        try await lay()
        let friday = Zone.moscow.endOfDay(today + 1), monday = Zone.moscow.endOfDay(today + 4)
        #expect(try await obligation(school, lesson.id, .homework)?.due == friday)
        // A frosty Friday: the class stays at home, though the calendar knows nothing of it.
        let class8 = try cast.schoolClass("8Б"), day = today + 1
        try await change(school) { pen in
            let frosty = Set(try pen.lessons(of: class8, during: day...day).map(\.lesson.id))
            for lesson in frosty { try pen.cancel(lesson, ChangeGrounds("мороз")) }
        }
        try await lay()
        #expect(try await obligation(school, lesson.id, .homework)?.due == monday)
        let algebra = try cast.course("8Б Алгебра")
        let page = try await school.read { records in
            let regulation = try records.regulation(on: day)
            let owing = try records.owingLesson(lesson.id, of: algebra, zone: .moscow, under: regulation)
            let terms = Terms(calendar: try records.calendar(of: 2025), zone: .moscow, under: regulation)
            return owing?.deadline(.homework, terms, under: regulation).due
        }
        #expect(page == monday)
    }

    @Test(
        "R061 the journal is to be filled within a week, whatever the term of each entry",
        arguments: TestEngine.offered)
    func filled(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let old = try #require(try await lessons(school, cast, (today - 10)...(today - 8)).first)
        let new = try #require(try await lessons(school, cast, (today - 3)...(today - 1)).first)
        func sum() async throws -> (unfilled: Int, all: Int) {
            let sums = try await school.read { try $0.owedSums(now: ModelSchool.noon, zone: .moscow) }
            return sums.filter { $0.key == .topic && $0.classSlug == "8b" }
                .reduce((0, 0)) { ($0.0 + $1.unfilled, $0.1 + $1.all) }
        }
        let before = try await sum()
        for lesson in [old, new] { try await empty(school, cast, lesson) }
        #expect(try await obligation(school, old.id, .topic)?.due == Zone.moscow.endOfDay(old.day))
        #expect(try await obligation(school, old.id, .topic)?.fillDue == Zone.moscow.endOfDay(old.day + 7))
        let after = try await sum()
        #expect(after.unfilled - before.unfilled == 1, "the one of last week")
        #expect(after.all - before.all == 2)
    }

    @Test(arguments: TestEngine.offered)
    func `what nobody owes is asked for by itself and stands at the end of the sums`(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let lesson = try #require(try await lessons(school, cast, (today - 9)...today).first)
        try await empty(school, cast, lesson)
        try await change(school) { pen in
            try pen.execute(SQL("UPDATE obligation SET owner = NULL WHERE object = ?1"), lesson.id)
        }
        var filter = OwedFilter()
        filter.isNobodys = true
        let wanted = filter
        let lines = try await school.read { try $0.owed(wanted, now: ModelSchool.noon, zone: .moscow, limit: 500) }
        #expect(!lines.isEmpty && lines.allSatisfy { $0.owner == nil })
        #expect(lines.contains { $0.lesson?.lesson == lesson.id })
        let sums = try await school.read { try $0.owedSums(now: ModelSchool.noon, zone: .moscow) }
        let first = try #require(sums.firstIndex { $0.owner == nil })
        #expect(first > 0 && sums[first...].allSatisfy { $0.owner == nil })
    }

    @Test(arguments: TestEngine.offered)
    func `debts are those of the year in hand`(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let lesson = try #require(try await lessons(school, cast, (today - 9)...today).first)
        try await empty(school, cast, lesson)
        let september = try #require(Day(iso: "2026-09-02"))
        let autumn = Zone.moscow.moment(day: september, time: TimeOfDay(minutes: 720))
        func owed() async throws -> (lines: Int, sums: Int) {
            try await school.read { records in
                let lines = try records.owed(OwedFilter(), now: autumn, zone: .moscow, limit: 10)
                return (lines.count, try records.owedSums(now: autumn, zone: .moscow).count)
            }
        }
        let before = try await owed()
        #expect(before.lines > 0 && before.sums > 0)
        try await change(school) {
            try $0.add(year: SchoolYear(2026, starts: september - 1, ends: september + 300))
        }
        #expect(try await owed() == (0, 0))
    }
}
