import School

extension Reading {
    private static let closedAfter = SQL(
        """
        SELECT p.id FROM period p JOIN period_scheme s ON s.id = p.scheme
        WHERE s.year = ?1 AND p.ends >= ?2 AND (p.closed_at IS NOT NULL OR EXISTS (
            SELECT 1 FROM period_closing k WHERE k.period = p.id AND k.closed_at IS NOT NULL))
        ORDER BY p.ends DESC LIMIT 1
        """)

    /// Why a version cannot hold on these days; nil where it can.
    package func obstacle(to version: TimetableVersion, of year: SchoolYear, during days: Span) throws -> Objection? {
        if version.slots == 0 {
            return Objection("В черновике ещё нет ни одного урока: сначала поставьте их.", field: "from")
        }
        if let same = try timetables(of: year.number).first(where: { $0.from == days.from }) {
            return Objection(
                "С \(days.from.russian) уже введено расписание «\(same.name)». Выберите другой день, или верните то, если оно "
                    + "ещё не началось.", field: "from")
        }
        guard
            let closed = try first(Self.closedAfter, year.number, days.from, as: { $0.id(0, of: Period.self) })
                .flatMap({ try period($0) })
        else { return nil }
        return Objection(
            "\(closed.closedTitle) для записей: расписание может действовать с \((closed.ends + 1).russian).",
            field: "from")
    }
}

extension Writing {
    private static let publish = SQL(
        "UPDATE timetable SET from_day = ?2, to_day = ?3, published_at = ?4 WHERE id = ?1")
    private static let cut = SQL(
        """
        UPDATE timetable SET to_before = CASE WHEN cut_by IS NULL THEN to_day ELSE to_before END, to_day = ?2,
            cut_by = ?3
        WHERE id = ?1
        """)
    // What was erased keeps no version: only what stands does.
    private static let writtenIn = SQL(
        """
        SELECT l.day, l.n, g.name, c.title FROM slot s JOIN lesson l ON l.slot = s.id
            JOIN lesson_record q ON q.lesson = l.id JOIN course c ON c.id = q.course
            JOIN study_group g ON g.id = c.study_group
        WHERE s.timetable = ?1 AND (
            EXISTS (SELECT 1 FROM lesson_record r WHERE r.lesson = l.id
                AND (r.topic <> '' OR r.classwork <> '' OR r.homework_state <> 0 OR r.roll = 1))
            OR EXISTS (SELECT 1 FROM mark m WHERE m.lesson = l.id AND m.value IS NOT NULL)
            OR EXISTS (SELECT 1 FROM attendance a WHERE a.lesson = l.id AND a.code IS NOT NULL)
            OR EXISTS (SELECT 1 FROM work w WHERE w.lesson = l.id)
            OR EXISTS (SELECT 1 FROM cell_note n WHERE n.lesson = l.id AND n.words <> '')
            OR EXISTS (SELECT 1 FROM homework_task h WHERE h.lesson = l.id))
        ORDER BY l.day, l.n, c.id LIMIT 1
        """)
    private static let unpublish = SQL("UPDATE timetable SET published_at = NULL WHERE id = ?1")
    private static let cutByIt = SQL("SELECT id FROM timetable WHERE cut_by = ?1 ORDER BY id")
    private static let mend = SQL(
        "UPDATE timetable SET to_day = to_before, to_before = NULL, cut_by = NULL WHERE id = ?1")
    private static let addClass = SQL("INSERT INTO timetable_class (timetable, class) VALUES (?1, ?2)")
    private static let dropClasses = SQL("DELETE FROM timetable_class WHERE timetable = ?1")

    /// Publishes a draft for days that may have begun already: what held before ends the day before, or goes on after a
    /// temporary one; lessons follow, also those of the past where nothing is recorded, and points are aimed anew.
    @discardableResult
    package func publish(_ version: TimetableVersion, year: SchoolYear, during days: Span) throws -> TimetableForecast {
        guard version.publishedAt == nil else { throw Objection("Это расписание уже введено.") }
        if let obstacle = try obstacle(to: version, of: year, during: days) { throw obstacle }
        let (forecast, steps, standing) = try foreseen(version, year, days, permit.caller.today)
        let points = try aimedPoints(of: year.number, from: days.from)
        if days.to == nil { try cutShort(year, from: days.from, by: version.id) }
        try execute(Self.publish, version.id, days.from, days.to, now)
        try remember(version.id)
        let span = days.from...min(days.to ?? year.ends, year.ends)
        try take(steps, span, of: year, standing: standing)
        try aim(points.filter { days.contains($0.due) }, daysLeft(by: steps, until: span.upperBound, of: year))
        for one in forecast.classes.sorted() { try execute(Self.addClass, version.id, one) }
        return forecast
    }

    /// Takes the publication back of a version that has not begun: it is a draft again, and what held before goes on.
    package func takeBack(publicationOf version: TimetableVersion, year: SchoolYear) throws {
        let today = permit.caller.today
        guard version.publishedAt != nil, version.from > today else {
            throw Objection("Расписание «\(version.name)» уже действует: введите вместо него другое с нужного дня.")
        }
        if version.cutBy != nil { throw Objection("После него введено более позднее расписание: сначала верните то.") }
        if let written = try first(Self.writtenIn, version.id, as: { ($0.day(0), $0.int(1), $0.text(2), $0.text(3)) }) {
            throw Objection(
                "\(RussianDate.dayAndMonth(written.0)), \(written.1)-й урок, \(written.2), \(written.3): в журнале уже "
                    + "есть запись. Такое расписание не возвращают, его меняют другим.")
        }
        let days = version.from...min(version.to ?? year.ends, year.ends)
        let points = try aimedPoints(of: year.number, from: version.from)
        try remember(
            .timetable, version.id,
            became: [version.year, version.name, version.from, version.to, version.slots], gone: true)
        try execute(Self.unpublish, version.id)
        for old in try rows(Self.cutByIt, version.id, as: { $0.int(0) }) {
            try execute(Self.mend, old)
            try remember(old)
        }
        let (steps, standing, _) = try lessonSteps(days, of: year, trial: nil, today: today)
        try take(steps, days, of: year, standing: standing)
        try aim(points.filter { days.contains($0.due) }, daysLeft(by: steps, until: days.upperBound, of: year))
        try execute(Self.dropClasses, version.id)
        try dropAcceptedClashes(in: version.id)
    }

    /// Ends what began before the day and would go on.
    private func cutShort(_ year: SchoolYear, from day: Day, by version: Int) throws {
        for old in try timetables(of: year.number) where old.from < day && old.to.map({ $0 >= day }) ?? true {
            try execute(Self.cut, old.id, day - 1, version)
            try remember(old.id)
        }
    }

    private func remember(_ timetable: Int) throws {
        guard let version = try timetableVersion(timetable) else { return }
        try remember(
            .timetable, version.id,
            became: [version.year, version.name, version.from, version.to, version.slots])
    }
}
