/// How many of a student's lessons were missed, and why.
package struct AttendanceTally: Hashable, Sendable {
    /// Lessons that were held for the student, those missed among them.
    package let held: Int
    /// How often each code is shown.
    private let counts: [AttendanceCode: Int]

    /// The count over lessons held while the student belonged to the group: what is
    /// shown for each, nil for presence.
    package init(_ shown: some Sequence<AttendanceCode?>) {
        var held = 0
        var counts: [AttendanceCode: Int] = [:]
        for code in shown {
            held += 1
            if let code { counts[code, default: 0] += 1 }
        }
        self.held = held
        self.counts = counts
    }

    /// How many lessons are shown with this code.
    package subscript(code: AttendanceCode) -> Int { counts[code] ?? 0 }

    /// All missed lessons, for whatever reason.
    package var missed: Int { counts.reduce(0) { $0 + ($1.key.isAbsence ? $1.value : 0) } }

    /// (held − missed) / held; nil before the first lesson.
    package var attended: Fraction? { Fraction(held - missed, of: held) }

    /// The number of days on which every lesson was missed; a day without lessons is not one.
    package static func missedDays(_ days: some Sequence<[AttendanceCode?]>) -> Int {
        days.reduce(0) { count, day in
            let isMissed = !day.isEmpty && day.allSatisfy { $0?.isAbsence ?? false }
            return count + (isMissed ? 1 : 0)
        }
    }
}
