import Markup
import School
import Storage
import Web

extension Reading {
    private static let withoutLeader = SQL(
        """
        SELECT c.name, c.slug FROM school_class c WHERE c.year = ?1 AND NOT EXISTS (SELECT 1 FROM duty d
            WHERE d.kind = 5 AND d.object = c.id AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?2))
        ORDER BY c.sort_key, c.id
        """)
    private static let withoutStudents = SQL(
        """
        SELECT c.name, c.slug FROM school_class c WHERE c.year = ?1 AND NOT EXISTS (SELECT 1 FROM membership m
            WHERE m.class = c.id AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2))
        ORDER BY c.sort_key, c.id
        """)
    private static let withoutTimetable = SQL(
        """
        SELECT c.name, c.slug FROM school_class c WHERE c.year = ?1 AND c.id NOT IN (
            SELECT g.class FROM timetable t JOIN slot s ON s.timetable = t.id JOIN slot_course sc ON sc.slot = s.id
                JOIN course k ON k.id = sc.course JOIN group_class g ON g.study_group = k.study_group
            WHERE t.year = ?1 AND t.student IS NULL AND t.published_at IS NOT NULL
                AND (t.to_day IS NULL OR t.to_day >= ?2))
        ORDER BY c.sort_key, c.id
        """)
    private static let withoutBells = SQL(
        """
        SELECT c.name, c.slug FROM school_class c WHERE c.year = ?1 AND c.bells IS NULL AND NOT EXISTS (
            SELECT 1 FROM bells b WHERE b.shift = c.shift AND b.short = 0
                AND (b.grade_level = 0 OR b.grade_level = c.grade_level)
                AND b.from_day <= ?2 AND (b.to_day IS NULL OR b.to_day >= ?2))
        ORDER BY c.sort_key, c.id
        """)
    private static let withoutPeriods = SQL(
        """
        SELECT c.name, c.slug FROM school_class c WHERE c.year = ?1 AND NOT EXISTS (SELECT 1 FROM period_scheme s
            JOIN period p ON p.scheme = s.id WHERE s.id = c.scheme AND s.year = c.year)
        ORDER BY c.sort_key, c.id
        """)

    /// What classes lack: five questions.
    func classShortages(_ time: ReadinessTime) throws -> [Shortage] {
        func schoolClass(_ row: Row) -> Shortage.Case { Shortage.Case(row.text(0), .schoolClass(row.text(1))) }
        func cases(_ question: SQL) throws -> [Shortage.Case] {
            try rows(question, time.year.number, time.day, as: schoolClass)
        }
        return [
            Shortage(
                "Классы без классного руководителя", isBlocking: true, try cases(Self.withoutLeader),
                advice: "Откройте карточку сотрудника: «Назначить или завершить».", .staff),
            Shortage(
                "Классы без учеников", isBlocking: true, try cases(Self.withoutStudents),
                advice: "Загрузите список учеников или оформите прибытие каждого приказом.", .lists, .arrival),
            Shortage(
                "Классы без опубликованного расписания", isBlocking: true, try cases(Self.withoutTimetable),
                advice: "Загрузите расписание: уроки появятся на весь год.", .importing),
            Shortage(
                "Классы без звонков", isBlocking: true, try cases(Self.withoutBells),
                advice: "У смены или параллели этих классов нет действующих звонков.", .bells),
            Shortage(
                "Классы без дат учебных периодов", isBlocking: true,
                try rows(Self.withoutPeriods, time.year.number, as: schoolClass),
                advice: "Задайте даты четвертей, триместров или полугодий, по которым учится класс.", .periods),
        ]
    }
}
