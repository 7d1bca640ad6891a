import ModelSchool
import School
import Testing
import Trials
import Web

@testable import JournalFeature
@testable import Storage

/// «н/а?» in the column of the period.
struct MissedBadgeTests {
    /// A student's row of the page, to the end of its column of the period.
    private func row(of student: ID<Student>, _ stage: Stage, _ query: String = "") async throws -> Substring {
        let page = try await stage.look("/journal/8b/algebra", query, as: Cast.veraPavlovna).text
        let start = try #require(page.firstRange(of: "<tr data-s=\"\(student.number)\"")).lowerBound
        let end = try #require(page[start...].firstRange(of: "</tr>")).lowerBound
        return page[start..<end]
    }

    /// What the teacher noted of a student at the lessons of the current period: the same at the first `count`, nothing
    /// at the others.
    private func note(_ code: AttendanceCode, _ count: Int, of student: ID<Student>, _ stage: Stage) async throws {
        let algebra = try stage.cast.course("8Б Алгебра"), today = stage.cast.today
        try await stage.change { pen in
            let line = try #require(try pen.course(algebra))
            let period = try #require(try pen.periods(of: line).first { $0.contains(today) })
            let lessons = try pen.lessons(of: algebra, during: period.starts...period.ends)
            for (place, lesson) in lessons.enumerated() {
                let typed = place < count ? code : nil
                _ = try pen.note(typed, by: .teacher, for: student, on: lesson.day, in: lesson.id, base: nil)
            }
        }
    }

    @Test(
        "R080 the journal asks for «н/а» where more lessons were missed than the school lets pass",
        arguments: TestEngine.offered)
    func badge(engine: TestEngine) async throws {
        let stage = try await Stage(engine), boris = try stage.cast.student(Cast.boris)
        try await note(.absent, 100, of: boris, stage)
        let before = try await row(of: boris, stage)
        #expect(!before.contains("н/а?") && !before.contains("data-held"), "off until the school says so")
        let first = stage.cast.year.starts
        try await stage.change { try $0.settle(.missedMost, "99", from: first) }
        let all = try await row(of: boris, stage)
        #expect(all.contains("н/а?</td>") && all.contains("data-base=") && all.contains("data-away=\"0\""))
        #expect(try await !row(of: boris, stage, "p=year").contains("data-held"), "a year asks nothing")
        // Whoever came late, or took part from a distance, was there.
        for code in [AttendanceCode.late, .distance, .limited] {
            try await note(code, 100, of: boris, stage)
            let there = try await row(of: boris, stage)
            #expect(!there.contains("н/а?") && there.contains("data-held="), "\(code)")
        }
        // One lesson of fewer than a hundred is more than 1 %.
        try await stage.change { try $0.settle(.missedMost, "1", from: first) }
        try await note(.ill, 1, of: boris, stage)
        #expect(try await row(of: boris, stage).contains("н/а?</td>"))
        try await note(.ill, 0, of: boris, stage)
        #expect(try await !row(of: boris, stage).contains("н/а?"))
    }

    @Test("R080 missed lessons are counted as final marks count them", arguments: TestEngine.offered)
    func counting(engine: TestEngine) async throws {
        let stage = try await Stage(engine), boris = try stage.cast.student(Cast.boris)
        let algebra = try stage.cast.course("8Б Алгебра"), today = stage.cast.today
        try await note(.absent, 2, of: boris, stage)
        let (found, ground) = try await stage.database.read { records in
            let line = try #require(try records.course(algebra))
            let period = try #require(try records.periods(of: line).first { $0.contains(today) })
            let days = period.starts...period.ends
            let missed = try records.lessonsMissed(
                ofGroup: line.group, in: line.subject, year: line.year, days, today: today)
            let grounds = try records.finalGrounds(
                ofGroup: line.group, in: line.subject, year: line.year, days, today: today, minimum: 0)
            return (missed[boris], grounds[boris])
        }
        #expect(found?.missed == 2 && ground?.missed == 2)
        let held = try #require(found?.held)
        #expect(held > 2 && held == ground?.held)
    }
}
