import Markup
import School
import Storage

/// A course with its plan's last version.
struct PlanLine: Sendable {
    let course: CourseOfPlans
    let plan: ListedPlan?
    let hours: Int?
    /// Sheets of corrections that wait for the deputy.
    let waiting: Int
    /// Whether the plan should have been there by now.
    let isLate: Bool

    var title: String { plan?.state.title ?? (isLate ? "нет плана, срок прошёл" : "нет плана") }

    /// How the word about its state looks.
    var kind: HTML {
        switch plan?.state {
        case .approved: " data-kind=\"ok\""
        case .submitted: " data-kind=\"accent\""
        case .returned: " data-kind=\"warn\""
        case nil: isLate ? " data-kind=\"err\"" : " data-kind=\"warn\""
        case .draft: .none
        }
    }

    /// All courses of a year: seven questions, however many.
    static func all(_ records: Reading, year: Int, on day: Day, due: Day?) throws -> [PlanLine] {
        let plans = Dictionary(grouping: try records.plans(ofYear: year), by: \.course)
        let hours = try records.hoursOfPlans(year), waiting = try records.correctionsWaiting(inYear: year)
        return try records.coursesOfPlans(year, on: day).map { course in
            let plan = plans[course.id]?.latest
            return PlanLine(
                course: course, plan: plan, hours: plan.map { hours[$0.id] ?? 0 }, waiting: waiting[course.id] ?? 0,
                isLate: plan == nil && due.map { $0 < day } ?? false)
        }
    }
}
