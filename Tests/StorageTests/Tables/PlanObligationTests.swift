import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// What courses owe in thematic plans. The day is Thursday, 20 November 2025.
struct PlanObligationTests {
    private func change<T: Sendable>(
        _ school: Database, at now: Moment = ModelSchool.noon, _ body: @escaping @Sendable (Writing) throws -> T
    ) async throws -> T {
        let permit = try Caller.clockwork("проверка", now: now, today: Zone.moscow.day(of: now))
            .ask(.setUpSchool, on: .school, under: Regulation())
        return try await school.change { try body($0.signed(by: permit)) }
    }

    private func obligation(_ school: Database, _ course: ID<Course>) async throws -> Obligation? {
        try await school.read { try $0.planObligations(of: 2025) }[course]
    }

    @Test(
        "R055 a course owes its plan by the day that the rules name, until it is submitted",
        arguments: TestEngine.offered)
    func owed(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let algebra = try cast.course("8Б Алгебра"), year = cast.year, noon = ModelSchool.noon
        try await change(school) { pen in
            try pen.settle(.planTerm, "none", from: year.starts)
            try pen.layPlans(of: year)
        }
        #expect(try await school.read { try $0.planObligations(of: 2025) }.isEmpty)
        try await change(school) { pen in
            try pen.settle(.planTerm, "09-30", from: year.starts)
            try pen.layPlans(of: year)
        }
        let owed = try #require(try await obligation(school, algebra))
        #expect(owed.due == Zone.moscow.endOfDay(try #require(Day(iso: "2025-09-30"))) && owed.done == nil)
        #expect(try owed.owner == cast.person(Cast.veraPavlovna))
        #expect(owed.isLate(at: noon))
        // A draft is nothing yet; submitting it pays, sending it back opens the debt again.
        let draft = try await change(school) { try $0.draftPlan([PlannedTopic(topic: "Степень")], of: algebra) }
        #expect(try await obligation(school, algebra)?.done == nil)
        try await change(school, at: noon + 60) { try $0.set(.submitted, of: draft) }
        #expect(try await obligation(school, algebra)?.done == noon + 60)
        try await change(school, at: noon + 120) { pen in
            try pen.set(.returned, of: #require(try pen.plans(of: algebra).last), comment: "нет КР")
        }
        #expect(try await obligation(school, algebra)?.done == nil)
        let laid = try await school.read { try $0.planObligations(of: 2025) }
        try await change(school) { try $0.layPlans(of: year) }
        #expect(try await school.read { try $0.planObligations(of: 2025) } == laid, "laying twice changes nothing")
        #expect(try await school.verify().isClean)
    }

    @Test("R055 R136 the day counts that the rules named when it came", arguments: TestEngine.offered)
    func rules(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool(), year = cast.year
        func due(_ rules: [(day: String, value: String)]) async throws -> String? {
            let deadline = try await change(school) { pen in
                for rule in rules {
                    try pen.settle(.planTerm, rule.value, from: #require(Day(iso: rule.day)))
                }
                return try pen.planDeadline(of: year)
            }
            return deadline?.due.map { Zone.moscow.day(of: $0).iso }
        }
        // The product's own day, while the school has settled nothing.
        #expect(try await due([]) == "2025-09-30")
        // A rule of November cannot ask for September.
        #expect(try await due([("2025-09-01", "none"), ("2025-11-01", "09-30")]) == nil)
        // One that comes in September can.
        #expect(try await due([("2025-09-15", "09-30")]) == "2025-09-30")
        // What was due in September stays so when the rule ends in November.
        #expect(try await due([("2025-11-01", "none")]) == "2025-09-30")
        // Moved before its day had come, it is the later day.
        #expect(try await due([("2025-09-20", "10-15")]) == "2025-10-15")
    }

    @Test("R108 plans are among what is owed, by teacher, class and kind", arguments: TestEngine.offered)
    func lines(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let year = cast.year, vera = try cast.person(Cast.veraPavlovna), algebra = try cast.course("8Б Алгебра")
        try await change(school) { pen in
            try pen.settle(.planTerm, "09-30", from: year.starts)
            try pen.layPlans(of: year)
        }
        var filter = OwedFilter()
        (filter.key, filter.person, filter.classSlug, filter.isLate) = (.plan, vera, "8b", true)
        let wanted = filter
        let (lines, sums) = try await school.read { records in
            (
                try records.owed(wanted, now: ModelSchool.noon, zone: .moscow, limit: 100),
                try records.owedSums(now: ModelSchool.noon, zone: .moscow)
            )
        }
        let line = try #require(lines.first { $0.obligation.place.part == algebra.number })
        #expect(line.lesson == nil && line.n == nil && line.title == "Алгебра" && line.count == 1)
        #expect(line.slugs == ("8b", "algebra"))
        let sum = try #require(sums.first { $0.owner == vera && $0.key == .plan && $0.classSlug == "8b" })
        #expect(sum.late == lines.count && sum.all == lines.count)
    }
}
