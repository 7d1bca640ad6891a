import School

extension Official {
    /// Scales that a page had before the one it has.
    static let formerScale = Official(
        .formerScale, fields: ["Прежняя шкала"],
        live: SQL("SELECT course, ends, 0, scale FROM former_scale ORDER BY course, ends"))
}

extension Reading {
    private static let former = SQL("SELECT ends, scale FROM former_scale WHERE course = ?1 ORDER BY ends")

    /// The scales of a course over its year.
    package func scales(of course: ListedCourse) throws -> DatedScale {
        DatedScale(
            course.scale,
            former: try rows(Self.former, course.id) { row in
                DatedScale.Former(Scale(code: row.int(1)) ?? .markless, ends: row.day(0))
            })
    }
}

extension Writing {
    private static let put = SQL("UPDATE course SET scale = ?2 WHERE id = ?1")
    private static let keep = SQL("INSERT INTO former_scale (course, ends, scale) VALUES (?1, ?2, ?3)")
    private static let drop = SQL("DELETE FROM former_scale WHERE course = ?1 AND ends = ?2")
    private static let standing = SQL(
        """
        SELECT m.value, max(r.day) FROM lesson_record r
            JOIN mark m ON m.lesson = r.lesson AND m.course = r.course AND m.value IS NOT NULL
        WHERE r.course = ?1 AND r.day >= ?2 GROUP BY m.value ORDER BY 2
        """)
    private static let summedUp = SQL(
        """
        SELECT f.value, max(p.ends) FROM final_mark f JOIN period p ON p.id = f.period
        WHERE f.year = ?1 AND f.subject = ?2 AND f.kind = 1 AND f.value IS NOT NULL AND p.ends >= ?3 AND EXISTS (
            SELECT 1 FROM group_member m WHERE m.study_group = ?4 AND m.student = f.student)
        GROUP BY f.value ORDER BY 2
        """)

    /// Gives a course another scale from a day on; without a day, or where either of the two has no marks, for its whole
    /// year. What was put before the day keeps its scale; no mark of another scale may stand since that day, because it
    /// would mean nothing.
    package func set(scale: Scale, of course: ID<Course>, from day: Day? = nil) throws {
        guard let known = try listedCourse(course),
            let year = try years().first(where: { $0.number == known.year })
        else { throw NotFound() }
        let isWhole = [scale, known.scale].contains(.markless)
        let begins = isWhole ? year.starts : max(day ?? year.starts, year.starts), scales = try scales(of: known)
        let changed = scales.changed(to: scale, from: begins, yearBegins: year.starts)
        guard changed != scales else { return }
        try refuseStrangers(scale, on: known, since: begins, of: year)
        for old in scales.former where !changed.former.contains(old) {
            try execute(Self.drop, course, old.ends)
            try remember(.formerScale, course, old.ends, became: [], gone: true)
        }
        for new in changed.former where !scales.former.contains(new) {
            try execute(Self.keep, course, new.ends, new.scale.code)
            try remember(.formerScale, course, new.ends, became: [new.scale.code])
        }
        guard known.scale != scale else { return }
        try execute(Self.put, course, scale.code)
        try remember(known, group: known.group, known.weeklyTenths, scale)
        // Works of a page without marks owe none, and those of a page with marks do.
        try noteMarks(known, scale, since: year.starts, from: day)
        try termsChanged(since: year.starts)
        try wakeTerms()
    }

    /// Objects to a day since which marks stand that the scale does not know, and to one in a period that is summed up.
    private func refuseStrangers(_ scale: Scale, on course: ListedCourse, since day: Day, of year: SchoolYear) throws {
        let isWhole = day == year.starts
        let marks = try rows(Self.standing, course.id, day) { (Mark(code: $0.int(0)), $0.day(1)) }
        if let last = marks.last(where: { $0.0.map(scale.isStranger) ?? false })?.1 {
            let since = isWhole ? "На странице" : "С \(day.russian) на странице", isGone = scale == .markless
            let way =
                isGone ? "без отметок страницу делают, пока их нет." : "выберите, с какого дня после неё новая шкала."
            throw Objection(
                "\(since) уже стоят отметки прежней шкалы, последняя — \(last.russian): \(way)",
                field: isGone ? "scale" : "since")
        }
        if isWhole { return }
        if let closed = try periods(of: course.id).last(where: { $0.isClosed && $0.ends >= day }) {
            throw Objection("\(closed.closedTitle): выберите день после \(closed.ends.russian).", field: "since")
        }
        let finals = try rows(Self.summedUp, course.year, course.subject, day, course.group) {
            (Mark(code: $0.int(0)), $0.day(1))
        }
        if let ends = finals.last(where: { $0.0.map(scale.isFinalStranger) ?? false })?.1 {
            throw Objection(
                "За период до \(ends.russian) уже стоят итоговые отметки прежней шкалы: выберите день после него.",
                field: "since")
        }
    }
}
