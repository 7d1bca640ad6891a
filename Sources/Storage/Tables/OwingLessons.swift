import School

/// All that the terms of one lesson on one course's page are reckoned from.
package struct OwingLesson: Sendable {
    /// Which lesson.
    package let lesson: ID<Lesson>
    /// On whose page.
    package let course: ID<Course>
    /// What sort of classes.
    package let kind: CourseKind
    private let scale: Scale
    /// The grade level, if the course has one.
    package let gradeLevel: Int?
    /// Who owes it, nil where nobody holds the page.
    package let owner: ID<Person>?
    /// What terms count from.
    package private(set) var start: TermStart
    /// The day of attestation of the lesson's period, if one is appointed.
    package let attestation: Day?
    /// When the topic, the roll-call and the homework were written, nil for what still lacks.
    package let done: [ObligationKey: Moment]

    /// A lesson of columns lesson, course, day, first and last minute, kind, scale, grade level, week, last minute of
    /// the class and of the school, publication, attestation, owner, and the moments of topic, roll-call and homework.
    init(_ row: Row, zone: Zone, outages: [OutageWindow] = []) {
        (lesson, course, owner) = (row.id(0), row.id(1), row.idOrNil(13))
        kind = CourseKind(rawValue: row.int(5)) ?? .lesson
        gradeLevel = row.intOrNil(7)
        scale = Scale(code: row.int(6)) ?? .markless
        let day = row.day(2)
        start = TermStart(
            day: day, moment: zone.moment(day: day, time: TimeOfDay(minutes: row.int(4))),
            begins: zone.moment(day: day, time: TimeOfDay(minutes: row.int(3))),
            classEnds: row.intOrNil(9).map { TimeOfDay(minutes: $0) },
            schoolEnds: row.intOrNil(10).map { TimeOfDay(minutes: $0) },
            study: .byCalendar(
                gradeLevel: row.intOrNil(7), week: row.intOrNil(8).flatMap { WorkingWeek(rawValue: $0) }),
            opened: row.momentOrNil(11), outages: outages)
        attestation = row.dayOrNil(12)
        var done: [ObligationKey: Moment] = [:]
        for (index, key) in [ObligationKey.topic, .rollCall, .homework].enumerated() {
            done[key] = row.momentOrNil(14 + index)
        }
        self.done = done
    }

    /// The same lesson with the outages that concern its course.
    package func during(_ outages: [OutageWindow]?) -> OwingLesson {
        var lesson = self
        lesson.start.outages = outages ?? []
        return lesson
    }

    /// Whether marks have no place there: by the scale, or in the first year of school unless the rules want them.
    package func isMarkless(under regulation: Regulation) -> Bool {
        gradeLevel == 1 ? !regulation.marksFirstYear : scale == .markless
    }

    /// When one is reminded of a thing that is still owed, before its term passes; nil where the rules set no reminder.
    package func reminder(_ key: ObligationKey, _ terms: Terms, under regulation: Regulation) -> Deadline? {
        let rule: TermRule
        switch key {
        case .rollCall: rule = regulation.rule(.attendanceSoft)
        case .homework: rule = regulation.rule(.homeworkSoft)
        case .topic, .workMarks, .absenceReason, .plan, .finalMarks: return nil
        }
        return rule.term == .unset ? nil : terms.deadline(rule, from: start)
    }

    /// The same lesson with the days on which its classes really have lessons.
    package func studying(_ days: LessonDays?) -> OwingLesson {
        guard let days else { return self }
        var lesson = self
        lesson.start.study = days.among(start.study, of: course)
        return lesson
    }

    /// The term of one thing owed there; only marks end with the attestation, and may have the term of their work's
    /// kind.
    package func deadline(
        _ key: ObligationKey, _ terms: Terms, under regulation: Regulation, own: WorkTerm? = nil
    ) -> Deadline {
        var start = start
        if key == .workMarks { start.limit = regulation.limit(attestation) }
        return terms.deadline(regulation.rule(key, gradeLevel: gradeLevel, own: own), from: start)
    }
}

extension Reading {
    // With a lesson named: only those of its classes, as a change of one lesson moves the end of the others' day.
    private static let ofDay = SQL(
        """
        SELECT r.lesson, r.course, r.day, l.starts, l.ends, c.kind,
            CASE WHEN EXISTS (SELECT 1 FROM marked_since v WHERE v.course = c.id AND v.day > r.day) THEN 0 ELSE c.scale
            END, c.grade_level,
            (SELECT max(k.week) FROM group_class g JOIN school_class k ON k.id = g.class
                WHERE g.study_group = c.study_group),
            (SELECT max(e.ends) FROM group_class a JOIN group_class b ON b.class = a.class
                JOIN course x ON x.study_group = b.study_group JOIN lesson_record y ON y.course = x.id AND y.day = r.day
                JOIN lesson e ON e.id = y.lesson AND e.status <> 3 AND e.status <> 4
                WHERE a.study_group = c.study_group),
            (SELECT max(e.ends) FROM lesson e WHERE e.day = r.day AND e.status <> 3 AND e.status <> 4),
            r.known_at,
            (SELECT min(p.attestation) FROM period p WHERE p.scheme = c.scheme AND r.day BETWEEN p.starts AND p.ends),
            coalesce((SELECT u.substitute FROM substitution u WHERE u.lesson = r.lesson AND u.course = r.course),
                (SELECT d.person FROM duty d WHERE d.kind = 6 AND d.object = r.course
                    AND coalesce(CASE WHEN d.absent_teacher IS NULL THEN d.since END, d.from_day) <= r.day
                    AND (d.to_day IS NULL OR d.to_day >= ?2)
                    ORDER BY CASE WHEN d.absent_teacher IS NULL THEN 0 ELSE 1 END, d.person LIMIT 1)),
            CASE WHEN r.topic <> '' THEN r.topic_at END, CASE WHEN r.roll = 1 THEN r.roll_at END,
            CASE WHEN r.homework_state > 0 THEN r.homework_at END
        FROM lesson l JOIN lesson_record r ON r.lesson = l.id JOIN course c ON c.id = r.course
        WHERE l.day = ?1 AND l.status <> 3 AND l.status <> 4
            AND (CAST(?3 AS BIGINT) IS NULL OR EXISTS (SELECT 1 FROM lesson_record q JOIN course w ON w.id = q.course
                JOIN group_class x ON x.study_group = w.study_group JOIN group_class z ON z.class = x.class
                WHERE q.lesson = ?3 AND z.study_group = c.study_group))
        """)

    private static let one = SQL(
        """
        SELECT r.lesson, r.course, r.day, l.starts, l.ends, c.kind,
            CASE WHEN EXISTS (SELECT 1 FROM marked_since v WHERE v.course = c.id AND v.day > r.day) THEN 0 ELSE c.scale
            END, c.grade_level,
            (SELECT max(k.week) FROM group_class g JOIN school_class k ON k.id = g.class
                WHERE g.study_group = c.study_group),
            (SELECT max(e.ends) FROM group_class a JOIN group_class b ON b.class = a.class
                JOIN course x ON x.study_group = b.study_group JOIN lesson_record y ON y.course = x.id AND y.day = r.day
                JOIN lesson e ON e.id = y.lesson AND e.status <> 3 AND e.status <> 4
                WHERE a.study_group = c.study_group),
            (SELECT max(e.ends) FROM lesson e WHERE e.day = r.day AND e.status <> 3 AND e.status <> 4),
            r.known_at,
            (SELECT min(p.attestation) FROM period p WHERE p.scheme = c.scheme AND r.day BETWEEN p.starts AND p.ends),
            NULL, CASE WHEN r.topic <> '' THEN r.topic_at END, CASE WHEN r.roll = 1 THEN r.roll_at END,
            CASE WHEN r.homework_state > 0 THEN r.homework_at END
        FROM lesson l JOIN lesson_record r ON r.lesson = l.id AND r.course = ?2 JOIN course c ON c.id = r.course
        WHERE l.id = ?1 AND l.status <> 3 AND l.status <> 4
        """)

    /// One lesson on a course's page, with all that its terms under the rules of its day count; nil where it does not
    /// take place.
    package func owingLesson(
        _ lesson: ID<Lesson>, of course: ID<Course>, zone: Zone, under regulation: Regulation
    ) throws -> OwingLesson? {
        guard let found = try first(Self.one, lesson, course, as: { OwingLesson($0, zone: zone) }) else { return nil }
        let day = found.start.day
        return found.during(try outageWindows(on: day, zone: zone)[course])
            .studying(try lessonDays(around: day...day, under: [regulation]))
    }

    /// The lessons of a day that take place, each course's page for itself, with whoever owes them as of a day; with a
    /// lesson named, those of its classes alone.
    func owingLessons(
        on day: Day, asOf today: Day, ofClassesAt lesson: ID<Lesson>? = nil, zone: Zone, under regulation: Regulation
    ) throws -> [OwingLesson] {
        let windows = try outageWindows(on: day, zone: zone)
        let study = try lessonDays(around: day...day, under: [regulation])
        return try rows(Self.ofDay, day, today, lesson) { row in
            let found = OwingLesson(row, zone: zone)
            return found.during(windows[found.course]).studying(study)
        }
    }
}
