/// Attendance as somebody typed it; it is kept even when a document says otherwise.
package struct TypedAttendance: Hashable, Sendable {
    /// Who typed it. The numbers stand in the record and never change.
    package enum Source: Int, Hashable, Sendable, CaseIterable {
        /// The teacher of the lesson: what is known of a reason is hearsay.
        case teacher = 1
        /// The class teacher, whose word about a reason is the school's.
        case classTeacher = 2
        /// Taken over from a file or another journal.
        case imported = 3
    }

    /// By how many minutes somebody may be late.
    package static let minutes = 1...240

    /// What was typed.
    package let code: AttendanceCode
    /// Who typed it.
    package let source: Source
    /// By how many minutes the student was late, 1…240, if it was noted.
    package let minutesLate: Int?

    /// Attendance typed by somebody; minutes are kept for lateness only.
    package init(_ code: AttendanceCode, by source: Source, minutesLate: Int? = nil) {
        self.code = code
        self.source = source
        let limits = Self.minutes
        self.minutesLate = code == .late ? minutesLate.map { min(max($0, limits.lowerBound), limits.upperBound) } : nil
    }
}
