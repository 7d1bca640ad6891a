import School

extension Official {
    static let calendarDay = Official(
        .calendarDay,
        fields: ["Учебный год", "С", "По", "Вид дня", "Параллель", "По расписанию дня недели", "Пояснение", "Приказ"],
        live: SQL(
            """
            SELECT id, 0, 0, year, from_day, to_day, kind, grade_level, as_weekday, note, order_id FROM calendar_day
            """))
    static let transferDay = Official(
        .transferDay, fields: ["Выходной перенесён на"], live: SQL("SELECT from_day, 0, 0, to_day FROM transfer_day"))
}

extension Reading {
    private static let entries = SQL(
        "SELECT from_day, to_day, kind, grade_level FROM calendar_day WHERE year = ?1 ORDER BY id")
    private static let transfers = SQL("SELECT from_day, to_day FROM transfer_day ORDER BY from_day")
    private static let sixDay = SQL(
        "SELECT DISTINCT grade_level FROM school_class WHERE year = ?1 AND week = 6 AND grade_level IS NOT NULL")
    private static let borrowed = SQL(
        "SELECT from_day, to_day, as_weekday FROM calendar_day WHERE year = ?1 AND as_weekday IS NOT NULL ORDER BY id")

    /// The school's calendar of a year: decrees, holidays, shortened days, and who studies on Saturdays.
    ///
    /// Where any class studies six days, the staff's working week has six days too.
    package func calendar(of year: Int) throws -> SchoolCalendar {
        let transfers = try rows(Self.transfers) { ProductionCalendar.Transfer(from: $0.day(0), to: $0.day(1)) }
        let six = Set(try rows(Self.sixDay, year) { $0.int(0) })
        return SchoolCalendar(
            production: ProductionCalendar(transfers: transfers), staffWeek: six.isEmpty ? .fiveDays : .sixDays,
            sixDayLevels: six,
            entries: try declaredDays(of: year))
    }

    /// What the school has declared of a year's days, oldest first.
    package func declaredDays(of year: Int) throws -> [SchoolCalendar.Entry] {
        try rows(Self.entries, year) { row in
            SchoolCalendar.Entry(
                Span(from: row.day(0), to: row.day(1)), DayKind(rawValue: row.int(2)) ?? .dayOff,
                gradeLevels: row.int(3) == 0 ? [] : [row.int(3)])
        }
    }

    /// Days that study by another weekday's timetable, as a working Saturday by Monday's.
    func borrowedWeekdays(of year: Int) throws -> [(days: Span, weekday: Int)] {
        try rows(Self.borrowed, year) { (Span(from: $0.day(0), to: $0.day(1)), $0.int(2)) }
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO calendar_day (year, from_day, to_day, kind, grade_level, as_weekday, note, order_id)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING id
        """)
    private static let move = SQL(
        "INSERT INTO transfer_day (from_day, to_day) VALUES (?1, ?2) ON CONFLICT (from_day) DO UPDATE SET to_day = ?2")

    /// Declares days of a year to be of some kind, for one grade level or for all (0); of two declarations the later
    /// one holds. `asWeekday` says by which weekday's timetable they study.
    package func declare(
        _ kind: DayKind, from: Day, to: Day, of year: Int, gradeLevel: Int = 0, asWeekday: Int? = nil,
        note: String = "",
        order: ID<Order>? = nil
    ) throws {
        let id = try insert(Self.add, year, from, to, kind.rawValue, gradeLevel, asWeekday, note, order)
        try remember(
            .calendarDay, id, became: [year, from, to, kind.rawValue, gradeLevel, asWeekday, note, order])
    }

    /// Notes a decree's move of a day of rest.
    package func transferRest(from day: Day, to other: Day) throws {
        try execute(Self.move, day, other)
        try remember(.transferDay, day, became: [other])
    }
}
