import ModelSchool
import School
import Storage
import Trials
import Web

@testable import ChangesFeature

extension Stage {
    /// This capability alone.
    init(_ engine: TestEngine, now: Moment? = nil) async throws {
        try await self.init([changes], on: engine, now: now)
    }

    /// Whether every history and every official row agree.
    func isClean() async throws -> Bool { try await database.verify().isClean }

    /// The lessons of a class on a day as «3 Химия», those taken off with their status.
    func day(_ name: String, _ day: Day) async throws -> [String] {
        let id = try cast.schoolClass(name)
        return try await database.read {
            try $0.lessons(of: id, during: day...day).map { one in
                let state = one.lesson.status == .planned ? "" : " — \(one.lesson.status.title)"
                return "\(one.lesson.n) \(one.title)\(state)"
            }
        }
    }

    /// A lesson of a course on a day.
    func lesson(_ course: String, on day: Day) async throws -> ListedLesson {
        let id = try cast.course(course)
        let found = try await database.read { try $0.lessons(of: id, during: day...day).first }
        guard let found else { throw NotFound() }
        return found
    }
}
