import School

/// What a course wrote about a lesson: topic, classwork, homework, roll-call, and when each came first.
package struct LessonRecord: Sendable {
    /// Whose page.
    package let course: ID<Course>
    /// The day.
    package let day: Day
    /// The lesson.
    package let lesson: ID<Lesson>
    /// What it was about.
    package let topic: String
    /// What was done.
    package let classwork: String
    /// What was set.
    package let homework: HomeworkState
    /// The kind of the lesson: 0 ordinary, 1 control, 2 laboratory, 3 practical.
    package let kind: Int
    /// Whether the roll was called.
    package let isRollTaken: Bool
    /// When the topic, the roll-call and the homework were entered first.
    package let firstEntries: (topic: Moment?, roll: Moment?, homework: Moment?)
    /// The topic of the plan it was said to carry: nil where nothing was said, 0 for none of them.
    package let planned: Int?
    /// Its version.
    package let version: Int
    /// Whether the lesson takes place, or is to: nothing is written into one that was cancelled or moved away.
    package let takesPlace: Bool
    /// Whether it was carried over from the temporary journal after an outage (003 п. 3.2).
    package let isFromPaper: Bool

    init(_ row: Row) {
        course = row.id(0)
        day = row.day(1)
        lesson = row.id(2)
        topic = row.text(3)
        classwork = row.text(4)
        homework = [.notEntered, .notSet, .set(row.text(5))][min(row.int(6), 2)]
        kind = row.int(7)
        isRollTaken = row.flag(8)
        firstEntries = (row.momentOrNil(9), row.momentOrNil(10), row.momentOrNil(11))
        version = row.int(12)
        planned = row.intOrNil(13)
        isFromPaper = row.flag(14)
        takesPlace = LessonStatus(rawValue: row.int(15))?.isOn ?? true
    }
}

extension HomeworkState {
    /// The stored number: 0 not entered, 1 not set, 2 set.
    package var code: Int {
        switch self {
        case .notEntered: 0
        case .notSet: 1
        case .set: 2
        }
    }

    /// The words of the homework, empty where there are none.
    package var words: String { if case .set(let text) = self { text } else { "" } }
}

extension Official {
    /// Lesson records that somebody has written into; the empty rows of lessons to come have no record.
    static let lessonRecords = Official(
        .lessonRecord,
        fields: [
            "тема", "материал", "задание", "состояние задания", "тип урока", "перекличка", "тема плана",
            "из временного журнала",
        ],
        live: SQL(
            """
            SELECT lesson, course, 0, topic, classwork, homework, homework_state, kind, roll, plan_item,
                from_paper
            FROM lesson_record WHERE ver > 0 ORDER BY lesson, course
            """))
}

extension Reading {
    // By way of the lesson's day: a course's own records lie by days.
    private static let one = SQL(
        """
        SELECT r.course, r.day, r.lesson, r.topic, r.classwork, r.homework, r.homework_state, r.kind, r.roll, \
        r.topic_at, r.roll_at, r.homework_at, r.ver, r.plan_item, r.from_paper, l.status
        FROM lesson l JOIN lesson_record r ON r.course = ?2 AND r.day = l.day AND r.lesson = l.id WHERE l.id = ?1
        """)
    private static let ofCourse = SQL(
        """
        SELECT r.course, r.day, r.lesson, r.topic, r.classwork, r.homework, r.homework_state, r.kind, r.roll, \
        r.topic_at, r.roll_at, r.homework_at, r.ver, r.plan_item, r.from_paper, l.status
        FROM lesson_record r JOIN lesson l ON l.id = r.lesson
        WHERE r.course = ?1 AND r.day BETWEEN ?2 AND ?3 ORDER BY r.day, r.lesson
        """)

    /// The record of a lesson on a course's page.
    package func lessonRecord(_ lesson: ID<Lesson>, of course: ID<Course>) throws -> LessonRecord? {
        try first(Self.one, lesson, course) { LessonRecord($0) }
    }

    /// The records of a course over a span of days.
    package func lessonRecords(of course: ID<Course>, from: Day, to: Day) throws -> [LessonRecord] {
        try rows(Self.ofCourse, course, from, to) { LessonRecord($0) }
    }
}

extension Writing {
    private static let write = SQL(
        """
        UPDATE lesson_record SET topic = ?4, classwork = ?5, homework = ?6, homework_state = ?7, kind = ?8, roll = ?9,
            topic_at = coalesce(topic_at, CASE WHEN ?4 <> '' THEN CAST(?10 AS BIGINT) END),
            roll_at = coalesce(roll_at, CASE WHEN CAST(?9 AS BIGINT) = 1 THEN CAST(?10 AS BIGINT) END),
            homework_at = coalesce(homework_at, CASE WHEN CAST(?7 AS BIGINT) > 0 THEN CAST(?10 AS BIGINT) END),
            plan_item = CAST(?11 AS BIGINT), from_paper = ?12, ver = ver + 1
        WHERE course = ?1 AND day = ?2 AND lesson = ?3
        """)

    /// Writes what changed in the record of a lesson; nil leaves a part as it is. Equal parts are not
    /// written again.
    package func record(
        _ old: LessonRecord, topic: String? = nil, classwork: String? = nil, homework: HomeworkState? = nil,
        kind: Int? = nil, isRollTaken: Bool? = nil, planned: Int?? = nil,
        isFromPaper: Bool? = nil
    ) throws {
        let topic = topic ?? old.topic, classwork = classwork ?? old.classwork, homework = homework ?? old.homework
        let kind = kind ?? old.kind, roll = isRollTaken ?? old.isRollTaken
        let item = planned ?? old.planned, fromPaper = isFromPaper ?? old.isFromPaper
        if (topic, classwork, kind, roll) == (old.topic, old.classwork, old.kind, old.isRollTaken),
            homework == old.homework, item == old.planned, fromPaper == old.isFromPaper
        {
            return
        }
        try execute(
            Self.write, old.course, old.day, old.lesson, topic, classwork, homework.words, homework.code, kind, roll,
            done, item, fromPaper)
        try remember(
            .lessonRecord, old.lesson, old.course, 0,
            became: [topic, classwork, homework.words, homework.code, kind, roll, item, fromPaper] as [any Bindable])
        try settleRecord(
            old.lesson, of: old.course, topic: !topic.isEmpty, roll: roll, homework: homework.isEntered)
    }
}
