import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import SubstitutionsFeature

/// A Thursday on which Орлов does not come: history in 9А, 10А, 10Б and, as the fourth lesson, in 8Б.
extension Stage {
    init(_ engine: TestEngine) async throws { try await self.init([substitutions(.forTests)], on: engine) }

    /// The day in an address.
    var day: String { cast.today.iso }

    /// Marks somebody away from today on, as the deputy does.
    func away(_ surname: String, until last: String = "") async throws {
        let fields = [
            ("d", day), ("teacher", "\(try cast.person(surname))"), ("from", day), ("to", last), ("kind", "1"),
        ]
        let answer = try await send("/substitutions/absence", fields, as: "Тихонова")
        try #require(answer.status == 303, "\(answer.text.suffix(900))")
    }

    /// The lesson of a course today.
    func lesson(_ course: String) async throws -> ListedLesson {
        let course = try cast.course(course), today = cast.today
        return try await database.read { try #require(try $0.lessons(of: course, during: today...today).first) }
    }

    /// Sends one of the forms of a lesson.
    func act(
        _ act: String, _ lesson: ListedLesson, _ fields: [(String, String)], was: String = "",
        as who: String = "Тихонова"
    ) async throws -> Answer {
        try await send(
            "/substitutions/\(act)", [("d", day), ("lesson", "\(lesson.id)"), ("was", was)] + fields, as: who)
    }

    /// Assigns somebody by surname.
    func assign(_ surname: String, to lesson: ListedLesson, _ more: [(String, String)] = [], was: String = "")
        async throws -> Answer
    {
        try await act("assign", lesson, [("person", "\(try cast.person(surname))")] + more, was: was)
    }

    /// Whether somebody might write in a lesson's page on a day.
    func mayWrite(_ surname: String, in lesson: ID<Lesson>, of course: String, on day: Day? = nil) async throws -> Bool
    {
        let person = try cast.person(surname), course = try cast.course(course), day = day ?? cast.today, now = now
        return try await database.read { records in
            let caller = Caller(
                person: person, account: nil, device: 0, duties: try records.duties(of: person), now: now, today: day)
            let scope = try records.scope(lesson: lesson, course: course)
            return [Act.recordLesson, .putMark, .takeRollCall].allSatisfy {
                caller.may($0, on: scope, under: Regulation())
            }
        }
    }

    /// The findings of a check of the whole record.
    func findings() async throws -> [String] { try await database.verify().findings.map(\.text) }
}
