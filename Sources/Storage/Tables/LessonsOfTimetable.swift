import School

/// A place of the week with what is needed to make lessons of it.
private struct SlotRow {
    let slot: Int
    let weekday: Int
    let n: Int
    let room: String
    var courses: [ID<Course>]
    let scheme: Int
    let gradeLevel: Int?
    let shift: Int
    let bells: Int?
}

extension Reading {
    private static let slotRows = SQL(
        """
        SELECT s.id, s.weekday, s.n, coalesce(r.name, ''), x.course, c.scheme, c.grade_level,
            (SELECT min(k.shift) FROM group_class g JOIN school_class k ON k.id = g.class WHERE g.study_group = c.study_group),
            (SELECT min(k.bells) FROM group_class g JOIN school_class k ON k.id = g.class WHERE g.study_group = c.study_group)
        FROM slot s JOIN slot_course x ON x.slot = s.id JOIN course c ON c.id = x.course LEFT JOIN room r ON r.id = s.room
        WHERE s.timetable = ?1 ORDER BY s.id, x.course
        """)
    private static let spans = SQL(
        "SELECT p.scheme, p.starts, p.ends FROM period p JOIN period_scheme s ON s.id = p.scheme WHERE s.year = ?1 AND (p.kind <> 5 OR s.kind = 5)"
    )
    private static let sixDays = SQL(
        "SELECT DISTINCT grade_level FROM school_class WHERE year = ?1 AND week = 6 AND grade_level IS NOT NULL")

    fileprivate func slotRows(of timetable: Int) throws -> [SlotRow] {
        var found: [SlotRow] = []
        try each(Self.slotRows, timetable) { row in
            if found.last?.slot == row.int(0) {
                found[found.count - 1].courses.append(row.id(4))
            } else {
                found.append(
                    SlotRow(
                        slot: row.int(0), weekday: row.int(1), n: row.int(2), room: row.text(3), courses: [row.id(4)],
                        scheme: row.int(5), gradeLevel: row.intOrNil(6), shift: row.intOrNil(7) ?? 1,
                        bells: row.intOrNil(8)))
            }
        }
        return found
    }

    fileprivate func spans(of year: Int) throws -> [Int: [Span]] {
        var spans: [Int: [Span]] = [:]
        try each(Self.spans, year) { spans[$0.int(0), default: []].append(Span(from: $0.day(1), to: $0.day(2))) }
        return spans
    }

    /// The calendar of a year: what the school has declared over the production calendar.
    package func calendar(of year: Int) throws -> SchoolCalendar {
        let levels = try rows(Self.sixDays, year) { $0.int(0) }
        return SchoolCalendar(sixDayLevels: Set(levels), entries: try declaredDays(of: year))
    }
}

extension Writing {
    private static let insertLesson = SQL(
        """
        INSERT INTO lesson (key, day, n, starts, ends, room, status, slot) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1, ?7)
        RETURNING id
        """)
    private static let insertRecord = SQL("INSERT INTO lesson_record (course, day, lesson) VALUES (?1, ?2, ?3)")
    private static let emptyRecords = SQL(
        """
        DELETE FROM lesson_record WHERE day >= ?1 AND lesson IN (
            SELECT l.id FROM lesson l JOIN slot s ON s.id = l.slot JOIN timetable t ON t.id = s.timetable
            WHERE t.year = ?2 AND l.day >= ?1
                AND NOT EXISTS (SELECT 1 FROM lesson_record r WHERE r.lesson = l.id AND r.ver > 0)
                AND NOT EXISTS (SELECT 1 FROM mark m WHERE m.lesson = l.id)
                AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.lesson = l.id)
                AND NOT EXISTS (SELECT 1 FROM work w WHERE w.lesson = l.id)
                AND NOT EXISTS (SELECT 1 FROM substitution u WHERE u.lesson = l.id)
                AND NOT EXISTS (SELECT 1 FROM personal_homework h WHERE h.lesson = l.id))
        """)
    private static let emptyLessons = SQL(
        """
        DELETE FROM lesson WHERE day >= ?1 AND slot IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM lesson_record r WHERE r.lesson = lesson.id)
        """)

    /// Takes back the lessons of earlier timetables from a day on, where nobody has written anything yet.
    package func clearLessons(of year: Int, from day: Day) throws {
        try execute(Self.emptyRecords, day, year)
        try execute(Self.emptyLessons, day)
    }

    /// Makes the lessons of a timetable for every school day from its first one to the end of the last period;
    /// answers how many. A place of the week without a bell is an `Objection`.
    package func makeLessons(of timetable: Int, year: SchoolYear, from day: Day) throws -> Int {
        let slots = Dictionary(grouping: try slotRows(of: timetable), by: \.weekday)
        let (spans, calendar) = (try spans(of: year.number), try calendar(of: year.number))
        let last = spans.values.joined().compactMap(\.to).max() ?? year.ends
        guard day <= last else { return 0 }
        var bells = BellsByClass()
        var made = 0
        for date in day...last {
            let wanted = (slots[date.weekday] ?? []).filter { slot in
                calendar.isSchoolDay(date, gradeLevel: slot.gradeLevel)
                    && (spans[slot.scheme] ?? []).contains { $0.contains(date) }
            }
            for slot in wanted {
                let bell = try bells.bell(slot.n, shift: slot.shift, own: slot.bells, on: day, self)
                let lesson = try insert(
                    Self.insertLesson, Sodium.random(16), date, slot.n, bell.starts, bell.ends, slot.room, slot.slot)
                for course in slot.courses { try execute(Self.insertRecord, course, date, lesson) }
                made += 1
            }
        }
        return made
    }
}

/// The bells already asked for.
private struct BellsByClass {
    private var known: [[Int]: Bells] = [:]

    mutating func bell(_ n: Int, shift: Int, own: Int?, on day: Day, _ records: Reading) throws -> Bell {
        let key = [shift, own ?? 0]
        let bells = try known[key] ?? own.flatMap { try records.bells($0) } ?? records.bells(shift: shift, on: day)
        known[key] = bells
        guard let bell = bells?.bell(n) else {
            throw Objection("В \(shift)-й смене нет звонка на \(n)-й урок. Сначала задайте звонки.")
        }
        return bell
    }
}
