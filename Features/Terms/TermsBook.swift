import School
import Storage
import Web

/// A line of a list of terms: what, where, by when, how that was reckoned.
struct TermLine: Sendable {
    let owed: OwedLine
    let deadline: Deadline
    let late: Lateness?
    /// Whether the time has come that the rules set for a reminder.
    let isDue: Bool

    /// «Отметки за работу: 9».
    var what: String {
        let key = owed.obligation.place.key
        return key == .workMarks ? "\(key.title): \(owed.count)" : key.title
    }

    /// «8Б · Алгебра».
    var place: String { coursePlace(owed.group, owed.title) }
}

/// Reckons the terms of a list, each by the rules of its lesson's day.
struct TermsBook {
    let lines: [TermLine]

    init(_ owed: [OwedLine], _ records: Reading, _ asking: Asking) throws {
        guard !owed.isEmpty else {
            lines = []
            return
        }
        let rules = try records.regulationsByDay()
        let year = try records.years().first { $0.contains(asking.today) }?.number
        let calendar = try records.calendar(of: year ?? SchoolYear.number(on: asking.today))
        var known: [Day: Regulation] = [:]
        var outages: [Day: [ID<Course>: [OutageWindow]]] = [:]
        lines = try owed.map { line in
            let day = line.obligation.day, regulation = known[day] ?? rules.on(day)
            known[day] = regulation
            let terms = Terms(calendar: calendar, zone: asking.zone, under: regulation)
            let key = line.obligation.place.key
            var deadline = line.lesson.deadline(key, terms, under: regulation)
            // An outage is asked for only where one has moved the term.
            if deadline.due != line.obligation.due {
                let windows = try outages[day] ?? records.outageWindows(on: day, zone: asking.zone)
                outages[day] = windows
                deadline = line.lesson.during(windows[line.lesson.course]).deadline(key, terms, under: regulation)
            }
            let reminder = line.lesson.reminder(key, terms, under: regulation)?.due
            return TermLine(
                owed: line, deadline: deadline, late: deadline.lateness(at: asking.now),
                isDue: reminder.map { $0 < asking.now } ?? false)
        }
    }

    /// The next moment at which something becomes late.
    func nextChange(after now: Moment) -> Moment? { lines.compactMap(\.deadline.due).filter { $0 > now }.min() }
}
