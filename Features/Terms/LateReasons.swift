import Markup
import School
import Storage
import Web

/// Why a lesson was written late, as its teacher has said lately.
struct LateReasonLine: Sendable {
    let lesson: ID<Lesson>
    let course: ID<Course>
    let reason: String
    let said: Day
    let person: PersonName?
    /// «8Б · Алгебра».
    let place: String
    let day: Day
    let n: Int
}

extension Reading {
    private static let said = SQL(
        """
        SELECT r.lesson, r.course, r.reason, r.said_at, p.surname, p.given, p.patronymic, g.name, c.title, l.day, l.n
        FROM late_reason r JOIN course c ON c.id = r.course JOIN study_group g ON g.id = c.study_group
            JOIN lesson l ON l.id = r.lesson LEFT JOIN person p ON p.id = r.person
        WHERE r.reason <> '' AND r.said_at >= ?2 AND (CAST(?1 AS BIGINT) IS NULL OR r.person = ?1)
        ORDER BY r.said_at DESC, r.lesson, r.course LIMIT 50
        """)

    /// Reasons of lateness said during the last two months: somebody's own, or everybody's with nil.
    func lateReasons(of person: ID<Person>?, _ asking: Asking) throws -> [LateReasonLine] {
        try rows(Self.said, person, asking.now - 60 * 86_400) { row in
            LateReasonLine(
                lesson: row.id(0), course: row.id(1), reason: row.text(2), said: asking.zone.day(of: row.moment(3)),
                person: row.isNull(4) ? nil : PersonName(row, at: 4), place: coursePlace(row.text(7), row.text(8)),
                day: row.day(9), n: row.int(10))
        }
    }
}

/// The reasons under the terms.
struct LateReasonsView {
    let lines: [LateReasonLine]
    let showsOwner: Bool
    let frame: Frame

    var html: HTML {
        guard !lines.isEmpty else { return .none }
        return """
            <section class="section"><h2>Причины опозданий с записью</h2>
            <table class="table" data-cards><caption class="vh">Что сказали учителя, новые сверху</caption><thead><tr>\
            <th scope="col">Урок</th>\(if: showsOwner, "<th scope=\"col\">Кто</th>")<th scope="col">Причина</th>\
            <th scope="col">Когда</th></tr></thead><tbody>
            \(each: lines, row)</tbody></table></section>

            """
    }

    private func row(_ line: LateReasonLine) -> HTML {
        """
        <tr><th scope="row"><a href="\(frame.link(.lesson(line.lesson, line.course)))">\(line.place)</a><br><small>\
        \(RussianDate.withWeekday(line.day)), \(line.n)-й урок</small></th>\
        \(if: showsOwner, "<td data-label=\"Кто\">\(line.person?.short ?? "")</td>")\
        <td data-label="Причина">\(line.reason)</td><td data-label="Когда">\(line.said.shortRussian)</td></tr>

        """
    }
}
