/// Attendance as the journal shows it: what was typed, in the light of the cases that explain it.
///
/// It is worked out anew each time, so that one document re-codes the lessons
/// recorded before it and those recorded after it (003 п. 2.9).
package struct ShownAttendance: Hashable, Sendable {
    /// What is shown.
    package let code: AttendanceCode
    /// Whether the reason is the class teacher's word or a case, not what a subject teacher heard.
    package let isConfirmed: Bool
    /// By how many minutes the student was late, if it was noted.
    package let minutesLate: Int?

    /// What is shown for a lesson at which something was typed, given the student's
    /// cases that cover it. Presence and lateness are facts that no case changes.
    package init(_ typed: TypedAttendance, cases: [AbsenceCase] = []) {
        minutesLate = typed.minutesLate
        guard typed.code.awaitsReason else {
            code = typed.code
            isConfirmed = true
            return
        }
        if let explained = cases.prevailing {
            code = explained.reason.code
            isConfirmed = true
        } else {
            code = typed.code
            isConfirmed = typed.code != .absent && typed.source == .classTeacher
        }
    }

    /// Whether the class teacher still has to say the reason or confirm it.
    package var awaitsClassTeacher: Bool { code.awaitsReason && !isConfirmed }

    /// A reason that was typed by a subject teacher: «со слов».
    package var isHearsay: Bool { awaitsClassTeacher && code != .absent }
}
