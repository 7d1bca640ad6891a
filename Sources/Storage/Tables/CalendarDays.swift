import School

extension Official {
    static let calendarDay = Official(
        .calendarDay,
        fields: [
            "Учебный год", "С", "По", "Вид дня", "Параллель", "По расписанию дня недели", "Пояснение", "Приказ",
            "По неделе",
        ],
        live: SQL(
            """
            SELECT id, 0, 0, year, from_day, to_day, kind, grade_level, as_weekday, note, order_id, as_week
            FROM calendar_day
            """))
    static let transferDay = Official(
        .transferDay, fields: ["Выходной перенесён на"], live: SQL("SELECT from_day, 0, 0, to_day FROM transfer_day"))
}

extension Reading {
    private static let entries = SQL(
        """
        SELECT c.from_day, c.to_day, c.kind, c.grade_level, c.as_weekday, c.as_week, c.id, c.note, o.number, o.day
        FROM calendar_day c LEFT JOIN school_order o ON o.id = c.order_id WHERE c.year = ?1 ORDER BY c.id
        """)
    // Days off that all classes of the year, or all of a grade level, study by order: way 11 is by Monday's timetable.
    private static let entriesWithExtra = SQL(
        """
        SELECT c.from_day, c.to_day, c.kind, c.grade_level, c.as_weekday, c.as_week, c.id, 0
        FROM calendar_day c WHERE c.year = ?1
        UNION ALL
        SELECT DISTINCT e.from_day, e.to_day, 6, a.level, e.way - 10, 0, e.id, 1
        FROM day_event e JOIN (SELECT DISTINCT grade_level AS level FROM school_class WHERE year = ?1
            AND grade_level IS NOT NULL UNION SELECT 0) a ON 1 = 1
        WHERE e.undone_at IS NULL AND e.way > 10
            AND EXISTS (SELECT 1 FROM day_event_class x JOIN school_class k ON k.id = x.class
                WHERE x.event = e.id AND k.year = ?1)
            AND NOT EXISTS (SELECT 1 FROM school_class k WHERE k.year = ?1 AND (k.grade_level = a.level OR a.level = 0)
                AND NOT EXISTS (SELECT 1 FROM day_event_class x WHERE x.event = e.id AND x.class = k.id))
        ORDER BY 8, 7
        """)
    private static let transfers = SQL("SELECT from_day, to_day FROM transfer_day ORDER BY from_day")
    private static let sixDay = SQL(
        "SELECT DISTINCT coalesce(grade_level, 0) FROM school_class WHERE year = ?1 AND week = 6")

    /// The school's calendar of a year: decrees, holidays, shortened days, and who studies on Saturdays.
    ///
    /// Where any class studies six days, the staff's working week has six days too. Days off that the whole school or
    /// a whole level studies by order are days of study there; `withExtraDays` leaves them out.
    package func calendar(of year: Int, withExtraDays: Bool = true) throws -> SchoolCalendar {
        let transfers = try restTransfers()
        let six = Set(try rows(Self.sixDay, year) { $0.int(0) })
        return SchoolCalendar(
            production: ProductionCalendar(transfers: transfers), staffWeek: six.isEmpty ? .fiveDays : .sixDays,
            sixDayLevels: six.subtracting([0]),
            entries: withExtraDays ? try daysWithExtra(of: year) : try declaredDays(of: year))
    }

    private func daysWithExtra(of year: Int) throws -> [SchoolCalendar.Entry] {
        try rows(Self.entriesWithExtra, year) { row in
            let kind = DayKind(rawValue: row.int(2)) ?? .dayOff
            return SchoolCalendar.Entry(
                Span(from: row.day(0), to: row.day(1)),
                kind == .workingSaturday && row.int(3) > 0 && row.day(0).weekday != 6 ? .school : kind,
                gradeLevels: row.int(3) == 0 ? [] : [row.int(3)], asWeekday: row.intOrNil(4), asWeek: row.int(5))
        }
    }

    /// What the school has declared of a year's days, oldest first.
    package func declaredDays(of year: Int) throws -> [SchoolCalendar.Entry] {
        try rows(Self.entries, year) { DeclaredDays($0).entry }
    }

    /// The same with its numbers, notes and orders, as the page of the calendar lists it.
    package func calendarEntries(of year: Int) throws -> [DeclaredDays] {
        try rows(Self.entries, year) { DeclaredDays($0) }
    }

    /// The decrees' moves of days of rest, the oldest first.
    package func restTransfers() throws -> [ProductionCalendar.Transfer] {
        try rows(Self.transfers) { ProductionCalendar.Transfer(from: $0.day(0), to: $0.day(1)) }
    }
}

/// Days that the school has declared, as one row of its calendar.
package struct DeclaredDays: Sendable, Hashable {
    /// Its number.
    package let id: Int
    /// What is declared.
    package let entry: SchoolCalendar.Entry
    /// «Осенние каникулы».
    package let note: String
    /// «№ 12 от 03.11.2025»; empty where there is no order.
    package let order: String

    init(_ row: Row) {
        entry = SchoolCalendar.Entry(
            Span(from: row.day(0), to: row.day(1)), DayKind(rawValue: row.int(2)) ?? .dayOff,
            gradeLevels: row.int(3) == 0 ? [] : [row.int(3)], asWeekday: row.intOrNil(4), asWeek: row.int(5))
        (id, note) = (row.int(6), row.text(7))
        order = row.isNull(8) ? "" : "№\u{A0}\(row.text(8)) от \(row.day(9).russian)"
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO calendar_day (year, from_day, to_day, kind, grade_level, as_weekday, note, order_id, as_week)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) RETURNING id
        """)
    private static let remove = SQL("DELETE FROM calendar_day WHERE id = ?1")
    private static let orderOf = SQL("SELECT order_id FROM calendar_day WHERE id = ?1")
    private static let forget = SQL("DELETE FROM transfer_day WHERE from_day = ?1")
    private static let move = SQL(
        "INSERT INTO transfer_day (from_day, to_day) VALUES (?1, ?2) ON CONFLICT (from_day) DO UPDATE SET to_day = ?2")

    /// Declares days of a year to be of some kind, for one grade level or for all (0); of two declarations the later
    /// one holds. `asWeekday` and `asWeek` say by which weekday's timetable they study, and by which week's.
    package func declare(
        _ kind: DayKind, from: Day, to: Day, of year: Int, gradeLevel: Int = 0, asWeekday: Int? = nil, asWeek: Int = 0,
        note: String = "", order: ID<Order>? = nil
    ) throws {
        let id = try insert(Self.add, year, from, to, kind.rawValue, gradeLevel, asWeekday, note, order, asWeek)
        try remember(
            .calendarDay, id, became: [year, from, to, kind.rawValue, gradeLevel, asWeekday, note, order, asWeek])
        try termsChanged(since: from - Self.daysBefore)
    }

    /// Takes back what was declared; history keeps that it stood. `NotFound` where there is none such in the year.
    package func withdraw(_ declared: Int, of year: Int) throws -> SchoolCalendar.Entry {
        guard let old = try calendarEntries(of: year).first(where: { $0.id == declared }) else { throw NotFound() }
        let order: ID<Order>? = try first(Self.orderOf, declared) { $0.idOrNil(0) } ?? nil
        try execute(Self.remove, declared)
        let entry = old.entry
        try remember(
            .calendarDay, declared,
            became: [
                year, entry.days.from, entry.days.to, entry.kind.rawValue, entry.gradeLevels.first ?? 0,
                entry.asWeekday, old.note, order, entry.asWeek,
            ], gone: true)
        try termsChanged(since: entry.days.from - Self.daysBefore)
        return entry
    }

    /// Puts the decrees' moves of a calendar year in the place of those that were known of it.
    package func replaceTransfers(_ transfers: [ProductionCalendar.Transfer], ofYear year: Int) throws {
        let known = try restTransfers().filter { $0.from.year == year }
        for old in known where !transfers.contains(old) {
            guard !transfers.contains(where: { $0.from == old.from }) else { continue }
            try execute(Self.forget, old.from)
            try remember(.transferDay, old.from, became: [old.to], gone: true)
        }
        for new in transfers where !known.contains(new) {
            try transferRest(from: new.from, to: new.to)
        }
    }

    /// Notes a decree's move of a day of rest.
    package func transferRest(from day: Day, to other: Day) throws {
        try execute(Self.move, day, other)
        try remember(.transferDay, day, became: [other])
        try termsChanged(since: min(day, other) - Self.daysBefore)
    }
}
