/// What a term is counted from: the day and the moment of a fact, and how its class and the school ended that day.
package struct TermStart: Hashable, Sendable {
    /// The fact's day: of the lesson, of the document, of the period's end.
    package var day: Day
    /// The moment hours are counted from; for a lesson that is its end.
    package var moment: Moment?
    /// When the lesson began, nil where the fact is no lesson.
    package var begins: Moment?
    /// When the class's last lesson of the day ends, nil where it has none.
    package var classEnds: TimeOfDay?
    /// When the school's last lesson of the day ends, nil where there is none.
    package var schoolEnds: TimeOfDay?
    /// The days on which the class has lessons.
    package var study: StudyDays
    /// When the lesson's timetable was published, or the column was opened, if that came after the fact: one
    /// counts from then.
    package var opened: Moment?
    /// A day that no term goes beyond: of attestation (003 п. 2.6).
    package var limit: TermLimit?
    /// The outages that concern it.
    package var outages: [OutageWindow]

    /// A fact of a day, such as a document presented or the end of a period.
    package init(
        day: Day, moment: Moment? = nil, begins: Moment? = nil, classEnds: TimeOfDay? = nil,
        schoolEnds: TimeOfDay? = nil,
        study: StudyDays = .byCalendar(gradeLevel: nil, week: nil), opened: Moment? = nil, limit: TermLimit? = nil,
        outages: [OutageWindow] = []
    ) {
        (self.day, self.moment, self.begins) = (day, moment, begins)
        (self.classEnds, self.schoolEnds, self.study) = (classEnds, schoolEnds, study)
        (self.opened, self.limit, self.outages) = (opened, limit, outages)
    }
}

/// The last day on which a thing may still be done, whatever its own term says.
package struct TermLimit: Hashable, Sendable {
    /// The day; it ends at 23:59.
    package let day: Day
    /// The clause that says so.
    package let clause: String

    /// A day with its clause.
    package init(day: Day, clause: String) {
        (self.day, self.clause) = (day, clause)
    }
}

/// The journal could not be reached from one moment to another (003 п. 3.1).
package struct OutageWindow: Hashable, Sendable {
    /// When it began.
    package let from: Moment
    /// When it was over; nil while it lasts.
    package let to: Moment?

    /// An outage from one moment to another.
    package init(from: Moment, to: Moment?) {
        (self.from, self.to) = (from, to)
    }

    /// Whether a moment lies in it.
    func contains(_ moment: Moment) -> Bool { from <= moment && (to.map { moment <= $0 } ?? true) }

    /// Whether it has a moment in common with the time from one to another.
    package func overlaps(_ first: Moment, _ last: Moment) -> Bool { from <= last && (to.map { first <= $0 } ?? true) }
}
