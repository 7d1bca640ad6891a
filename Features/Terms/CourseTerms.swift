import School
import Storage

/// The terms of what a course owes as a whole, its plan and its final marks: each day's are reckoned once.
struct CourseTerms {
    let year: SchoolYear?
    private var plans: [Day: Deadline] = [:]
    private var finals: [Day: Deadline] = [:]

    init(year: SchoolYear?) { self.year = year }

    /// By when it is to be there; nil where the rules name no day.
    mutating func deadline(of obligation: Obligation, _ records: Reading, _ zone: Zone) throws -> Deadline? {
        let day = obligation.day
        if obligation.place.key == .finalMarks {
            finals[day] = try finals[day] ?? records.finalDeadline(of: day, zone: zone)
            return finals[day]
        }
        plans[day] = try plans[day] ?? year.flatMap { try records.planDeadline(of: $0, begun: day) }
        return plans[day]
    }
}
