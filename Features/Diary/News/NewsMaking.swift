import School
import Storage
import Web

/// Gathers the news of all children by a fixed number of questions, however many there are.
struct NewsMaking {
    let records: Reading
    let asking: Asking
    let span: NewsSpan

    private static let visit = SQL(
        """
        SELECT (SELECT seen_at FROM family_visit WHERE person = ?1), (SELECT at FROM history ORDER BY seq DESC LIMIT 1),
            (SELECT max(starts) FROM school_year WHERE starts <= ?2)
        """)

    func sheet() throws -> NewsSheet {
        let (person, today, now) = (asking.caller.person, asking.today, asking.now)
        let visit = try records.first(Self.visit, person, today) {
            ($0.momentOrNil(0), $0.momentOrNil(1), $0.dayOrNil(2))
        }
        let since = since(visit?.0)
        let family = try records.family(of: person, today: today, classOn: today)
        let begins = visit?.2 ?? today - 365
        let material = NewsMaterial(
            marks: try records.newMarks(
                for: person, today: today, notBefore: begins, since: since, now: now),
            attendance: try records.newsAttendance(for: person, today: today, from: today - 14),
            lessons: try records.newsLessons(for: person, today: today, to: today + 10),
            changes: try records.newsChanges(for: person, today: today, to: today + 10),
            tasks: try records.newsTasks(
                for: person, today: today, since: today - 30, dueBy: today + 3, notBefore: begins, told: since,
                now: now))
        let telling = NewsTelling(material: material, today: today, time: asking.zone.local(now).time, since: since)
        return NewsSheet(
            children: family.map { ChildNews(child: $0, lines: telling.lines(of: $0.id)) }, now: now, zone: asking.zone,
            since: since, span: span, updated: visit?.1, symbols: asking.regulation.symbols)
    }

    /// The last visit; before the first one, the week that has just passed.
    private func since(_ visit: Moment?) -> Moment {
        let day = 86_400
        return switch span {
        case .visit: visit ?? asking.now - 7 * day
        case .day: asking.now - day
        case .week: asking.now - 7 * day
        }
    }
}

/// What the records say of all children, before it is told child by child.
struct NewsMaterial: Sendable {
    let marks: [NewsMark]
    let attendance: NewsAttendance
    let lessons: [NewsLesson]
    let changes: NewsChanges
    let tasks: NewsTasks
}
