import ModelSchool
import School
import Storage
import Trials
import Web

@testable import PlansFeature

extension Stage {
    /// This capability alone.
    init(_ engine: TestEngine, now: Moment? = nil) async throws {
        try await self.init([plans(.forTests)], on: engine, now: now)
    }

    /// The last version of a course's plan with its topics.
    func plan(_ course: ID<Course>) async throws -> (plan: ListedPlan?, topics: [PlannedTopic]) {
        try await database.read { records in
            let plan = try records.plans(of: course).latest
            return (plan, try plan.map { try records.topics(of: $0.id) } ?? [])
        }
    }

    /// The day by which plans are to be there, settled for the whole year; the clock has gone round since.
    func rule(_ day: String) async throws {
        let year = cast.year
        try await change { records in
            try records.settle(.planTerm, day, from: year.starts)
            try records.layPlans(of: year)
        }
    }

    /// A plan of these topics, as the clock would have brought it; approved as of the moment where asked.
    @discardableResult
    func lay(_ topics: [PlannedTopic], for course: ID<Course>, _ state: PlanState) async throws -> ListedPlan {
        let now = now
        return try await change { records in
            let plan = try records.draftPlan(topics, of: course, reason: "для проверки")
            if state == .draft { return plan }
            try records.set(.submitted, of: plan)
            if state == .approved {
                let lessons = try records.lessonsInPlan(of: course, zone: .moscow, now: now)
                try records.freeze(PlanBinding(records.topics(of: plan.id), to: lessons).days, of: plan.id)
                try records.set(.approved, of: plan)
            }
            guard let laid = try records.plans(of: course).latest else { throw NotFound() }
            return laid
        }
    }
}

/// The form of a plan with these topics.
func planForm(_ topics: [String], do act: String = "save", row: Int = 1) -> [(String, String)] {
    topics.enumerated().flatMap { place, topic in
        [("t\(place + 1)", topic), ("h\(place + 1)", "1"), ("i\(place + 1)", "0")]
    } + [("do", act), ("row", "\(row)")]
}
