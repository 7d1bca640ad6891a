extension Deadline {
    /// The last day in time; nil where there is no term.
    package var dueDay: Day? { due.map { zone.day(of: $0) } }
}

extension Regulation {
    /// By when something of a school year's beginning is done for which a rule names a day: the handing over
    /// (001 п. 4.3), the opening (001 п. 4.4).
    package func yearDeadline(_ key: RegulationKey, of year: Int, on zone: Zone) -> Deadline {
        // From May on a coming year is prepared.
        let prepares = YearDay(month: 5, day: 1)?.day(in: year) ?? Day(number: 0)
        return terms(zone).deadline(rule(key), from: TermStart(day: prepares))
    }

    /// By when the timetable of a year that was opened at a moment is published (001 п. 4.3).
    package func timetableDeadline(opened: Moment, on zone: Zone) -> Deadline {
        let days = digits(self[.timetableDays]).map { Term.calendarDays($0) } ?? .unset
        let said = rule(.timetableDays)
        return terms(zone).deadline(
            TermRule(days, clause: said.clause, isSoft: said.isSoft, isDefault: said.isDefault),
            from: TermStart(day: zone.day(of: opened)))
    }

    /// The last day for handing in a work that got a point on a day.
    package func pointDue(from day: Day) -> Day { day + (digits(self[.pointDays]) ?? 14) }

    // Days of the calendar are counted through: neither holidays nor outages move these terms.
    private func terms(_ zone: Zone) -> Terms { Terms(calendar: SchoolCalendar(), zone: zone) }
}
