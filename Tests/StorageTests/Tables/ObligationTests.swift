import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// What lessons owe, laid with their days and closed with the facts. The day is Thursday, 20 November 2025, at noon.
struct ObligationTests {
    private let today = Day(iso: "2025-11-20") ?? Day(number: 0)

    private func change<T: Sendable>(
        _ school: Database, at now: Moment = ModelSchool.noon, _ body: @escaping @Sendable (Writing) throws -> T
    ) async throws -> T {
        let permit = try Caller.clockwork("проверка", now: now, today: Zone.moscow.day(of: now))
            .ask(.setUpSchool, on: .school, under: Regulation())
        return try await school.change { try body($0.signed(by: permit)) }
    }

    /// The first algebra lesson of 8Б on or after a day.
    private func lesson(_ school: Database, _ cast: Cast, from day: Day) async throws -> (ListedLesson, ID<Course>) {
        let algebra = try cast.course("8Б Алгебра")
        let found = try await school.read { try $0.lessons(of: algebra, during: day...(day + 20)) }
        return (try #require(found.first), algebra)
    }

    private func due(_ school: Database, _ lesson: ID<Lesson>, _ key: ObligationKey) async throws -> String? {
        try await school.read { try $0.obligations(of: lesson) }.first { $0.place.key == key }?.due?.iso
    }

    private func done(_ school: Database, _ lesson: ID<Lesson>, _ key: ObligationKey) async throws -> Moment? {
        try await school.read { try $0.obligations(of: lesson) }.first { $0.place.key == key }?.done
    }

    @Test(
        "R060 R067 R072 a lesson owes its topic, roll-call and homework, each by its term",
        arguments: TestEngine.offered)
    func laid(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let (lesson, _) = try await lesson(school, cast, from: today - 9), class8 = try cast.schoolClass("8Б")
        let last = try #require(try await school.read { try $0.lastLessonEnds(of: class8, on: lesson.day) })
        #expect(try await due(school, lesson.id, .topic) == Zone.moscow.endOfDay(lesson.day).iso)
        #expect(try await due(school, lesson.id, .rollCall) == Zone.moscow.endOfDay(lesson.day).iso)
        #expect(
            try await due(school, lesson.id, .homework)
                == (Zone.moscow.moment(day: lesson.day, time: last) + 3 * 3_600).iso)
        let owner = try await school.read { try $0.obligations(of: lesson.id) }.first?.owner
        #expect(try owner == cast.person(Cast.veraPavlovna))
        // A lesson to come owes nothing yet.
        let (later, _) = try await self.lesson(school, cast, from: today + 1)
        #expect(try await school.read { try $0.obligations(of: later.id) }.isEmpty)
    }

    @Test(
        "R068 what is written closes its debt in the same act, what is taken out opens it",
        arguments: TestEngine.offered)
    func closed(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let (lesson, course) = try await lesson(school, cast, from: today - 9)
        func write(_ topic: String, _ homework: HomeworkState, at now: Moment) async throws {
            try await change(school, at: now) { pen in
                let record = try #require(try pen.lessonRecord(lesson.id, of: course))
                try pen.record(record, topic: topic, homework: homework)
            }
        }
        try await write("", .notEntered, at: ModelSchool.noon)
        #expect(try await done(school, lesson.id, .topic) == nil)
        #expect(try await done(school, lesson.id, .homework) == nil)
        try await write("Квадратные корни", .notSet, at: ModelSchool.noon + 60)
        #expect(try await done(school, lesson.id, .topic) == ModelSchool.noon + 60)
        #expect(try await done(school, lesson.id, .homework) == ModelSchool.noon + 60)
    }

    @Test("R070 marks of a written work are owed per student present until each has one", arguments: TestEngine.offered)
    func marks(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let (lesson, course) = try await lesson(school, cast, from: today - 2)
        let present = try await change(school) { pen -> [ID<Student>] in
            let students = try pen.students(of: course, on: lesson.day).map(\.id)
            for student in students {
                _ = try pen.note(nil, by: .teacher, for: student, on: lesson.day, in: lesson.id, base: nil)
                let place = MarkPlace(
                    student: student, day: lesson.day, lesson: lesson.id, course: course, slot: .answer)
                _ = try pen.put(nil, at: place, base: nil, visibleFrom: pen.now)
            }
            let kind = try #require(try pen.workKinds().first { $0.kind.code == "КР" })
            try pen.name(work: 0, in: lesson.id, of: course, kind: kind.id.number, weight: 3)
            _ = try pen.note(.ill, by: .teacher, for: students[0], on: lesson.day, in: lesson.id, base: nil)
            return Array(students.dropFirst())
        }
        var filter = OwedFilter()
        (filter.key, filter.classSlug) = (.workMarks, "8b")
        let wanted = filter
        func owed() async throws -> Int {
            try await school.read { records in
                try records.owed(wanted, now: ModelSchool.noon, zone: .moscow, limit: 100)
                    .first { $0.lesson?.lesson == lesson.id }?.count ?? 0
            }
        }
        #expect(try await owed() == present.count)
        #expect(try await due(school, lesson.id, .workMarks) == Zone.moscow.endOfDay(lesson.day + 7).iso)
        // A mark, a point and «не оценивается» end it alike; whoever was away owes nothing.
        for (index, student) in present.enumerated() {
            try await change(school) { pen in
                let place = MarkPlace(
                    student: student, day: lesson.day, lesson: lesson.id, course: course, slot: .answer)
                let mark: Mark = index == 0 ? .point : index == 1 ? .unmarked : .five(4)
                _ = try pen.put(mark, at: place, base: nil, visibleFrom: pen.now)
            }
            #expect(try await owed() == present.count - index - 1)
        }
        #expect(try await done(school, lesson.id, .workMarks) == ModelSchool.noon)
    }

    @Test(
        "R070 a kind of work has a term of its own for works that are named from then on",
        arguments: TestEngine.offered)
    func ownTerm(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let (lesson, course) = try await lesson(school, cast, from: today - 9)
        func settle(_ days: Int?) async throws {
            try await change(school) { pen in
                let id = try #require(try pen.workKinds().first { $0.kind.code == "СОЧ" }?.id)
                try pen.change(
                    workKind: id, to: WorkKind("СОЧ", "Сочинение", weight: 3, isControl: true, days: days))
            }
        }
        func name(_ code: String = "СОЧ", _ standing: Int? = nil) async throws -> Int {
            try await change(school) { pen -> Int in
                let n = try standing ?? pen.nextWork(of: lesson.id)
                let kind = try #require(try pen.workKinds().first { $0.kind.code == code }?.id)
                try pen.name(work: n, in: lesson.id, of: course, kind: kind.number, weight: 3)
                return n
            }
        }
        func dues(_ works: Int...) async throws -> [Moment?] {
            let owed = try await school.read { try $0.obligations(of: lesson.id) }
            return works.map { n in owed.first { $0.place.key == .workMarks && $0.place.n == n }?.due }
        }
        let week = Zone.moscow.endOfDay(lesson.day + 7), ten = Zone.moscow.endOfDay(lesson.day + 10)
        let old = try await name()
        try await settle(10)
        let new = try await name()
        #expect(try await dues(old, new) == [week, ten], "what was named before keeps the term it had")
        try await change(school) { try $0.layTerms(on: lesson.day) }
        #expect(try await dues(old, new) == [week, ten])
        var filter = OwedFilter()
        (filter.key, filter.classSlug) = (.workMarks, "8b")
        let wanted = filter
        let lines = try await school.read { try $0.owed(wanted, now: ModelSchool.noon, zone: .moscow, limit: 500) }
            .filter { $0.lesson?.lesson == lesson.id }
        #expect(lines.first { $0.obligation.place.n == new }?.term == WorkTerm(10, of: "Сочинение"))
        #expect(try #require(lines.first { $0.obligation.place.n == old }).term == nil)
        // Named again it keeps its term; another kind brings its own.
        try await settle(nil)
        _ = try await name("СОЧ", new)
        #expect(try await dues(new) == [ten])
        _ = try await name("СР", new)
        #expect(try await dues(new) == [week])
        #expect(try await school.verify().isClean)
    }

    @Test("R060 a lesson taken off owes nothing, one put back owes again", arguments: TestEngine.offered)
    func cancelled(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let art = try cast.schoolClass("8Б"), day = today
        let last = try #require(
            try await school.read { try $0.lessons(of: art, during: day...day) }.map(\.lesson).max { $0.ends < $1.ends }
        )
        #expect(try await !school.read { try $0.obligations(of: last.id) }.isEmpty)
        let other = try #require(
            try await school.read { try $0.lessons(of: art, during: day...day) }.map(\.lesson).min { $0.ends < $1.ends }
        )
        let before = try await due(school, other.id, .homework)
        try await change(school) { try $0.cancel(last.id, ChangeGrounds("авария")) }
        #expect(try await school.read { try $0.obligations(of: last.id) }.isEmpty)
        // The class's day ends earlier now.
        let sooner = try await due(school, other.id, .homework)
        #expect(try #require(sooner) < #require(before))
        try await change(school) { pen in try pen.takeBack(#require(try pen.changes(of: last.id).last)) }
        #expect(try await !school.read { try $0.obligations(of: last.id) }.isEmpty)
        #expect(try await due(school, other.id, .homework) == before)
    }

    @Test(arguments: TestEngine.offered)
    func `a substitute owes what the lesson owes`(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let (lesson, course) = try await lesson(school, cast, from: today - 2)
        let (vera, orlov) = (try cast.person(Cast.veraPavlovna), try cast.person(Cast.irinaPetrovna))
        try await change(school) { pen in
            let record = try #require(try pen.lessonRecord(lesson.id, of: course))
            try pen.record(record, topic: "", homework: .notEntered)
            try pen.substitute(orlov, for: vera, at: lesson.id, of: course)
        }
        let owners = try await school.read { try $0.obligations(of: lesson.id) }.filter { $0.done == nil }.map(\.owner)
        #expect(!owners.isEmpty && owners.allSatisfy { $0 == orlov })
    }

    @Test("R136 a new rule moves the terms from its day on, by the clock's next round", arguments: TestEngine.offered)
    func resettled(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let (old, _) = try await lesson(school, cast, from: today - 9),
            (new, _) = try await lesson(school, cast, from: today - 2)
        let kept = try await due(school, old.id, .homework), day = new.day
        try await change(school) { try $0.settle(.homeworkTerm, "7 d", from: day) }
        let range = cast.year.starts...today
        let missing = try await school.read { try $0.daysNotLaid(range) }
        #expect(missing.contains(day) && !missing.contains(old.day))
        try await change(school) { pen in for day in missing { try pen.layTerms(on: day) } }
        #expect(try await due(school, new.id, .homework) == Zone.moscow.endOfDay(day + 7).iso)
        #expect(try await due(school, old.id, .homework) == kept)
        #expect(try await school.read { try $0.daysNotLaid(range) }.isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `a course owes only what its kind has`(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let first = try cast.schoolClass("1А"), range = (today - 14)...today
        let (records, lessons) = try await school.read { reading in
            let lessons = try reading.lessons(of: first, during: range)
            return (try lessons.flatMap { try reading.obligations(of: $0.lesson.id) }, lessons)
        }
        #expect(!lessons.isEmpty)
        // The first class has no marks to owe.
        #expect(!records.isEmpty && records.allSatisfy { $0.place.key != .workMarks })
    }
}
