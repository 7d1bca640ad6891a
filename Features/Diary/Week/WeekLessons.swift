import School
import Storage

extension Reading {
    // A lesson stands in as many rows as it has works, one after another. What is given instead of a lesson stands here
    // when it has been told; until then the planned one does. What is held as another lesson stands there alone, unless
    // that is a substitution (kind 3, for this page) still to be told; whoever replaces the other's teacher is none.
    private static let ofStudent = SQL(
        """
        SELECT r.day, l.n, l.starts, l.ends, l.room,
            CASE WHEN l.status = 3 AND EXISTS (SELECT 1 FROM lesson_change v JOIN substitution s ON s.lesson = v.other
                AND s.told_at IS NULL AND (v.kind = 7 OR s.kind = 3 AND s.course = r.course)
                WHERE v.lesson = l.id AND v.undone = 0 AND v.kind IN (6, 7))
                OR l.status = 6 AND EXISTS (SELECT 1 FROM substitution s WHERE s.lesson = l.id AND s.kind = 3
                    AND s.told_at IS NULL)
                THEN 1 ELSE l.status END, l.id, c.id, c.subject, c.title, c.kind,
            r.topic, r.homework, r.homework_state, w.n, w.weight, w.topic, w.visible_from, k.title,
            CASE WHEN w.unmarked = 1 THEN 0 ELSE k.is_written END,
            u.absent, pa.surname, pa.given, pa.patronymic, u.substitute, pb.surname, pb.given, pb.patronymic,
            u.kind, l.planned_day, u.told_at, CASE WHEN l.planned_day IS NULL AND t.n <> l.n THEN t.n END,
            CASE WHEN l.planned_day IS NULL THEN t.week END
        FROM group_member m
        JOIN course c ON c.study_group = m.study_group
        JOIN lesson_record r ON r.course = c.id AND r.day BETWEEN ?2 AND ?3
        JOIN lesson l ON l.id = r.lesson
        LEFT JOIN work w ON w.lesson = r.lesson AND (w.course IS NULL OR w.course = r.course)
        LEFT JOIN work_kind k ON k.id = w.kind
        LEFT JOIN slot t ON t.id = l.slot
        LEFT JOIN substitution u ON u.lesson = r.lesson AND u.course = r.course
        LEFT JOIN person pa ON pa.id = u.absent
        LEFT JOIN person pb ON pb.id = u.substitute
        WHERE m.student = ?1 AND m.from_day <= r.day AND (m.to_day IS NULL OR m.to_day >= r.day)
            AND NOT (l.status = 3 AND EXISTS (SELECT 1 FROM lesson_change v WHERE v.lesson = l.id AND v.undone = 0
                AND v.kind = 6 AND NOT EXISTS (SELECT 1 FROM substitution s WHERE s.lesson = v.other
                    AND s.course = r.course AND s.kind = 3 AND s.told_at IS NULL)))
        ORDER BY r.day, l.starts, l.n, l.id, c.id, w.n
        """)

    /// The lessons of the groups in which a student stood on each day, in order, with their works; a work that is not to
    /// be seen yet is left out, and the moment when it may be is given to `later`.
    func lessons(
        of student: ID<Student>, from: Day, to: Day, now: Moment, by weighing: Weighing, later: (Moment) -> Void
    ) throws -> [DiaryLesson] {
        var found: [DiaryLesson] = []
        try each(Self.ofStudent, student, from, to) { row in
            if DiarySubstitution.isToCome(row, at: 20, told: 30) { return }
            if found.last?.id.number != row.int(6) || found.last?.course.number != row.int(7) {
                found.append(DiaryLesson(row))
            }
            guard !row.isNull(14) else { return }
            if let visible = row.momentOrNil(17), visible > now { return later(visible) }
            found[found.count - 1].works.append(
                DiaryWork(
                    n: row.int(14), title: row.text(18).lowercasedFirst, weight: weighing.weight(row.int(15)),
                    topic: row.text(16),
                    isWritten: row.flag(19)))
        }
        return found
    }
}

extension DiaryLesson {
    init(_ row: Row) {
        day = row.day(0)
        n = row.int(1)
        starts = TimeOfDay(minutes: row.int(2))
        ends = TimeOfDay(minutes: row.int(3))
        room = row.text(4)
        status = LessonStatus(rawValue: row.int(5)) ?? .planned
        id = row.id(6)
        course = row.id(7)
        subject = row.id(8)
        title = row.text(9)
        kind = CourseKind(rawValue: row.int(10)) ?? .lesson
        topic = row.text(11)
        homework = [.notEntered, .notSet, .set(row.text(12))][min(row.int(13), 2)]
        substitution = DiarySubstitution(row, at: 20, told: 30)
        turn = row.intOrNil(32).flatMap { WeekTurn(rawValue: $0) }
        moved = MovedFrom(day: row.dayOrNil(29), n: row.intOrNil(31))
    }
}

extension DayEventTold {
    /// Days, kind, way, numbers of lessons, place and reason, beginning at a column.
    init(_ row: Row, at column: Int) {
        self.init(
            DayEventKind(rawValue: row.int(column + 2)) ?? .takenOff,
            DayEventWay(rawValue: row.int(column + 3)) ?? .cancelled, days: row.day(column)...row.day(column + 1),
            lessons: row.int(column + 4)...row.int(column + 5), place: row.text(column + 6),
            reason: row.text(column + 7))
    }
}

extension DiarySubstitution {
    /// From absent and substitute, each with three parts of the name, beginning at a column; nil where nobody stands in
    /// or families have not been told yet.
    init?(_ row: Row, at column: Int, told: Int) {
        if row.isNull(column) || row.isNull(told) { return nil }
        absent = PersonName(row, at: column + 1)
        substitute = row.isNull(column + 4) ? nil : PersonName(row, at: column + 5)
        isOtherSubject = row.int(column + 8) == SubstitutionKind.otherSubject.rawValue
    }

    /// Whether the row is a lesson that stands instead of another, and families have not been told of it.
    static func isToCome(_ row: Row, at column: Int, told: Int) -> Bool {
        !row.isNull(column) && row.isNull(told) && row.int(column + 8) != SubstitutionKind.sameSubject.rawValue
    }
}

extension PersonName {
    /// Surname, given name and patronymic, beginning at a column.
    init(_ row: Row, at column: Int) {
        self.init(surname: row.text(column), given: row.text(column + 1), patronymic: row.textOrNil(column + 2))
    }
}

extension String {
    /// «контрольная работа» of «Контрольная работа», for the middle of a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
