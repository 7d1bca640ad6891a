import Markup
import School
import Storage
import Web

extension Reading {
    // One row: who holds an office, how many schemes have no dates, how many days are declared.
    private static let state = SQL(
        """
        SELECT (SELECT count(*) FROM duty WHERE kind = 2 AND from_day <= ?2 AND (to_day IS NULL OR to_day >= ?2)),
            (SELECT count(*) FROM duty WHERE kind = 3 AND from_day <= ?2 AND (to_day IS NULL OR to_day >= ?2)),
            (SELECT count(*) FROM duty WHERE kind = 4 AND from_day <= ?2 AND (to_day IS NULL OR to_day >= ?2)),
            (SELECT count(*) FROM calendar_day WHERE year = ?1 AND kind = 2),
            (SELECT count(*) FROM school_class WHERE year = ?1)
        """)
    private static let schemes = SQL(
        """
        SELECT s.name FROM period_scheme s WHERE s.year = ?1 AND NOT EXISTS (SELECT 1 FROM period p WHERE p.scheme = s.id)
        ORDER BY s.id
        """)

    /// What the school as a whole lacks: three questions.
    func schoolShortages(_ time: ReadinessTime) throws -> [Shortage] {
        let state = try first(Self.state, time.year.number, time.day) { row in (0...4).map { row.int($0) } }
        let counts = state ?? [0, 0, 0, 0, 0]
        let offices = [DutyKind.director, .deputyHead, .journalKeeper]
        let empty = zip(offices, counts).filter { $0.1 == 0 }.map { Shortage.Case($0.0.title) }
        let age = try copyAge(at: time.now)
        return [
            Shortage(
                "Обязанности, которые не исполняет никто", isBlocking: true, empty,
                advice: "Назначьте приказом в карточке сотрудника.", .staff),
            Shortage(
                "Учебный год без классов", isBlocking: true, counts[4] == 0 ? [.init("ни одного класса")] : [],
                advice: "Загрузите списки людей: классы появятся вместе с ними.", .lists, .classes),
            Shortage(
                "Периоды без дат", isBlocking: true, try rows(Self.schemes, time.year.number) { .init($0.text(0)) },
                advice: "Задайте начало и конец каждого периода.", .periods),
            Shortage(
                "Учебный год без каникул", counts[3] == 0 ? [.init(time.year.title)] : [],
                advice: "Пока каникул нет, уроки встанут на все рабочие дни.", .calendar),
            Shortage(
                "Устаревшая резервная копия", age.isAlarm || age.isWarning ? [.init(age.text)] : [],
                advice: "Копия снимается каждую ночь и кнопкой.", .copies),
        ]
    }
}
