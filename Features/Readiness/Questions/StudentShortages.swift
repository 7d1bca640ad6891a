import Markup
import School
import Storage
import Web

extension Reading {
    // Whoever has pages of their own is not in the whole-class group and is divided into no set.
    private static let outsideSets = SQL(
        """
        SELECT c.name, c.slug, s.split, p.surname, p.given, p.patronymic
        FROM school_class c
            JOIN (SELECT DISTINCT gc.class, g.split FROM study_group g JOIN group_class gc ON gc.study_group = g.id
                WHERE g.year = ?1 AND g.kind = 2 AND g.split <> '') s ON s.class = c.id
            JOIN group_class wc ON wc.class = c.id JOIN study_group w ON w.id = wc.study_group AND w.kind = 1
            JOIN group_member wm ON wm.study_group = w.id AND wm.from_day <= ?2
                AND (wm.to_day IS NULL OR wm.to_day >= ?2)
            JOIN person p ON p.id = wm.student
        WHERE c.year = ?1 AND NOT EXISTS (SELECT 1 FROM group_member m JOIN study_group g ON g.id = m.study_group
            JOIN group_class gc ON gc.study_group = g.id
            WHERE m.student = p.id AND gc.class = c.id AND g.kind = 2 AND g.split = s.split AND m.from_day <= ?2
                AND (m.to_day IS NULL OR m.to_day >= ?2))
        ORDER BY c.sort_key, c.id, s.split, p.sort_key, p.id
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
