import School
import Storage
import Web

/// Everything that a page of final marks shows.
struct FinalsSheet: Sendable {
    let course: FinalsCourse
    let target: FinalsTarget
    let targets: [FinalsTarget]
    /// The subject that is summed up, and its name where it is composed of several.
    let subject: ID<Subject>
    let wholeName: String?
    let rows: [FinalRow]
    /// The names of the columns before the mark: earlier periods, or what a year's mark rests on.
    let earlier: [String]
    /// Whether current marks stand behind these, or other final marks alone.
    let showsMarks: Bool
    /// When the classes of the group closed its periods, each for itself.
    let closings: ClassClosings
    /// By when these marks are to be there; nil where the rules set no term.
    let deadline: Deadline?
    let threshold: Rounding
    /// Whether works have weights, so that the average is told as a weighted one.
    let weighing: Weighing
    let today: Day
    let zone: Zone
    let now: Moment

    /// «Средняя взвешенная», or «Средняя» where all works weigh alike.
    var averageTitle: String { weighing == .own ? "Средняя взвешенная" : "Средняя" }
    var isEditable: Bool { rows.contains(where: \.mayPut) && target.days.lowerBound <= today }
    var done: Int { rows.count { $0.standing?.mark != nil } }
    /// Those whose proposal may be accepted together with others.
    var certain: [FinalRow] { rows.filter(isCertain) }

    /// Whether a row's proposal may be accepted together with others.
    func isCertain(_ row: FinalRow) -> Bool {
        row.mayPut && row.standing?.mark == nil && row.proposal.isCertain && closed(for: row) == nil
    }

    /// When a row was closed, with its own class: an exam is held, and a certificate written, after the year; what stands
    /// of them is closed.
    func closed(for row: FinalRow) -> Moment? {
        let isLater = target.kind == .exam || target.kind == .overall
        return isLater && row.standing?.mark == nil ? nil : closed(in: row.student.schoolClass)
    }

    /// When it was closed for marks in all classes of the group.
    var closed: Moment? { closed(in: nil) }

    /// The classes that have it closed while others have it open, by name, and since when.
    var closedClasses: [(id: ID<SchoolClass>, name: String, at: Moment)] {
        guard closed == nil else { return [] }
        return zip(course.classes, course.classNames).compactMap { id, name in
            closed(in: id).map { (id: id, name: name, at: $0) }
        }
    }

    /// What sums up a year is closed with the last period of the course.
    private func closed(in schoolClass: ID<SchoolClass>?) -> Moment? {
        if let period = target.period { return closings.period(period, for: schoolClass).closedAt }
        let own = course.periods.map { closings.period($0, for: schoolClass) }
        return own.allSatisfy(\.isClosed) ? own.compactMap(\.closedAt).max() : nil
    }
}

/// One student's line.
struct FinalRow: Sendable {
    let student: FinalsStudent
    /// What stands in the columns before the mark.
    let earlier: [Mark?]
    let ground: FinalGround
    let proposal: FinalProposal
    let standing: FinalMarkRow?
    /// What is proposed now in place of the mark that stands, where no reason explains the difference.
    let moved: Mark?
    /// What has to stand before this mark.
    let needed: [FinalParts.Part]
    let mayPut: Bool

    /// The version that a form was drawn with.
    var version: Int { standing?.version ?? 0 }
    /// What stands, as it is typed.
    var text: String { standing?.mark?.text ?? "" }
    /// Why it stands, as it is typed.
    var reason: String { standing?.reason ?? "" }
    /// Whether a mark of the attestation has to come before one is proposed.
    var isWaiting: Bool { standing?.mark == nil && proposal.waitsForAttestation }
}
