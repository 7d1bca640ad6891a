extension CellOfMark {
    /// Refuses a mark that may not be written here now. Lateness is no obstacle: it is flagged, see `Terms`.
    package func check(_ mark: Mark, now: Moment, zone: Zone) throws(MarkRefusal) {
        if isMarkless { throw MarkRefusal(.noMarks, marklessText) }
        try checkAttendance(now: now, zone: zone)
        guard scale.accepts(mark) else { throw MarkRefusal(.scale, scale.hint(symbols)) }
    }

    /// Refuses attendance that may not be noted here now; a mark meets the same obstacles.
    /// Reasons of absence are another matter: closing a period does not stop them.
    package func checkAttendance(now: Moment, zone: Zone) throws(MarkRefusal) {
        if !membership.contains(where: { $0.contains(day) }) { throw MarkRefusal(.notEnrolled, strangerText) }
        let today = zone.day(of: now)
        if let last = moved.first(where: { $0.contains(day) })?.to, last < today {
            throw MarkRefusal(.notEnrolled, movedText(after: last))
        }
        if now < starts { throw MarkRefusal(.future, futureText(now: now, zone: zone)) }
        if let period, let closed = period.closedAt {
            throw MarkRefusal(.locked, period.closedText(on: zone.day(of: closed), for: closedClass))
        }
    }

    /// Whether no marks are given here at all: by the course's scale, or in the first class (001 п. 3.2).
    package var isMarkless: Bool { scale == .markless || gradeLevel == 1 }
}
