import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import FinalsFeature

/// What a page of final marks names for its script to follow.
struct FollowedFinalsTests {
    private static let first = "/journal/8b/algebra/final?p=q1"

    @Test(arguments: TestEngine.offered)
    func `a page of final marks names its course, its period and its rows, and one that came back does not`(
        engine: TestEngine
    ) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course("8Б Алгебра")
        let boris = try stage.cast.student(Cast.boris).number
        let period = try await stage.database.read { records in
            let listed = try #require(try records.listedCourse(course))
            return try #require(try records.periods(of: listed.scheme).first).id.number
        }
        let page = try await stage.page(Self.first, as: Cast.veraPavlovna)
        #expect(
            page.contains(
                " data-course=\"\(course.number)\" data-at=\"\(stage.now.seconds - 30)\" data-final=\"1:\(period)\""))
        #expect(page.contains("<tr data-s=\"\(boris)\""))
        // The class teacher reads it, and hears of it too.
        #expect(try await stage.page(Self.first, as: Cast.irinaPetrovna).contains("data-final=\"1:\(period)\""))
        let fields = try await stage.fields(Self.first, as: Cast.veraPavlovna, typed: ["m\(boris)": "9"])
        let back = try await stage.send("/journal/8b/algebra/final", fields, as: Cast.veraPavlovna)
        #expect(back.status == 422 && !back.text.contains("data-course="))
    }
}
