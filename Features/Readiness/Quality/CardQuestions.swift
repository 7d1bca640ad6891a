import Markup
import School
import Storage
import Web

extension Reading {
    private static let birthless = SQL(
        """
        SELECT c.name, p.id, p.surname, p.given, p.patronymic FROM membership m JOIN school_class c ON c.id = m.class
            JOIN person p ON p.id = m.student
        WHERE m.from_day <= ?1 AND (m.to_day IS NULL OR m.to_day >= ?1) AND p.birth_day IS NULL
        ORDER BY c.sort_key, p.sort_key, p.id
        """)
    private static let sexless = SQL(
        """
        SELECT c.name, p.id, p.surname, p.given, p.patronymic FROM membership m JOIN school_class c ON c.id = m.class
            JOIN person p ON p.id = m.student
        WHERE m.from_day <= ?1 AND (m.to_day IS NULL OR m.to_day >= ?1) AND p.sex IS NULL
        ORDER BY c.sort_key, p.sort_key, p.id
        """)
    private static let mailless = SQL(
        """
        SELECT c.name, p.id, p.surname, p.given, p.patronymic FROM membership m JOIN school_class c ON c.id = m.class
            JOIN person p ON p.id = m.student
        WHERE m.from_day <= ?1 AND (m.to_day IS NULL OR m.to_day >= ?1) AND NOT EXISTS (
            SELECT 1 FROM parenthood t JOIN person q ON q.id = t.parent WHERE t.student = p.id AND t.blocked = 0
                AND t.from_day <= ?1 AND (t.to_day IS NULL OR t.to_day >= ?1) AND coalesce(q.email, '') <> '')
        ORDER BY c.sort_key, p.sort_key, p.id
        """)
    private static let stale = SQL(
        """
        SELECT c.name, p.id, p.surname, p.given, p.patronymic FROM membership m JOIN school_class c ON c.id = m.class
            JOIN person p ON p.id = m.student
        WHERE m.from_day <= ?1 AND (m.to_day IS NULL OR m.to_day >= ?1) AND (p.verified_on IS NULL
            OR p.verified_on < ?2)
        ORDER BY c.sort_key, p.sort_key, p.id
        """)

    /// Fields that are blank in the cards of those who study here: three questions.
    func missingFields(on day: Day) throws -> [Shortage] {
        let advice = "Откройте карточку и внесите по документу."
        return [
            Shortage(
                "Карточки без даты рождения", try rows(Self.birthless, day, as: studentCard), advice: advice, .people),
            Shortage("Карточки без пола", try rows(Self.sexless, day, as: studentCard), advice: advice, .people),
            Shortage(
                "Ученики без почты родителей", try rows(Self.mailless, day, as: studentCard),
                advice: "Почта нужна для восстановления входа и писем.", .people),
        ]
    }

    /// Cards that nobody has compared with documents for longer than so many days.
    func staleCards(on day: Day, older days: Int) throws -> [Shortage] {
        [
            Shortage(
                "Карточки без сверки", try rows(Self.stale, day, day - days, as: studentCard),
                advice: "Сверьте карточку с документами и отметьте день проверки.", .people)
        ]
    }

    private func studentCard(_ row: Row) -> Shortage.Case {
        Shortage.Case("\(row.text(0)) · \(PersonName(row, at: 2).list)", .person(row.id(1)))
    }
}
