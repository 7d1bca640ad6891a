import School
import Storage

/// What the page of copies shows.
struct CopiesSheet: Sendable {
    /// How old the last checked copy is.
    let age: CopyAge
    /// The latest copies, newest first.
    let copies: [Copy]
    /// The work that makes one now, or the last that did.
    let job: Job?
    /// Whether the caller may make one.
    let mayMake: Bool
    /// The code of the last record, to be written down on paper.
    let code: HeadCode
    /// The school's clock.
    let zone: Zone

    /// Whether a copy is being made.
    var isBusy: Bool { job?.status == .waiting || job?.status == .running }
}
