import School
import Storage

/// A lesson of a course with its record and its works.
struct CourseLesson: Sendable {
    let id: ID<Lesson>
    let day: Day
    let n: Int
    let starts: TimeOfDay
    let ends: TimeOfDay
    let room: String
    let topic: String
    let homework: String
    /// Whether homework is set; nil while nothing is said of it.
    let hasHomework: Bool?
    let isRollTaken: Bool
    let status: LessonStatus
    /// The day it was to be held on, where it was moved away from there.
    let plannedFor: Day?
    /// Whether topic, roll-call or homework came after its term, or has not come and is past it.
    let isLate: Bool
    /// Whoever gives it instead of the course's teacher.
    let substitute: PersonName?
    /// That it is held out of the school, or is a national test.
    let shownAs: LessonChangeKind?
    /// Whether its record was carried over from the temporary journal.
    let isFromPaper: Bool
    /// By when its homework is still to be written, and by which clause.
    let homeworkDue: (due: Moment, clause: String)?
    var works: [LessonWork]
    /// Which lesson of the year it is, cancelled and moved ones left out; 0 for one of these.
    var number = 0
    /// The day of the lesson by which its homework is to be done, as far as the lessons that were read go.
    var doneBy: Day?
    /// Whether that lesson was named with the homework.
    fileprivate var isDoneByNamed = false

    var hasTopic: Bool { !topic.isEmpty }

    /// The lesson with its works as the school weighs them.
    func weighed(_ weighing: Weighing) -> CourseLesson {
        guard weighing == .plain else { return self }
        var lesson = self
        lesson.works = works.map { $0.weighed(weighing) }
        return lesson
    }
}

extension Reading {
    // Whoever asks without a moment asks for no homework that is still to be written. The order is that of the records'
    // own key, so that nothing is sorted.
    private static let ofCourse = SQL(
        """
        SELECT l.id, l.day, l.n, l.starts, l.ends, l.room, r.topic, r.homework_state,
            r.roll, r.from_paper, w.n, k.code, k.title, w.weight, w.topic, w.counts, k.is_control, l.status, l.planned_day,
            CASE WHEN l.day > CAST(?4 AS BIGINT) / 86400 + 1 THEN 0 ELSE (
                SELECT count(*) FROM obligation o WHERE o.object = l.id AND o.key <= 3 AND o.part = r.course
                    AND o.soft = 0 AND coalesce(o.done, CAST(?4 AS BIGINT)) > o.due) END,
            CASE WHEN r.homework_state = 0 AND l.day <= CAST(?4 AS BIGINT) / 86400 + 1 THEN (
                SELECT CAST(o.due AS TEXT) || ' ' || o.clause FROM obligation o WHERE o.object = l.id AND o.key = 3
                    AND o.part = r.course AND o.soft = 0 AND o.done IS NULL AND o.due >= CAST(?4 AS BIGINT)) END,
            l.shown_as, p.surname, p.given, p.patronymic, w.unmarked, w.visible_from, r.homework,
            d.day, h.due_day,
            (SELECT count(*) FROM lesson_record x JOIN lesson y ON y.id = x.lesson
                WHERE x.course = ?1 AND x.day < ?2 AND y.status NOT IN (3, 4))
        FROM lesson_record r JOIN lesson l ON l.id = r.lesson
        LEFT JOIN substitution u ON u.lesson = l.id AND u.course = r.course LEFT JOIN person p ON p.id = u.substitute
        LEFT JOIN work w ON w.lesson = l.id AND (w.course IS NULL OR w.course = r.course)
        LEFT JOIN work_kind k ON k.id = w.kind
        LEFT JOIN homework_task h ON h.course = r.course AND h.day = r.day AND h.lesson = r.lesson AND h.n = 0
            AND r.homework_state = 2
        LEFT JOIN lesson d ON d.id = h.due_lesson AND d.status NOT IN (3, 4)
        WHERE r.course = ?1 AND r.day BETWEEN ?2 AND ?3
            AND (l.status NOT IN (3, 4) OR l.id = ?5)
        ORDER BY r.day, r.lesson, w.n
        """)

    /// The lessons of a course over a span of days, cancelled and moved ones left out, each with all its works.
    /// `now` tells what is past its term; the lesson `opened` is there whatever became of it.
    func lessons(
        of course: ID<Course>, from: Day, to: Day, now: Moment = Moment(seconds: 0), opened: ID<Lesson>? = nil
    ) throws -> [CourseLesson] {
        var found: [CourseLesson] = [], before = 0
        try each(Self.ofCourse, course, from, to, now, opened) { row in
            before = row.int(30)
            if found.last?.id.number != row.int(0) { found.append(CourseLesson(row)) }
            guard !row.isNull(10) else { return }
            let work = LessonWork(
                n: row.int(10), code: row.text(11), title: row.text(12), weight: row.int(13), topic: row.text(14),
                counts: row.flag(15), isControl: row.flag(16), isMarked: !row.flag(25), visibleFrom: row.momentOrNil(26)
            )
            let last = found.count - 1
            if work.n == 0 { found[last].works[0] = work } else { found[last].works.append(work) }
        }
        // Two lessons of a day stand by their numbers; that seldom differs from the order in which they were made.
        if zip(found, found.dropFirst()).contains(where: { $0.day == $1.day && $0.n > $1.n }) {
            found.sort { ($0.day, $0.n, $0.id.number) < ($1.day, $1.n, $1.id.number) }
        }
        CourseLesson.settle(&found, after: before)
        return found
    }
}

extension CourseLesson {
    fileprivate init(_ row: Row) {
        id = row.id(0)
        day = row.day(1)
        n = row.int(2)
        starts = TimeOfDay(minutes: row.int(3))
        ends = TimeOfDay(minutes: row.int(4))
        room = row.text(5)
        (topic, homework) = (row.text(6), row.text(27))
        hasHomework = row.int(7) == 0 ? nil : row.int(7) > 1
        (isRollTaken, isFromPaper) = (row.flag(8), row.flag(9))
        status = LessonStatus(rawValue: row.int(17)) ?? .planned
        plannedFor = row.dayOrNil(18)
        isLate = row.int(19) > 0
        homeworkDue = row.textOrNil(20).flatMap { text in
            let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
            return parts.first.flatMap { Int($0) }.map {
                (due: Moment(seconds: $0), clause: parts.count > 1 ? String(parts[1]) : "")
            }
        }
        shownAs = row.intOrNil(21).flatMap { LessonChangeKind(rawValue: $0) }
        substitute = row.isNull(22) ? nil : PersonName(row, at: 22)
        works = [.answer]
        // Until all are read: the named lesson's day, or the day it was to be on before it was cancelled.
        doneBy = row.dayOrNil(28) ?? row.dayOrNil(29)
        isDoneByNamed = !row.isNull(28)
    }

    /// Numbers lessons in the order of the year; a homework without a lesson of its own, or whose lesson is held no
    /// more, is to be done by the next one.
    fileprivate static func settle(_ lessons: inout [CourseLesson], after before: Int) {
        var number = before
        for index in lessons.indices {
            let (day, least) = (lessons[index].day, lessons[index].doneBy)
            if lessons[index].status.isOn {
                number += 1
                lessons[index].number = number
            }
            guard lessons[index].hasHomework == true else { lessons[index].doneBy = nil; continue }
            if lessons[index].isDoneByNamed { continue }
            lessons[index].doneBy =
                lessons[index...].first { $0.day > day && $0.day >= least ?? day && $0.status.isOn }?.day
        }
    }
}
