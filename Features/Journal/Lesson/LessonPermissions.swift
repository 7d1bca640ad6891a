import School
import Storage

extension Reading {
    private static let permissions = SQL(
        """
        SELECT p.surname, p.given, p.patronymic, d.surname, d.given, d.patronymic, o.decided_at, o.opened_until,
            (SELECT count(*) FROM history h JOIN mark k ON k.lesson = h.k1 AND k.student = h.k2 AND k.slot = h.k3
                WHERE h.noun = 1 AND h.k1 = o.lesson AND k.course = o.course AND h.person = o.person
                    AND h.at >= o.decided_at AND h.at < o.opened_until),
            (SELECT count(*) FROM history h WHERE h.noun = 2 AND h.k1 = o.lesson AND h.person = o.person
                AND h.at >= o.decided_at AND h.at < o.opened_until),
            (SELECT count(*) FROM history h WHERE h.noun IN (3, 4) AND h.k1 = o.lesson
                AND (h.noun = 4 OR h.k2 = o.course) AND h.person = o.person AND h.at >= o.decided_at AND h.at < o.opened_until),
            (SELECT count(*) FROM history h WHERE h.noun = 150 AND h.k1 = o.lesson AND h.person = o.person
                AND h.at >= o.decided_at AND h.at < o.opened_until)
        FROM column_opening o JOIN person p ON p.id = o.person LEFT JOIN person d ON d.id = o.decided_by
        WHERE o.lesson = ?1 AND o.course = ?2 AND o.opened_until IS NOT NULL ORDER BY o.id
        """)

    /// Who stands in and what was done by an order, then by whose permission a closed column was written into.
    func notices(at lesson: ID<Lesson>, of course: ID<Course>, on day: Day, _ zone: Zone) throws -> [String] {
        try standingIn(at: lesson, of: course, on: day) + permissions(at: lesson, of: course, in: zone)
    }

    /// By whose permission a lesson's closed column was written into, and what was written so, in words.
    private func permissions(at lesson: ID<Lesson>, of course: ID<Course>, in zone: Zone) throws -> [String] {
        try rows(Self.permissions, lesson, course) { row in
            let giver = row.isNull(3) ? "" : " (\(PersonName(row, at: 3).short))"
            let moments = [row.moment(6), row.moment(7)].map { moment in
                let local = zone.local(moment)
                return "\(RussianDate.dayAndMonth(local.day)), \(local.time.text)"
            }
            let kinds = [
                ("отметки", row.int(8)), ("пропуски", row.int(9)), ("урок и работы", row.int(10)),
                ("заметки", row.int(11)),
            ]
            let written = kinds.filter { $0.1 > 0 }.map { "\($0.0): \($0.1)" }.joined(separator: ", ")
            return "Закрытый столбец открыт по разрешению\(giver): \(PersonName(row, at: 0).short), "
                + "\(moments.joined(separator: " — ")). "
                + (written.isEmpty ? "Записей по нему нет." : "Записано по нему — \(written).")
        }
    }
}
