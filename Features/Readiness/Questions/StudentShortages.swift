import Markup
import School
import Storage
import Web

extension Reading {
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
            OR (EXISTS (SELECT 1 FROM membership m JOIN school_class c ON c.id = m.class
                    WHERE m.student = s.id AND m.to_day IS NULL AND c.year < ?1)
                AND NOT EXISTS (SELECT 1 FROM membership m JOIN school_class c ON c.id = m.class
                    WHERE m.student = s.id AND c.year >= ?1))
        ORDER BY p.sort_key, p.id
        """)

    /// What students lack: three questions.
    func studentShortages(_ time: ReadinessTime) throws -> [Shortage] {
        let outside = try studentsWithoutGroup(ofYear: time.year.number, on: time.day).map { one in
            Shortage.Case("\(one.className) · \(one.divisionName): \(one.name.list)", .groups(one.classSlug))
        }
        let alone = try rows(Self.withoutParent, time.year.number, time.day, as: card)
        let homeless = try rows(Self.withoutClass, time.year.number, as: card)
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
