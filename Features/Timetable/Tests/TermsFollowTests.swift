import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import TimetableFeature

/// Terms follow the timetable: what it makes owes, and what was there before loses nothing of its lateness.
struct TermsFollowTests {
    private let days = november(10)...november(20)

    /// The lessons of 8Б's algebra from the tenth to the twentieth of November.
    private func algebra(_ stage: Stage) async throws -> [ListedLesson] {
        let course = try stage.cast.course("8Б Алгебра"), days = days
        return try await stage.database.read { try $0.lessons(of: course, during: days) }
    }

    /// By when each lesson's topic is due.
    private func dues(_ stage: Stage, _ lessons: [ListedLesson]) async throws -> [String?] {
        try await stage.database.read { records in
            try lessons.map { try records.obligations(of: $0.id).first { $0.place.key == .topic }?.due?.iso }
        }
    }

    /// What the clock does after each hour, and at once where it is woken.
    private func lay(_ stage: Stage) async throws {
        let days = days
        try await stage.change { pen in for day in try pen.daysNotLaid(days) { try pen.layTerms(on: day) } }
    }

    @Test(
        "R051 R060 a version published late: its new lessons owe from then on, those before it are as late as they were",
        arguments: TestEngine.offered)
    func late(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft(from: "2025-11-10")
        let old = try await algebra(stage), before = try await dues(stage, old)
        #expect(before == old.map { Zone.moscow.endOfDay($0.day).iso })
        #expect(try await stage.type("алг леб 15", in: draft, "8b/5-8").status == 303)
        let publication = [("from", "2025-11-10"), ("to", "")]
        #expect(try await stage.send("/timetable/edit/\(draft)/publish", publication, as: "Тихонова").status == 303)
        try await lay(stage)
        let now = try await algebra(stage)
        let made = try #require(now.first { $0.day == november(14) && $0.n == 8 })
        #expect(try await dues(stage, [made]) == [Zone.moscow.endOfDay(november(20)).iso])
        #expect(Set(old.map(\.id)).isSubset(of: Set(now.map(\.id))))
        #expect(try await dues(stage, old) == before)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R051 R067 a version from today moves the end of the class's day, and homework with it",
        arguments: TestEngine.offered)
    func today(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft(from: "2025-11-20")
        let lesson = try #require(try await algebra(stage).last { $0.day == november(20) })
        func due() async throws -> String? {
            try await stage.database.read { try $0.obligations(of: lesson.id) }
                .first { $0.place.key == .homework }?.due?.iso
        }
        let class8 = try stage.cast.schoolClass("8Б"), before = try #require(try await due())
        #expect(try await stage.type("алг леб 15", in: draft, "8b/4-8").status == 303)
        let publication = [("from", "2025-11-20"), ("to", "")]
        #expect(try await stage.send("/timetable/edit/\(draft)/publish", publication, as: "Тихонова").status == 303)
        try await lay(stage)
        let ends = try #require(
            try await stage.database.read { try $0.lastLessonEnds(of: class8, on: november(20)) })
        let after = try #require(try await due())
        #expect(after == (Zone.moscow.moment(day: november(20), time: ends) + 3 * 3_600).iso)
        #expect(before < after)
    }
}
