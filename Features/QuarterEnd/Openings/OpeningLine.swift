import School
import Storage
import Web

/// A request to open a column, as a list shows it.
struct OpeningLine: Sendable {
    let opening: ColumnOpening
    /// «8Б · Алгебра».
    let place: String
    let address: CourseAddress
    let day: Day
    let asker: PersonName
    let decider: PersonName?

    /// «8Б · Алгебра, 12 ноября».
    var name: String { "\(place), \(RussianDate.dayAndMonth(day))" }

    /// How it stands: «ждёт решения», «открыт до 21 ноября, 12:05», «закрыт снова», «отказано: …».
    func words(at now: Moment, _ zone: Zone) -> String {
        guard opening.decidedAt != nil else { return "ждёт решения" }
        guard let until = opening.until else {
            return opening.answer.isEmpty ? "отказано" : "отказано: \(opening.answer)"
        }
        let local = zone.local(until), when = "\(RussianDate.dayAndMonth(local.day)), \(local.time.text)"
        if opening.isOpen(at: now) { return "открыт до \(when)" }
        return opening.isRevoked ? "закрыт снова \(when)" : "был открыт до \(when)"
    }
}

extension Reading {
    private static let lines = SQL(
        """
        SELECT o.id, o.lesson, o.course, o.person, o.reason, o.asked_at, o.decided_at, o.decided_by, o.opened_until,
            o.answer, g.name, c.title, c.class_slug, c.slug, l.day, p.surname, p.given, p.patronymic, d.surname, d.given,
            d.patronymic
        FROM column_opening o JOIN course c ON c.id = o.course JOIN study_group g ON g.id = c.study_group
            JOIN lesson l ON l.id = o.lesson JOIN person p ON p.id = o.person LEFT JOIN person d ON d.id = o.decided_by
        WHERE CAST(?1 AS BIGINT) IS NULL OR o.person = ?1
        ORDER BY CASE WHEN o.decided_at IS NULL THEN 0 ELSE 1 END, o.asked_at DESC, o.id DESC LIMIT 200
        """)
    private static let waiting = SQL("SELECT count(*) FROM column_opening WHERE decided_at IS NULL")

    /// Requests to open columns, those that wait first: somebody's own, or everybody's with nil.
    func openingLines(of person: ID<Person>?) throws -> [OpeningLine] {
        try rows(Self.lines, person) { row in
            OpeningLine(
                opening: ColumnOpening(row), place: coursePlace(row.text(10), row.text(11)),
                address: CourseAddress(row.text(12), row.text(13)), day: row.day(14), asker: PersonName(row, at: 15),
                decider: row.isNull(18) ? nil : PersonName(row, at: 18))
        }
    }

    /// How many requests wait for an answer.
    func openingsWaiting() throws -> Int { try first(Self.waiting) { $0.int(0) } ?? 0 }
}
