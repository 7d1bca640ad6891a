import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// A period closed for one class alone, wherever it is asked.
struct ClosingTests {
    private static let closings = SQL("SELECT count(*) FROM period_closing WHERE period = ?1")

    private static let forge = SQL("UPDATE final_mark SET shown = 3, author = ?2 WHERE student = ?1")

    private struct Place {
        let schoolClass: ListedClass
        let course: ListedCourse
        let scheme: ListedScheme
        let periods: [Period]
    }

    private func place(_ stage: Stage) async throws -> Place {
        let own = try stage.cast.schoolClass("8Б"), algebra = try stage.cast.course("8Б Алгебра")
        return try await stage.database.read { records in
            let course = try #require(try records.listedCourse(algebra))
            return Place(
                schoolClass: try #require(try records.listedClass(own)), course: course,
                scheme: try #require(try records.schemes(of: course.year).first { $0.id == course.scheme }),
                periods: try records.periods(of: course.scheme).sorted { $0.n < $1.n })
        }
    }

    private func facts(_ periods: [Period]) -> [PeriodFacts] {
        periods.map { period in
            var facts = PeriodFacts(period.starts...period.ends)
            facts.attestation = period.attestation
            return facts
        }
    }

    @Test(
        "R078 what is closed for one class keeps its days, its lessons and its timetable, and the class its scheme",
        arguments: TestEngine.offered)
    func closed(engine: TestEngine) async throws {
        let stage = try await Stage([], on: engine), at = try await place(stage)
        let first = try #require(at.periods.first)
        let lesson = try await stage.database.read {
            try #require(try $0.lessons(of: at.course.id, during: first.starts...first.ends).last)
        }
        let halves = try await stage.database.read {
            try $0.schemes(of: at.course.year).first { $0.id != at.scheme.id }
        }
        try await stage.change { try $0.close(first.id, in: at.schoolClass.id) }
        var moved = facts(at.periods)
        moved[0].days = first.starts...(first.ends - 1)
        await refused("его дни не меняются", stage) { [moved] in
            try $0.change(scheme: at.scheme, of: at.course.year, to: at.scheme.name, periods: moved)
        }
        await refused("закрыт", stage) { try $0.divide(at.schoolClass, by: try #require(halves).id) }
        await refused("закрыта для отметок", stage) { pen in
            try pen.change([lesson], .cancelled, to: .cancelled, ChangeGrounds())
        }
        let obstacle = try await stage.database.read { records in
            let versions = try records.timetableVersions(of: at.course.year)
            let version = try #require(versions.first { $0.publishedAt != nil })
            let year = try #require(try records.years().first { $0.number == at.course.year })
            return try records.obstacle(to: version, of: year, during: Span(from: first.ends, to: nil))
        }
        #expect(obstacle?.text.contains("закрыта для записей") == true)
        #expect(try await stage.database.verify().isClean)
    }

    @Test("a class with final marks keeps its division of the year", arguments: TestEngine.offered)
    func summedUp(engine: TestEngine) async throws {
        let stage = try await Stage([], on: engine), at = try await place(stage)
        let boris = try stage.cast.student(Cast.boris)
        let halves = try #require(
            try await stage.database.read { try $0.schemes(of: at.course.year).first { $0.id != at.scheme.id } })
        try await stage.change { pen in
            let place = FinalPlace(
                student: boris, year: at.course.year, subject: at.course.subject, kind: .period,
                period: at.periods.first?.id)
            _ = try pen.put(
                final: FinalMarkFacts(.five(4), proposal: .none, reason: "", visibleFrom: pen.now), at: place, base: 0)
        }
        await refused("уже стоят итоговые отметки", stage) { try $0.divide(at.schoolClass, by: halves.id) }
    }

    @Test("a period goes with what was closed and opened again in it", arguments: TestEngine.offered)
    func goes(engine: TestEngine) async throws {
        let stage = try await Stage([], on: engine), at = try await place(stage)
        let last = try #require(at.periods.last), other = at.periods.dropLast()
        try await stage.change { pen in
            try pen.close(last.id, in: at.schoolClass.id)
            try pen.remindFinals(of: last.id)
        }
        let fewer = facts(Array(other))
        await refused("убрать его нельзя", stage) { [fewer] in
            try $0.change(scheme: at.scheme, of: at.course.year, to: at.scheme.name, periods: fewer)
        }
        try await stage.change { try $0.close(last.id, in: at.schoolClass.id, closed: false) }
        try await stage.change { [fewer] in
            try $0.change(scheme: at.scheme, of: at.course.year, to: at.scheme.name, periods: fewer)
        }
        #expect(try await stage.database.read { try $0.first(Self.closings, last.id) { $0.int(0) } } == 0)
        #expect(try await stage.database.verify().isClean)
    }

    @Test("R078 verify names a final mark whose author or family's view was changed", arguments: TestEngine.offered)
    func verified(engine: TestEngine) async throws {
        let stage = try await Stage([], on: engine), at = try await place(stage)
        let boris = try stage.cast.student(Cast.boris)
        let place = FinalPlace(
            student: boris, year: at.course.year, subject: at.course.subject, kind: .period,
            period: at.periods.first?.id)
        for (base, mark) in [4, 5].enumerated() {
            try await stage.change(at: stage.now + base * 3_600) { pen in
                _ = try pen.put(
                    final: FinalMarkFacts(.five(mark), proposal: .none, reason: "", visibleFrom: pen.now + 900),
                    at: place, base: base)
            }
        }
        #expect(try await stage.database.verify().isClean)
        try await stage.change { _ = try $0.execute(Self.forge, boris, stage.cast.person(Cast.veraPavlovna)) }
        let found = try await stage.database.verify().findings.map(\.text)
        #expect(found.contains { $0.contains("поставил") } && found.contains { $0.contains("видна семье до того") })
    }

    private func refused(
        _ words: String, _ stage: Stage, _ body: @escaping @Sendable (Writing) throws -> Void,
        at place: SourceLocation = #_sourceLocation
    ) async {
        do {
            try await stage.change(body)
            Issue.record("nothing was said", sourceLocation: place)
        } catch {
            let text = (error as? Objection)?.text ?? "\(error)"
            #expect(text.contains(words), "\(text)", sourceLocation: place)
        }
    }
}
