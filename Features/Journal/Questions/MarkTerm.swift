import School
import Storage

/// What the term of a mark is reckoned from.
struct MarkTerm: Hashable, Sendable {
    let lesson: ID<Lesson>
    let day: Day
    let isWritten: Bool
    /// The day a work was to be handed in, for a mark in the place of a point.
    var handedIn: Day?
}

extension Reading {
    /// By when a mark is to be written, by the rules of its lesson's day: from the lesson, or from the day its work was
    /// to be handed in. An outage over the lesson or over the end of the term prolongs it (003 п. 3.2).
    func deadline(_ term: MarkTerm, of course: CourseLine, zone: Zone) throws -> Deadline {
        let regulation = try regulationsByDay().on(term.day)
        let rule = regulation.markRule(gradeLevel: course.gradeLevel, isWritten: term.isWritten)
        var start = TermStart(day: term.handedIn ?? term.day)
        if term.handedIn == nil {
            let times = try times(of: term.lesson)
            start.begins = times.map { zone.moment(day: term.day, time: $0.starts) }
            start.moment = times.map { zone.moment(day: term.day, time: $0.ends) }
            start.opened = try publication(of: term.lesson)
            let period = try periods(ofScheme: course.scheme).first { $0.contains(term.day) }
            start.limit = regulation.limit(period?.attestation)
        }
        start.outages = try outageWindows(of: course.id, since: start.day, zone: zone)
        let carrying = start.outages.isEmpty ? rule : regulation.rule(.outageTerm)
        let terms = try terms(for: rule, carrying, of: course.year, zone: zone, under: regulation)
        return terms.deadline(rule, from: start)
    }
}
