import ModelSchool
import School
import Storage
import Trials
import Web

@testable import AssessmentsFeature

extension Stage {
    /// This capability alone.
    init(_ engine: TestEngine) async throws { try await self.init([assessments(.forTests)], on: engine) }

    /// The desk of the parallel of a class.
    func desk(_ name: String = "8Б") async throws -> AssessmentDesk {
        let id = try cast.schoolClass(name)
        return try await database.read { try $0.assessmentDesk(of: id) }
    }

    /// The lessons of a subject in a class from a day on that are neither the first nor the last of their day.
    func middle(_ subject: String, in name: String = "8Б", from day: Day) async throws -> [(day: Day, n: Int)] {
        let desk = try await desk(name), id = try cast.schoolClass(name)
        guard let found = desk.subjects.first(where: { $0.name == subject }) else { throw NotFound() }
        return desk.facts.lessons(of: found.id, in: id).filter { lesson in
            let numbers = desk.facts.days[AssessmentFacts.Place(id, lesson.day)]?.keys.sorted() ?? []
            return lesson.day >= day && lesson.n != numbers.first && lesson.n != numbers.last
        }
    }

    /// The form that adds a work.
    func form(
        _ subject: String, in name: String = "8Б", _ place: (day: Day, n: Int), _ more: [String: String] = [:]
    ) async throws -> [(String, String)] {
        let found = try await database.read { try $0.listedSubject(named: subject) }
        let form = [
            "class": "\(try cast.schoolClass(name))", "subject": "\(found?.id.number ?? 0)", "d": place.day.iso,
            "n": "\(place.n)", "kind": "1", "minutes": "45",
        ]
        return form.merging(more) { $1 }.map { ($0.key, $0.value) }
    }

    /// Adds a work as the deputy; answers what was answered.
    func add(
        _ subject: String, in name: String = "8Б", _ place: (day: Day, n: Int), _ more: [String: String] = [:]
    ) async throws -> Answer {
        try await send("/assessments", form(subject, in: name, place, more), as: "Тихонова")
    }

    /// Approves the plan of the eighth classes of the autumn as the deputy.
    func approve(level: Int = 8, because reason: String = "") async throws -> Answer {
        let fields = [("l", "\(level)"), ("h", "1"), ("why", reason)]
        return try await send("/assessments/approve", fields, as: "Тихонова")
    }
}
