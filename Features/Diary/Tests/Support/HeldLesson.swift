import ModelSchool
import School
import Storage
import Testing
import Trials

@testable import DiaryFeature

extension Stage {
    /// The diary alone.
    init(_ engine: TestEngine) async throws { try await self.init([diary], on: engine) }

    /// A place for marks: the first lesson of a course on a day or later.
    func lesson(_ course: String, from day: Day) async throws -> HeldLesson {
        let id = try cast.course(course)
        let found = try await database.read { try $0.lessons(of: id, during: day...(day + 6)) }
        return HeldLesson(id: try #require(found.first).id, day: try #require(found.first).day, course: id)
    }
}

/// A lesson where marks may stand.
struct HeldLesson: Sendable {
    let id: ID<Lesson>
    let day: Day
    let course: ID<Course>

    func place(_ student: ID<Student>, _ slot: MarkSlot = .answer) -> MarkPlace {
        MarkPlace(student: student, day: day, lesson: id, course: course, slot: slot)
    }
}
