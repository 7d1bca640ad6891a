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
    /// Whether the plan is still owed after its term.
    let isLate: Bool

    /// «черновик, срок прошёл».
    var title: String { (plan?.state.title ?? "нет плана") + (isLate ? ", срок прошёл" : "") }

    var group: PlanGroup {
        if plan?.state == .submitted || waiting > 0 { return .waiting }
        if plan == nil { return .missing }
        return isApproved ? .approved : .open
    }

    /// Whether its last version is approved, be it that a sheet of corrections to it waits.
    var isApproved: Bool { plan?.state == .approved }

    /// Whether it is counted and listed with those that have come so far.
    func isAmong(_ group: PlanGroup) -> Bool { group == .approved ? isApproved : self.group == group }

    /// Whether the plan holds other hours than the curriculum asks.
    var isOdd: Bool { hours != nil && course.curriculum != nil && hours != course.curriculum }

    /// All courses of a year: eight questions, however many.
    static func all(_ records: Reading, year: Int, on day: Day, now: Moment) throws -> [PlanLine] {
        let plans = Dictionary(grouping: try records.plans(ofYear: year), by: \.course)
        let hours = try records.hoursOfPlans(year), waiting = try records.correctionsWaiting(inYear: year)
        let owed = try records.planObligations(of: year)
        return try records.coursesOfPlans(year, on: day).map { course in
            let plan = plans[course.id]?.latest, term = owed[course.id]
            return PlanLine(
                course: course, plan: plan, hours: plan.map { hours[$0.id] ?? 0 }, waiting: waiting[course.id] ?? 0,
                isLate: term.map { $0.isLate(at: now) } ?? false)
        }
    }
}

/// How far plans have come, in the order in which they ask for somebody's hand.
enum PlanGroup: String, Sendable, CaseIterable {
    case waiting, open, missing, approved

    /// «Ждут решения», for a heading.
    var title: String {
        switch self {
        case .waiting: "Ждут решения"
        case .open: "У учителя"
        case .missing: "Нет плана"
        case .approved: "Согласованы"
        }
    }
}
