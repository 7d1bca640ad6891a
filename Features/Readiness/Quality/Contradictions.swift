import Markup
import School
import Storage
import Web

extension Reading {
    // On the first day of the year a student of the first class is about seven.
    private static let ages = SQL(
        """
        SELECT c.name, p.id, p.surname, p.given, p.patronymic, p.birth_day, c.grade_level, y.starts
        FROM membership m JOIN school_class c ON c.id = m.class JOIN school_year y ON y.id = c.year
            JOIN person p ON p.id = m.student
        WHERE m.from_day <= ?1 AND (m.to_day IS NULL OR m.to_day >= ?1) AND c.grade_level IS NOT NULL
            AND (p.birth_day > y.starts - (c.grade_level + 5) * 365 OR p.birth_day < y.starts - (c.grade_level + 9) * 366)
        ORDER BY c.sort_key, p.sort_key, p.id
        """)
    private static let youngParents = SQL(
        """
        SELECT s.id, s.surname, s.given, s.patronymic, q.surname, q.given, q.patronymic FROM parenthood t
            JOIN person q ON q.id = t.parent JOIN person s ON s.id = t.student
        WHERE t.from_day <= ?1 AND (t.to_day IS NULL OR t.to_day >= ?1) AND q.birth_day > s.birth_day - 14 * 365
        ORDER BY s.sort_key, s.id, q.id
        """)
    private static let doubles = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic, p.birth_day FROM person p JOIN person q
            ON q.sort_key = p.sort_key AND q.birth_day = p.birth_day AND q.id <> p.id
        ORDER BY p.sort_key, p.id
        """)
    private static let names = SQL(
        """
        SELECT id, surname, given, patronymic FROM person WHERE
            (sex = 1 AND (patronymic LIKE '%вна' OR patronymic LIKE '%ична' OR patronymic LIKE '%кызы'))
            OR (sex = 2 AND (patronymic LIKE '%вич' OR patronymic LIKE '%ьич' OR patronymic LIKE '%оглы'))
        ORDER BY sort_key, id
        """)

    /// Facts that cannot both be true: four questions. Two people of one SNILS cannot be written down at all.
    func contradictions(on day: Day) throws -> [Shortage] {
        let young = try rows(Self.youngParents, day) { row in
            Shortage.Case("\(PersonName(row, at: 1).list): родитель \(PersonName(row, at: 4).list)", .person(row.id(0)))
        }
        let old = try rows(Self.ages, day) { row in
            Shortage.Case(
                "\(row.text(0)) · \(PersonName(row, at: 2).list), \(row.day(5).russian)", .person(row.id(1)))
        }
        return [
            Shortage(
                "Возраст не подходит классу", isBlocking: true, old,
                advice: "Проверьте год рождения и класс: ошибка бывает и там и там."),
            Shortage(
                "Родитель моложе ребёнка или старше его меньше чем на 14 лет", isBlocking: true, young,
                advice: "Проверьте обе даты рождения и кем приходится."),
            Shortage(
                "Одинаковые имя и дата рождения", isBlocking: true,
                try rows(Self.doubles) { row in
                    Shortage.Case("\(PersonName(row, at: 1).full), \(row.day(4).russian)", .person(row.id(0)))
                }, advice: "Возможно, один человек записан дважды."),
            Shortage(
                "Пол не согласуется с отчеством", isBlocking: true,
                try rows(Self.names) { Shortage.Case(PersonName($0, at: 1).full, .person($0.id(0))) },
                advice: "Исправьте пол или отчество по документу."),
        ]
    }
}
