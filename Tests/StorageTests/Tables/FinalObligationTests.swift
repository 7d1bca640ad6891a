import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// What pages owe in final marks of a quarter that is over.
struct FinalObligationTests {
    private static let owed = SQL(
        """
        SELECT o.owed, o.done, o.due, o.owner FROM obligation o WHERE o.key = 7 AND o.part = ?1 ORDER BY o.object
        """)
    private static let members = SQL(
        """
        SELECT m.student FROM group_member m JOIN course c ON c.study_group = m.study_group
        WHERE c.id = ?1 AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)
        """)

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
        "R079 a page owes the final marks of a quarter that is over, until every student has one",
        arguments: TestEngine.offered)
    func owed(engine: TestEngine) async throws {
        let stage = try await Stage([], on: engine), algebra = try stage.cast.course("8Б Алгебра")
        let day = stage.cast.year.starts
        try await stage.change { try $0.settle(.finalMarkTerm, "3 d", from: day) }
        try await lay(stage)
        let vera = try stage.cast.person(Cast.veraPavlovna)
        let (owed, period) = try await stage.database.read { records in
            let rows = try records.rows(Self.owed, algebra) { ($0.int(0), $0.momentOrNil(1), $0.moment(2), $0.int(3)) }
            return (rows, try #require(try records.periods(of: algebra).first))
        }
        let students = try await stage.database.read { records in
            try records.rows(Self.members, algebra, period.ends) { $0.id(0, of: Student.self) }
        }
        #expect(owed.count == 1 && owed[0].0 == students.count && owed[0].1 == nil && owed[0].3 == vera.number)
        #expect(owed[0].2 == Zone.moscow.endOfDay(period.ends + 3))
        try await put(students, period, algebra, in: stage)
        let done = try await stage.database.read { try $0.rows(Self.owed, algebra) { ($0.int(0), $0.momentOrNil(1)) } }
        #expect(done.count == 1 && done[0].0 == 0 && done[0].1 == stage.now)
        try await lay(stage)
        let again = try await stage.database.read { try $0.rows(Self.owed, algebra) { $0.momentOrNil(1) } }
        #expect(again == [stage.now], "laid again, it stays done")
        let marked = try stage.cast.course("1А Математика")
        #expect(try await stage.database.read { try $0.rows(Self.owed, marked) { $0.int(0) } }.isEmpty)
        #expect(try await stage.database.verify().isClean)
    }

    @Test(
        "R079 the parts of a composed subject owe its final marks where the school marks it by all their marks",
        arguments: TestEngine.offered)
    func composed(engine: TestEngine) async throws {
        let stage = try await Stage([], on: engine), algebra = try stage.cast.course("8Б Алгебра")
        let day = stage.cast.year.starts
        let whole = try await stage.change { pen in
            try pen.settle(.composedMark, "marks", from: day)
            let whole = try pen.add(subject: "Общая математика")
            try pen.compose(try #require(try pen.listedCourse(algebra)), into: whole)
            return whole
        }
        try await lay(stage)
        let (students, period) = try await stage.database.read { records in
            let period = try #require(try records.periods(of: algebra).first)
            return (try records.rows(Self.members, algebra, period.ends) { $0.id(0, of: Student.self) }, period)
        }
        try await put(students, period, algebra, in: stage)
        func owed() async throws -> [Int] {
            try await stage.database.read { try $0.rows(Self.owed, algebra) { $0.int(0) } }
        }
        #expect(try await owed() == [students.count], "marks of a part alone pay nothing")
        try await put(students, period, algebra, whole, in: stage)
        #expect(try await owed() == [0])
        try await lay(stage)
        #expect(try await owed() == [0])
    }

    private func put(
        _ students: [ID<Student>], _ period: Period, _ course: ID<Course>, _ whole: ID<Subject>? = nil, in stage: Stage
    ) async throws {
        try await stage.change { pen in
            let listed = try #require(try pen.listedCourse(course))
            for student in students {
                let facts = FinalMarkFacts(.five(4), proposal: .none, reason: "", visibleFrom: pen.now)
                let place = FinalPlace(
                    student: student, year: listed.year, subject: whole ?? listed.subject, kind: .period,
                    period: period.id)
                #expect(try pen.put(final: facts, at: place, base: 0) == .done(version: 1))
            }
        }
    }
}
