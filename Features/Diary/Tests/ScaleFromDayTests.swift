import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import DiaryFeature

/// What a family sees of a subject that is marked on another scale from a day on.
struct ScaleFromDayTests {
    private func average(_ page: String) throws -> Substring {
        let row = try #require(page.firstRange(of: "<th scope=\"row\">Алгебра<")?.upperBound)
        let cell = try #require(page[row...].firstRange(of: "ledger__avg\">")?.upperBound)
        return page[cell...].prefix { $0 != "<" }
    }

    @Test(
        "R076 each period has its average on the scale of its last day, and marks of the other are shown beside it",
        arguments: TestEngine.offered)
    func periods(engine: TestEngine) async throws {
        let family = try await Stage(engine), algebra = try family.cast.course("8Б Алгебра")
        let boris = try family.cast.student(Cast.boris), path = "/marks/\(boris.number)?p="
        try await family.change { pen in
            let lesson = try #require(try pen.lessons(of: algebra, during: november(6)...november(19)).last)
            let place = MarkPlace(student: boris, day: lesson.day, lesson: lesson.id, course: algebra, slot: .answer)
            _ = try pen.put(.five(4), at: place, base: nil, visibleFrom: pen.now)
        }
        let before = try await family.page(path + "q1", as: Cast.boris)
        let second = try await family.page(path + "q2", as: Cast.boris)
        #expect(try average(before) != "—" && average(second) != "—")
        try await family.change { try $0.set(scale: .ten, of: algebra, from: november(21)) }
        #expect(try await average(family.page(path + "q1", as: Cast.boris)) == average(before))
        let after = try await family.page(path + "q2", as: Cast.boris)
        #expect(try average(after) == "—" && after.contains("(другая шкала)"))
    }
}
