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
    /// When it was closed for marks; what sums up a year is closed with the last period of the course.
    let closed: Moment?
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

    /// When a row was closed: an exam is held, and a certificate written, after the year; what stands of them is closed.
    func closed(for row: FinalRow) -> Moment? {
        let isLater = target.kind == .exam || target.kind == .overall
        return isLater && row.standing?.mark == nil ? nil : closed
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
