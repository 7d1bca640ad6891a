import School
import Storage

extension Reading {
    private static let ofTeacher = SQL(
        """
        SELECT l.id, c.id, c.class_slug, c.slug, l.n, l.starts, l.ends, l.room, l.status, c.kind, c.title, g.name,
            r.topic, r.roll, r.homework_state, r.homework, 0, u.substitute, p.surname, p.given, p.patronymic,
            (SELECT max(e.ends) FROM group_class a JOIN group_class b ON b.class = a.class
                JOIN course x ON x.study_group = b.study_group JOIN lesson_record y ON y.course = x.id AND y.day = ?2
                JOIN lesson e ON e.id = y.lesson AND e.status <> 3 AND e.status <> 4 WHERE a.study_group = \
                c.study_group),
            l.planned_day, CASE WHEN l.status = 3 THEN (SELECT e.kind FROM lesson_change v
                JOIN day_event e ON e.id = v.event WHERE v.lesson = l.id AND v.undone = 0 ORDER BY v.id DESC LIMIT 1) END,
            CASE WHEN l.planned_day IS NULL THEN s.n END, l.shown_as
        FROM duty d JOIN course c ON c.id = d.object JOIN study_group g ON g.id = c.study_group
        JOIN lesson_record r ON r.course = c.id AND r.day = ?2 JOIN lesson l ON l.id = r.lesson
        LEFT JOIN slot s ON s.id = l.slot
        LEFT JOIN substitution u ON u.lesson = l.id AND u.course = c.id LEFT JOIN person p ON p.id = u.substitute
        WHERE d.person = ?1 AND d.kind IN (6, 19) AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?2)
            AND (u.substitute IS NULL OR u.substitute <> ?1)
        UNION ALL
        SELECT l.id, c.id, c.class_slug, c.slug, l.n, l.starts, l.ends, l.room, l.status, c.kind, c.title, g.name,
            r.topic, r.roll, r.homework_state, r.homework, 1, u.absent, p.surname, p.given, p.patronymic,
            (SELECT max(e.ends) FROM group_class a JOIN group_class b ON b.class = a.class
                JOIN course x ON x.study_group = b.study_group JOIN lesson_record y ON y.course = x.id AND y.day = ?2
                JOIN lesson e ON e.id = y.lesson AND e.status <> 3 AND e.status <> 4 WHERE a.study_group = \
                c.study_group),
            l.planned_day, NULL, CASE WHEN l.planned_day IS NULL THEN s.n END, l.shown_as
        FROM substitution u JOIN lesson l ON l.id = u.lesson JOIN course c ON c.id = u.course
        JOIN study_group g ON g.id = c.study_group JOIN lesson_record r ON r.course = c.id AND r.day = ?2 AND \
        r.lesson = l.id
        LEFT JOIN slot s ON s.id = l.slot LEFT JOIN person p ON p.id = u.absent
        WHERE u.day = ?2 AND u.substitute = ?1
        UNION ALL
        SELECT l.id, c.id, c.class_slug, c.slug, s.n, v.starts_before, v.ends_before, '', 4, c.kind, c.title, g.name, '', 0, 0,
            '', 0, NULL, NULL, NULL, NULL, NULL, l.day, NULL, NULL, NULL
        FROM lesson l JOIN slot s ON s.id = l.slot JOIN lesson_record r ON r.lesson = l.id
        JOIN lesson_change v ON v.id = (SELECT min(f.id) FROM lesson_change f
            WHERE f.lesson = l.id AND f.undone = 0 AND f.from_day = ?2)
        JOIN duty d ON d.object = r.course AND d.kind IN (6, 19) AND d.person = ?1 AND d.from_day <= ?2
            AND (d.to_day IS NULL OR d.to_day >= ?2)
        JOIN course c ON c.id = r.course JOIN study_group g ON g.id = c.study_group
        WHERE l.planned_day = ?2
        """)
    private static let after = SQL(
        """
        SELECT r.day, l.n, g.name, c.title
        FROM duty d JOIN course c ON c.id = d.object JOIN study_group g ON g.id = c.study_group
        JOIN lesson_record r ON r.course = c.id AND r.day BETWEEN ?2 AND ?3 JOIN lesson l ON l.id = r.lesson
        WHERE d.person = ?1 AND d.kind IN (6, 19) AND d.from_day <= r.day AND (d.to_day IS NULL OR d.to_day >= r.day)
            AND l.status <> 3 AND l.status <> 4
        ORDER BY r.day, l.starts LIMIT 1
        """)

    /// A teacher's day: own lessons and those of others whom they stand in for; where there are none, the next one.
    func agenda(of person: ID<Person>?, on day: Day, time: TimeOfDay, isToday: Bool) throws -> Agenda {
        let lessons = try rows(Self.ofTeacher, person, day) { AgendaLesson($0) }
            .sorted { ($0.starts, $0.n, $0.course) < ($1.starts, $1.n, $1.course) }
        guard lessons.isEmpty else { return Agenda(lessons, time: time, next: nil, isToday: isToday) }
        let next = try first(Self.after, person, day + 1, day + 60) {
            NextLesson(day: $0.day(0), n: $0.int(1), group: $0.text(2), title: $0.text(3))
        }
        return Agenda([], time: time, next: next)
    }
}

extension AgendaLesson {
    init(_ row: Row) {
        lesson = row.id(0)
        course = row.id(1)
        address = CoursePlace(classSlug: row.text(2), slug: row.text(3))
        n = row.int(4)
        starts = TimeOfDay(minutes: row.int(5))
        ends = TimeOfDay(minutes: row.int(6))
        room = row.text(7)
        status = LessonStatus(rawValue: row.int(8)) ?? .planned
        kind = CourseKind(rawValue: row.int(9)) ?? .lesson
        title = row.text(10)
        group = row.text(11)
        topic = row.text(12)
        isRollTaken = row.flag(13)
        homework = [.notEntered, .notSet, .set(row.text(15))][min(row.int(14), 2)]
        let other =
            row.isNull(17) ? nil : PersonName(surname: row.text(18), given: row.text(19), patronymic: row.textOrNil(20))
        isStandIn = row.flag(16)
        insteadOf = isStandIn ? other : nil
        replacedBy = isStandIn ? nil : other
        otherDay = row.dayOrNil(22)
        otherNumber = row.intOrNil(24) == row.int(4) ? nil : row.intOrNil(24)
        shownAs = row.intOrNil(25).flatMap { LessonChangeKind(rawValue: $0) }
        event = row.intOrNil(23).flatMap { DayEventKind(rawValue: $0) }
        lastLessonEnds = row.intOrNil(21).map { TimeOfDay(minutes: $0) }
    }
}
