import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// A lesson joined to another of its own page, and several of one page joined to a third: parting takes no page that is
/// still needed.
struct JoinedTwiceTests {
    private static let monday = Day(year: 2025, month: 11, day: 24) ?? Day(number: 0)

    private func change(_ school: Database, _ body: @escaping @Sendable (Writing) throws -> Void) async throws {
        let permit = try clockPermit()
        try await school.change { try body($0.signed(by: permit)) }
    }

    /// Two lessons of one course in a week and one of another, brought to one day.
    private func three(_ school: Database, _ cast: Cast, hasTimetable: Bool) async throws -> [ID<Lesson>] {
        let algebra = try cast.course("8Б Алгебра"), russian = try cast.course("8Б Русский язык")
        let permit = try clockPermit()
        return try await school.change { records in
            let pen = records.signed(by: permit)
            let host = try #require(
                try pen.lessons(of: algebra, during: Self.monday...Self.monday + 6).first { $0.status == .planned })
            let bells = (8...9).map { n in
                Bell(n: n, starts: TimeOfDay(minutes: 840 + n * 50), ends: TimeOfDay(minutes: 880 + n * 50))
            }
            let second = try pen.addLesson([algebra], on: host.day, bells[0])
            let other = try pen.addLesson([russian], on: host.day, bells[1])
            return hasTimetable ? [host.id, second, other] : [second, host.id, other]
        }
    }

    @Test(
        "R053 a lesson parted from another of its own page leaves that page where it was",
        arguments: TestEngine.offered)
    func own(engine: TestEngine) async throws {
        for hasTimetable in [true, false] {
            let (_, school, cast) = try await engine.modelSchool()
            let lessons = try await three(school, cast, hasTimetable: hasTimetable)
            let (host, joined) = (lessons[0], lessons[1])
            let before = try await school.read { try $0.courses(at: host) }
            try await change(school) { try $0.join(joined, into: host, ChangeGrounds("болезнь")) }
            #expect(try await school.read { try $0.courses(at: host) } == before)
            try await change(school) { pen in try pen.takeBack(#require(try pen.changes(of: joined).last)) }
            let after = try await school.read { records in
                (
                    pages: try [host, joined].map { try records.courses(at: $0) },
                    states: try [host, joined].map { try records.listedLesson($0)?.status }
                )
            }
            #expect(after.pages == [before, before], "both stand on their page, from a timetable: \(hasTimetable)")
            #expect(after.states == [.planned, .planned])
            #expect(try await school.verify().findings.isEmpty)
        }
    }

    @Test(
        "R053 a page that two lessons brought goes with the second of them",
        arguments: TestEngine.offered)
    func shared(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let lessons = try await three(school, cast, hasTimetable: true)
        // Two lessons of algebra are joined to one of Russian.
        let (host, first, second) = (lessons[2], lessons[0], lessons[1])
        let (algebra, russian) = (try cast.course("8Б Алгебра"), try cast.course("8Б Русский язык"))
        func pages() async throws -> Set<ID<Course>> { Set(try await school.read { try $0.courses(at: host) }) }
        try await change(school) { pen in
            for lesson in [first, second] { try pen.join(lesson, into: host, ChangeGrounds("болезнь")) }
        }
        #expect(try await pages() == [algebra, russian])
        try await change(school) { pen in try pen.takeBack(#require(try pen.changes(of: first).last)) }
        #expect(try await pages() == [algebra, russian], "the second still needs it")
        try await change(school) { pen in try pen.takeBack(#require(try pen.changes(of: second).last)) }
        #expect(try await pages() == [russian])
        #expect(try await school.verify().findings.isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `works of a lesson's own page are no reason against parting from another of that page`(engine: TestEngine)
        async throws
    {
        let (_, school, cast) = try await engine.modelSchool()
        let lessons = try await three(school, cast, hasTimetable: true), algebra = try cast.course("8Б Алгебра")
        let (host, joined) = (lessons[0], lessons[1])
        try await change(school) { pen in
            let kind = try #require(try pen.workKinds().last).id.number
            try pen.name(work: 1, in: host, of: algebra, kind: kind, weight: 1)
            try pen.join(joined, into: host, ChangeGrounds("болезнь"))
            let change = try #require(try pen.changes(of: joined).last)
            #expect(try !pen.hasWorks(in: host, by: change))
        }
    }
}
