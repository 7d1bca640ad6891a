import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// What stands in a lesson keeps it: a note as much as a mark, and works named on a page that is to go.
struct WrittenLessonTests {
    private static let friday = Day(year: 2025, month: 11, day: 21) ?? Day(number: 0)

    private func lessons(_ school: Database, _ cast: Cast) async throws -> [LessonOfDay] {
        let eighth = try cast.schoolClass("8Б")
        return try await school.read { try $0.lessons(of: eighth, during: Self.friday...Self.friday) }
    }

    private func change(_ school: Database, _ body: @escaping @Sendable (Writing) throws -> Void) async throws {
        let permit = try clockPermit()
        try await school.change { try body($0.signed(by: permit)) }
    }

    private func note(_ words: String, _ student: ID<Student>, _ one: LessonOfDay, _ school: Database) async throws {
        let place = try #require(NotePlace(work: 0, for: .staff))
        try await change(school) { pen in
            _ = try pen.note(
                words, at: place, of: student, on: Self.friday, in: one.lesson.id, of: one.course, base: nil,
                visibleFrom: pen.now)
        }
    }

    @Test("R069 a lesson with nothing but a note is neither taken off nor moved", arguments: TestEngine.offered)
    func noted(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool(), anna = try cast.student(Cast.anna)
        let one = try #require(try await lessons(school, cast).first), eighth = try cast.schoolClass("8Б")
        let event = DayEventFacts(
            .quarantine, .cancelled, on: Self.friday...Self.friday, for: [eighth], reach: "8Б")
        func hindrance() async throws -> ReachedLesson.Hindrance? {
            let reached = try await school.read { try $0.lessons(reachedBy: event) }
            return reached.first { $0.lesson.id == one.lesson.id }?.hindrance
        }
        #expect(try await hindrance() == nil)
        try await note("Забыла тетрадь", anna, one, school)
        #expect(try await hindrance() == .written)
        await #expect(throws: Objection.self) {
            try await change(school) { try $0.cancel(one.lesson.id, ChangeGrounds("морозы")) }
        }
        try await change(school) { try $0.declare(event) }
        #expect(try await school.read { try $0.listedLesson(one.lesson.id)?.status } == .planned)
        try await note("", anna, one, school)
        try await change(school) { try $0.cancel(one.lesson.id, ChangeGrounds("морозы")) }
        #expect(try await school.verify().findings.isEmpty)
    }

    @Test("R048 a note is an entry that nobody leaves behind in a class or a group", arguments: TestEngine.offered)
    func behind(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool(), anna = try cast.student(Cast.anna)
        let one = try #require(try await lessons(school, cast).first), eighth = try cast.schoolClass("8Б")
        func last() async throws -> Day? {
            try await school.read { try $0.lastEntry(of: anna, in: eighth, after: Self.friday - 1) }
        }
        let group = try await school.read { try #require(try $0.listedCourse(one.course)).group }
        #expect(try await last() == nil)
        try await note("Забыла тетрадь", anna, one, school)
        #expect(try await last() == Self.friday)
        await #expect(throws: Objection.self) {
            try await change(school) { try $0.checkEntries(of: anna, in: group, after: Self.friday - 1) }
        }
        try await note("", anna, one, school)
        #expect(try await last() == nil)
    }

    @Test("R053 a substitute who left a note has begun to keep the lesson", arguments: TestEngine.offered)
    func substituted(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool(), anna = try cast.student(Cast.anna)
        let one = try #require(try await lessons(school, cast).first)
        let (vera, ivan) = (try cast.person(Cast.veraPavlovna), try cast.person("Громова"))
        try await change(school) { pen in
            try pen.substitute(ivan, for: vera, at: one.lesson.id, of: one.course, reason: "болезнь")
        }
        try await note("Забыла тетрадь", anna, one, school)
        await #expect(throws: Objection.self) {
            try await change(school) { try $0.takeBack(substitutionAt: one.lesson.id, of: one.course) }
        }
    }

    @Test(
        "R063 works named on a joint lesson's page, or in a lesson put instead, keep it from being undone",
        arguments: TestEngine.offered)
    func works(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let day = try await lessons(school, cast), one = day[0]
        let other = try #require(day.first { $0.lesson.n != one.lesson.n && $0.course != one.course })
        func takeBack() async throws {
            try await change(school) { pen in try pen.takeBack(#require(try pen.changes(of: one.lesson.id).last)) }
        }
        func name(_ n: Int, _ lesson: ID<Lesson>, _ course: ID<Course>) async throws {
            try await change(school) { pen in
                let kind = try #require(try pen.workKinds().last).id.number
                try pen.name(work: n, in: lesson, of: course, kind: kind, weight: 2)
            }
        }
        func remove(_ n: Int, _ lesson: ID<Lesson>, _ course: ID<Course>) async throws {
            try await change(school) { pen in try pen.remove(#require(try pen.work(n, of: lesson, on: course))) }
        }
        try await change(school) { try $0.join(one.lesson.id, into: other.lesson.id, ChangeGrounds("болезнь")) }
        // The host's own work is no hindrance; the guest's would belong to no page.
        try await name(1, other.lesson.id, other.course)
        try await name(2, other.lesson.id, one.course)
        let joint = await #expect(throws: Objection.self) { try await takeBack() }
        #expect(joint?.text.contains("названы работы") ?? false)
        #expect(try await school.read { try $0.courses(at: other.lesson.id) }.count == 2)
        try await remove(2, other.lesson.id, one.course)
        try await takeBack()
        #expect(try await school.read { try $0.works(of: other.course, from: Self.friday, to: Self.friday) }.count == 1)

        try await change(school) { _ = try $0.putInstead(of: one.lesson.id, [other.course], ChangeGrounds("болезнь")) }
        let new = try #require(try await school.read { try $0.changes(of: one.lesson.id).last?.other })
        try await name(1, new, other.course)
        let instead = await #expect(throws: Objection.self) { try await takeBack() }
        #expect(instead?.text.contains("названы работы") ?? false)
        try await remove(1, new, other.course)
        try await takeBack()
        #expect(try await school.verify().findings.isEmpty)
    }

    @Test("R070 another scale of a page has its obligations laid anew", arguments: TestEngine.offered)
    func scale(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool(), today = cast.today
        let days = cast.year.starts...today
        let course = try await school.read { records in
            try #require(try cast.courses.values.first { try $0.isBare(records) })
        }
        let permit = try Caller.clockwork("проверка", now: cast.now, today: today)
            .ask(.runChore, on: .school, under: Regulation())
        try await school.change { records in
            let pen = try records.signed(by: permit)
            for day in days { try pen.layTerms(on: day) }
            #expect(try pen.daysNotLaid(days).isEmpty)
            try pen.set(scale: .ten, of: course)
            #expect(try pen.daysNotLaid(days).first == days.lowerBound && pen.daysNotLaid(days).last == today)
        }
    }
}

extension ID where Noun == Course {
    /// Whether no mark stands on its page.
    fileprivate func isBare(_ records: Reading) throws -> Bool {
        try records.marks(of: self, from: Day(number: 0), to: Day(number: 40_000)).allSatisfy { $0.mark == nil }
    }
}
