import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// What a page owes that took no marks at first and takes them since a day in mid-year.
struct MarkedSinceTests {
    private static let owed = SQL("SELECT count(*) FROM obligation WHERE key = 7 AND part = ?1")
    private static let since = SQL("SELECT day FROM marked_since WHERE course = ?1")

    private func lay(_ stage: Stage) async throws {
        let (now, today) = (stage.now, stage.cast.today)
        try await stage.database.change { records in
            let permit = try Caller.clockwork("проверка", now: now, today: today)
                .ask(.runChore, on: .school, under: Regulation())
            let year = try #require(try records.years().first { $0.contains(today) })
            try records.signed(by: permit).layFinals(of: year)
        }
    }

    /// Takes away all marks of a page: its scale may change only then.
    private func empty(_ course: ID<Course>, _ stage: Stage) async throws {
        try await stage.change { pen in
            for mark in try pen.marks(of: course, from: november(1) - 200, to: november(30)) where mark.mark != nil {
                let day = try #require(try pen.listedLesson(mark.lesson)).day
                let place = MarkPlace(
                    student: mark.student, day: day, lesson: mark.lesson, course: course, slot: mark.slot)
                _ = try pen.put(nil, at: place, base: nil, visibleFrom: pen.now)
            }
        }
    }

    @Test(
        "R076 R079 a page that is given a scale in mid-year owes no marks for the days before, when nobody could put them",
        arguments: TestEngine.offered)
    func later(engine: TestEngine) async throws {
        let stage = try await Stage([], on: engine), algebra = try stage.cast.course("8Б Алгебра")
        let today = stage.cast.today
        func owed() async throws -> Int {
            try await lay(stage)
            return try await stage.database.read { try $0.first(Self.owed, algebra) { $0.int(0) } ?? 0 }
        }
        func isMarkless(on day: Day) async throws -> Bool? {
            try await stage.database.read { records in
                let lesson = try #require(try records.lessons(of: algebra, during: day - 14...day).last)
                return try records.owingLesson(lesson.id, of: algebra, zone: .moscow, under: Regulation())?
                    .isMarkless(under: Regulation())
            }
        }
        #expect(try await owed() == 1, "the first quarter is over")
        #expect(try await isMarkless(on: today - 1) == false)
        try await empty(algebra, stage)
        try await stage.change { try $0.set(scale: .passFail, of: algebra) }
        #expect(try await owed() == 1, "another scale is no later beginning")
        try await stage.change { try $0.set(scale: .markless, of: algebra) }
        #expect(try await owed() == 0)
        try await stage.change { try $0.set(scale: .ten, of: algebra) }
        let day = try await stage.database.read { try $0.first(Self.since, algebra) { $0.day(0) } }
        #expect(day == today)
        #expect(try await owed() == 0, "no final marks of a quarter without marks")
        #expect(try await isMarkless(on: today - 1) == true)
        #expect(try await isMarkless(on: today + 14) == false)
        try await stage.change { try $0.set(scale: .markless, of: algebra) }
        #expect(try await stage.database.read { try $0.first(Self.since, algebra) { $0.day(0) } } == nil)
        #expect(try await stage.database.verify().isClean)
    }
}
