import Markup
import School
import Storage
import Web

extension Reading {
    // Those whose choice it is, who do not study the subject or are not taught at school are not asked about.
    private static let outsideSets = SQL(
        """
        SELECT DISTINCT c.name, c.slug, d.name, p.surname, p.given, p.patronymic, c.sort_key, p.sort_key, p.id
        FROM division d JOIN study_group g ON g.division = d.id AND (g.last_day IS NULL OR g.last_day >= ?2)
            JOIN group_class gc ON gc.study_group = g.id JOIN school_class c ON c.id = gc.class
            JOIN membership m ON m.class = c.id AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)
            JOIN person p ON p.id = m.student JOIN student s ON s.id = m.student
        WHERE d.year = ?1 AND d.choice = 0 AND (d.last_day IS NULL OR d.last_day >= ?2)
            AND coalesce((SELECT f.form FROM student_form f WHERE f.student = s.id AND f.from_day <= ?2
                ORDER BY f.from_day DESC LIMIT 1), s.study_form) = 1
            AND NOT EXISTS (SELECT 1 FROM exemption e WHERE e.student = m.student AND e.subject = d.subject
                AND e.from_day <= ?2 AND (e.to_day IS NULL OR e.to_day >= ?2))
            AND NOT EXISTS (SELECT 1 FROM study_group h JOIN group_member n ON n.study_group = h.id
                WHERE h.division = d.id AND n.student = m.student AND n.from_day <= ?2
                    AND (n.to_day IS NULL OR n.to_day >= ?2))
        ORDER BY c.sort_key, d.name, p.sort_key, p.id
        """)
    private static let withoutParent = SQL(
        """
        SELECT c.name, p.id, p.surname, p.given, p.patronymic
        FROM school_class c JOIN membership m ON m.class = c.id AND m.from_day <= ?2
                AND (m.to_day IS NULL OR m.to_day >= ?2)
            JOIN person p ON p.id = m.student
        WHERE c.year = ?1 AND NOT EXISTS (SELECT 1 FROM parenthood t WHERE t.student = m.student AND t.blocked = 0
            AND t.from_day <= ?2 AND (t.to_day IS NULL OR t.to_day >= ?2))
        ORDER BY c.sort_key, c.id, p.sort_key, p.id
        """)
    private static let withoutClass = SQL(
        """
        SELECT '', p.id, p.surname, p.given, p.patronymic FROM student s JOIN person p ON p.id = s.id
        WHERE NOT EXISTS (SELECT 1 FROM membership m WHERE m.student = s.id)
        ORDER BY p.sort_key, p.id
        """)

    /// What students lack: three questions.
    func studentShortages(_ time: ReadinessTime) throws -> [Shortage] {
        let outside = try rows(Self.outsideSets, time.year.number, time.day) { row in
            Shortage.Case("\(row.text(0)) · \(row.text(2)): \(PersonName(row, at: 3).list)", .groups(row.text(1)))
        }
        let alone = try rows(Self.withoutParent, time.year.number, time.day, as: card)
        let homeless = try rows(Self.withoutClass, as: card)
        return [
            Shortage(
                "Ученики без группы", isBlocking: true, outside,
                advice: "Класс делится на группы, а ученик не стоит ни в одной из них.", .people),
            Shortage(
                "Ученики без класса", homeless,
                advice: "Откройте карточку и зачислите ученика в класс приказом.", .people),
            Shortage(
                "Ученики без родителей в списке", alone,
                advice: "Без родителя дневник не увидит никто из семьи. Добавьте родителя в карточке ученика.", .people),
        ]
    }

    private func card(_ row: Row) -> Shortage.Case {
        let name = PersonName(row, at: 2).list
        return Shortage.Case(row.text(0).isEmpty ? name : "\(row.text(0)) · \(name)", .person(row.id(1)))
    }
}
