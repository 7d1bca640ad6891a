import School

/// What stands in a year that nobody has written in, taken away in the order in which one thing leans on another.
extension Writing {
    private static let slotCourses = SQL(
        """
        DELETE FROM slot_course WHERE slot IN (SELECT s.id FROM slot s JOIN timetable t ON t.id = s.timetable
            WHERE t.year = ?1)
        """)
    private static let slots = SQL("DELETE FROM slot WHERE timetable IN (SELECT id FROM timetable WHERE year = ?1)")
    private static let timetableClasses = SQL(
        "DELETE FROM timetable_class WHERE timetable IN (SELECT id FROM timetable WHERE year = ?1)")
    private static let drafts = SQL(
        "DELETE FROM timetable WHERE year = ?1 AND published_at IS NULL AND id NOT IN (SELECT timetable FROM accepted_clash)"
    )
    private static let uncut = SQL("UPDATE timetable SET cut_by = NULL WHERE year = ?1")
    private static let planItems = SQL(
        """
        DELETE FROM plan_item WHERE plan IN (SELECT p.id FROM plan p JOIN course k ON k.id = p.course
            WHERE k.year = ?1 AND p.status = 1)
        """)
    private static let formerSlugs = SQL("DELETE FROM former_slug WHERE year = ?1")
    private static let groupClasses = SQL(
        "DELETE FROM group_class WHERE study_group IN (SELECT id FROM study_group WHERE year = ?1)")
    private static let lessons = SQL(
        "DELETE FROM lesson WHERE day >= ?1 AND NOT EXISTS (SELECT 1 FROM lesson_record r WHERE r.lesson = lesson.id)")
    private static let covers = SQL(
        """
        DELETE FROM substitution WHERE stand_in IN (SELECT s.id FROM stand_in s JOIN course k ON k.id = s.course
            WHERE k.year = ?1)
        """)
    private static let records = SQL(
        "DELETE FROM lesson_record WHERE course IN (SELECT id FROM course WHERE year = ?1)")

    private static let orders = SQL(
        """
        SELECT DISTINCT k1 FROM history WHERE noun = 14 AND seq >= ?1 AND seq <= ?2 ORDER BY k1
        """)
    private static let removeOrder = SQL("DELETE FROM school_order WHERE id = ?1")
    private static let removeOpening = SQL("DELETE FROM year_opening WHERE year = ?1")
    private static let removeYear = SQL("DELETE FROM school_year WHERE id = ?1")

    private static let lines = SQL(
        "SELECT DISTINCT k1 FROM history WHERE noun = 100 AND seq >= ?1 AND seq <= ?2 ORDER BY k1 DESC")
    private static let removeLine = SQL("DELETE FROM movement WHERE id = ?1")

    /// Places of people in a year, and the timetables that are published for it.
    private static let places: [(noun: Noun, find: SQL, remove: SQL)] = [
        (
            .acceptedClash,
            SQL(
                """
                SELECT a.id, 0, 0 FROM accepted_clash a JOIN timetable t ON t.id = a.timetable WHERE t.year = ?1
                ORDER BY a.id
                """), SQL("DELETE FROM accepted_clash WHERE id = ?1")
        ),
        (
            .timetable, SQL("SELECT id, 0, 0 FROM timetable WHERE year = ?1 AND student IS NULL ORDER BY id"),
            SQL("DELETE FROM timetable WHERE id = ?1")
        ),
        (
            .ownTimetable, SQL("SELECT id, 0, 0 FROM timetable WHERE year = ?1 AND student IS NOT NULL ORDER BY id"),
            SQL("DELETE FROM timetable WHERE id = ?1")
        ),
        (
            .groupMembership,
            SQL(
                """
                SELECT m.study_group, m.student, m.from_day FROM group_member m JOIN study_group g
                    ON g.id = m.study_group WHERE g.year = ?1 ORDER BY 1, 2, 3
                """), SQL("DELETE FROM group_member WHERE study_group = ?1 AND student = ?2 AND from_day = ?3")
        ),
        (
            .membership,
            SQL(
                """
                SELECT m.id, 0, 0 FROM membership m JOIN school_class c ON c.id = m.class WHERE c.year = ?1 ORDER BY 1
                """), SQL("DELETE FROM membership WHERE id = ?1")
        ),
        (
            .loadRow,
            SQL(
                """
                SELECT l.id, 0, 0 FROM load_row l JOIN course k ON k.id = l.course WHERE k.year = ?1 ORDER BY l.id
                """), SQL("DELETE FROM load_row WHERE id = ?1")
        ),
        (
            .standIn,
            SQL(
                """
                SELECT s.id, 0, 0 FROM stand_in s JOIN course k ON k.id = s.course WHERE k.year = ?1 ORDER BY s.id
                """), SQL("DELETE FROM stand_in WHERE id = ?1")
        ),
        (
            .rosterLine,
            SQL(
                """
                SELECT r.id, 0, 0 FROM roster_line r JOIN school_class c ON c.id = r.class WHERE c.year = ?1 ORDER BY r.id
                """), SQL("DELETE FROM roster_line WHERE id = ?1")
        ),
        (
            .duty,
            SQL(
                """
                SELECT id, 0, 0 FROM duty WHERE (kind IN (6, 19) AND object IN (SELECT id FROM course WHERE year = ?1))
                    OR (kind IN (5, 16) AND object IN (SELECT id FROM school_class WHERE year = ?1)) ORDER BY id
                """), SQL("DELETE FROM duty WHERE id = ?1")
        ),
    ]

    /// Classes, groups, pages and dates of a year, leaves first.
    private static let things: [(noun: Noun, find: SQL, remove: SQL)] = [
        (
            .assessment,
            SQL(
                """
                SELECT a.id, 0, 0 FROM assessment a JOIN school_class c ON c.id = a.class WHERE c.year = ?1 ORDER BY a.id
                """), SQL("DELETE FROM assessment WHERE id = ?1")
        ),
        (
            .assessmentPlan,
            SQL("SELECT year, half, grade_level FROM assessment_plan WHERE year = ?1 ORDER BY 1, 2, 3"),
            SQL("DELETE FROM assessment_plan WHERE year = ?1 AND half = ?2 AND grade_level = ?3")
        ),
        (
            .confirmation,
            SQL(
                """
                SELECT f.class, f.kind, f.month FROM confirmation f JOIN school_class c ON c.id = f.class
                WHERE c.year = ?1 ORDER BY 1, 2, 3
                """), SQL("DELETE FROM confirmation WHERE class = ?1 AND kind = ?2 AND month = ?3")
        ),
        (
            .thematicTopic,
            SQL(
                """
                SELECT i.plan, i.n, 0 FROM plan_item i JOIN plan p ON p.id = i.plan JOIN course k ON k.id = p.course
                WHERE k.year = ?1 AND p.status > 1 ORDER BY 1, 2
                """), SQL("DELETE FROM plan_item WHERE plan = ?1 AND n = ?2 AND CAST(?3 AS BIGINT) = 0")
        ),
        (
            .thematicPlan,
            SQL("SELECT p.id, 0, 0 FROM plan p JOIN course k ON k.id = p.course WHERE k.year = ?1 ORDER BY p.id"),
            SQL("DELETE FROM plan WHERE id = ?1")
        ),
        (
            .markedSince,
            SQL(
                """
                SELECT v.course, 0, 0 FROM marked_since v JOIN course c ON c.id = v.course WHERE c.year = ?1 ORDER BY 1
                """), SQL("DELETE FROM marked_since WHERE course = ?1")
        ),
        (
            .formerScale,
            SQL(
                """
                SELECT v.course, v.ends, 0 FROM former_scale v JOIN course c ON c.id = v.course WHERE c.year = ?1
                ORDER BY 1, 2
                """), SQL("DELETE FROM former_scale WHERE course = ?1 AND ends = ?2 AND CAST(?3 AS BIGINT) = 0")
        ),
        (
            .course, SQL("SELECT id, 0, 0 FROM course WHERE year = ?1 ORDER BY id"),
            SQL("DELETE FROM course WHERE id = ?1")
        ),
        (
            .studyGroup, SQL("SELECT id, 0, 0 FROM study_group WHERE year = ?1 ORDER BY id"),
            SQL("DELETE FROM study_group WHERE id = ?1")
        ),
        (
            .division, SQL("SELECT id, 0, 0 FROM division WHERE year = ?1 ORDER BY id"),
            SQL("DELETE FROM division WHERE id = ?1")
        ),
        (
            .curriculumRow, SQL("SELECT id, 0, 0 FROM curriculum_row WHERE year = ?1 ORDER BY id"),
            SQL("DELETE FROM curriculum_row WHERE id = ?1")
        ),
        (
            .schoolClass, SQL("SELECT id, 0, 0 FROM school_class WHERE year = ?1 ORDER BY id"),
            SQL("DELETE FROM school_class WHERE id = ?1")
        ),
        (
            .calendarDay, SQL("SELECT id, 0, 0 FROM calendar_day WHERE year = ?1 ORDER BY id"),
            SQL("DELETE FROM calendar_day WHERE id = ?1")
        ),
        (
            .behaviourMark,
            SQL(
                """
                SELECT b.student, b.period, 0 FROM behaviour_mark b JOIN period p ON p.id = b.period
                    JOIN period_scheme s ON s.id = p.scheme WHERE s.year = ?1 ORDER BY 1, 2
                """), SQL("DELETE FROM behaviour_mark WHERE student = ?1 AND period = ?2 AND CAST(?3 AS BIGINT) = 0")
        ),
        (
            .period,
            SQL(
                """
                SELECT p.id, 0, 0 FROM period p JOIN period_scheme s ON s.id = p.scheme WHERE s.year = ?1 ORDER BY p.id
                """), SQL("DELETE FROM period WHERE id = ?1")
        ),
        (
            .periodScheme, SQL("SELECT id, 0, 0 FROM period_scheme WHERE year = ?1 ORDER BY id"),
            SQL("DELETE FROM period_scheme WHERE id = ?1")
        ),
    ]

    /// Takes away the lessons of a year that nobody has written in, its timetables, and everybody's places in it.
    func removePlaces(of year: SchoolYear) throws {
        for sql in [Self.covers, Self.records, Self.slotCourses] { try execute(sql, year.number) }
        try execute(Self.lessons, year.starts)
        try lessonsChanged(year.starts...year.ends)
        for sql in [Self.slots, Self.timetableClasses, Self.uncut, Self.drafts] { try execute(sql, year.number) }
        for kind in Self.places { try remove(kind.noun, kind.find, kind.remove, year) }
    }

    /// Takes away the lines of the ledger that an opening wrote, then everything else of its year, and the year itself.
    func removeThings(of year: SchoolYear, _ opening: YearOpening) throws {
        let lines = try rows(Self.lines, opening.records.lowerBound, opening.records.upperBound) { $0.int(0) }
        try remove(.movement, lines.map { ($0, 0, 0) }, Self.removeLine)
        for sql in [Self.planItems, Self.formerSlugs] { try execute(sql, year.number) }
        for kind in Self.things {
            // Groups lean on nothing but their classes, and classes on nothing but their groups.
            if kind.noun == .studyGroup { try execute(Self.groupClasses, year.number) }
            try remove(kind.noun, kind.find, kind.remove, year)
        }
        try execute(Self.removeOpening, year.number)
        try remember(.yearOpening, year.number, became: [], gone: true)
        try execute(Self.removeYear, year.number)
        try remember(.schoolYear, year.number, became: [], gone: true)
    }

    private func remove(_ noun: Noun, _ find: SQL, _ sql: SQL, _ year: SchoolYear) throws {
        try remove(noun, rows(find, year.number) { ($0.int(0), $0.int(1), $0.int(2)) }, sql)
    }

    /// Takes away the orders that an opening wrote, once nothing leans on them.
    func removeOrders(of opening: YearOpening) throws {
        let found = try rows(Self.orders, opening.records.lowerBound, opening.records.upperBound) { $0.int(0) }
        try remove(.order, found.map { ($0, 0, 0) }, Self.removeOrder)
    }

    /// What is addressed by more than one number.
    private static let ofThree: Set<Noun> = [
        .groupMembership, .confirmation, .thematicTopic, .assessmentPlan, .behaviourMark, .formerScale,
    ]

    private func remove(_ noun: Noun, _ keys: [(Int, Int, Int)], _ sql: SQL) throws {
        for key in keys {
            if Self.ofThree.contains(noun) {
                try execute(sql, key.0, key.1, key.2)
            } else {
                try execute(sql, key.0)
            }
            try remember(noun, key.0, key.1, key.2, became: [], gone: true)
        }
    }
}
