import Markup
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
    /// On which day the deputy reminded of it last.
    let reminded: Day?

    init(owed: OwedLine, deadline: Deadline, remindedFrom reminder: Moment? = nil, now: Moment, zone: Zone) {
        (self.owed, self.deadline, late) = (owed, deadline, deadline.lateness(at: now))
        reminded = owed.reminded.map { zone.day(of: $0) }
        isDue = reminder.map { $0 < now } ?? false
    }

    /// «Отметки за работу: 9».
    var what: String {
        let key = owed.obligation.place.key
        return key == .workMarks || key == .finalMarks ? "\(key.title): \(owed.count)" : key.title
    }

    /// Where it is put right: the lesson's page, the plan of the course, or its final marks.
    var link: Link {
        let address = CourseAddress(owed.slugs.schoolClass, owed.slugs.subject)
        if owed.obligation.place.key == .finalMarks {
            let year = SchoolYear.number(on: owed.obligation.day)
            return .finals(address, year: year, period: "\(owed.obligation.place.object)")
        }
        guard let lesson = owed.lesson else { return .plan(address) }
        return .lesson(lesson.lesson, lesson.course)
    }

    /// «четверг, 20 ноября, 3-й урок»; empty where no lesson owes it.
    var lessonWords: String {
        owed.n.map { "\(RussianDate.withWeekday(owed.obligation.day)), \($0)-й урок" } ?? ""
    }

    /// «8Б · Алгебра».
    var place: String {
        let sort = owed.lesson.flatMap { $0.kind.isInCurriculum ? nil : ", \($0.kind.title)" } ?? ""
        return coursePlace(owed.group, owed.title) + sort
    }
}

/// Reckons the terms of a list, each by the rules of its lesson's day; all of them are of one year.
struct TermsBook {
    let lines: [TermLine]

    init(_ owed: [OwedLine], _ records: Reading, _ asking: Asking) throws {
        guard !owed.isEmpty else {
            lines = []
            return
        }
        let rules = try records.regulationsByDay(), days = owed.map(\.obligation.day)
        let year = try records.years().last { $0.starts <= asking.today }
        let calendar = try records.calendar(of: year?.number ?? SchoolYear.number(on: asking.today))
        let known = Dictionary(uniqueKeysWithValues: Set(days).map { ($0, rules.on($0)) })
        let span = (days.min() ?? asking.today)...(days.max() ?? asking.today)
        let study = try records.lessonDays(around: span, under: Array(known.values))
        var outages: [Day: [ID<Course>: [OutageWindow]]] = [:], whole = CourseTerms(year: year)
        lines = try owed.compactMap { line in
            let day = line.obligation.day, key = line.obligation.place.key, regulation = known[day] ?? rules.on(day)
            guard let own = line.lesson else {
                let deadline = try whole.deadline(of: line.obligation, records, asking.zone)
                return deadline.map { TermLine(owed: line, deadline: $0, now: asking.now, zone: asking.zone) }
            }
            let lesson = regulation.countsSchoolDays ? own.studying(study) : own
            let terms = Terms(calendar: calendar, zone: asking.zone, under: regulation)
            var deadline = lesson.deadline(key, terms, under: regulation, own: line.term)
            // An outage is asked for only where one has moved the term.
            if deadline.due != line.obligation.due {
                let windows = try outages[day] ?? records.outageWindows(on: day, zone: asking.zone)
                outages[day] = windows
                deadline = lesson.during(windows[lesson.course])
                    .deadline(key, terms, under: regulation, own: line.term)
            }
            let reminder = lesson.reminder(key, terms, under: regulation)?.due
            return TermLine(owed: line, deadline: deadline, remindedFrom: reminder, now: asking.now, zone: asking.zone)
        }
    }

    /// The next moment at which something becomes late.
    func nextChange(after now: Moment) -> Moment? { lines.compactMap(\.deadline.due).filter { $0 > now }.min() }
}
