import School

/// A work of a lesson: what kind, what weight, whether it counts. Work 0 is implied: an answer of weight 1.
package struct WorkRow: Sendable, Hashable {
    /// In which lesson.
    package let lesson: ID<Lesson>
    /// Its number in the lesson, from 0.
    package let n: Int
    /// The kind's number in the school's dictionary.
    package let kind: Int
    /// The kind's letters: «КР».
    package let code: String
    /// The kind's name: «контрольная работа».
    package let title: String
    /// Its weight in averages, 0–10.
    package let weight: Int
    /// What it was about.
    package let topic: String
    /// Whether it counts in averages.
    package let counts: Bool
    /// Whether it is a control work.
    package let isControl: Bool
    /// Whether marks are put for it at all.
    package let isMarked: Bool
    /// From when families see it and its marks; nil where nothing was hidden.
    package let visibleFrom: Moment?
    /// Whether it is done in writing by everybody.
    package let isWritten: Bool

    init(_ row: Row) {
        lesson = row.id(0)
        n = row.int(1)
        kind = row.int(2)
        code = row.text(3)
        title = row.text(4)
        weight = row.int(5)
        topic = row.text(6)
        counts = row.flag(7)
        isControl = row.flag(8)
        isMarked = !row.flag(9)
        visibleFrom = row.momentOrNil(10)
        isWritten = row.flag(11)
    }
}

extension Official {
    /// Works that a teacher has named.
    static let works = Official(
        .work, fields: ["вид", "вес", "тема", "учитывается", "видна семьям с", "не оценивается"],
        live: SQL(
            """
            SELECT lesson, n, 0, kind, weight, topic, counts, visible_from, unmarked FROM work ORDER BY lesson, n
            """))
}

extension Reading {
    private static let ofCourse = SQL(
        """
        SELECT w.lesson, w.n, w.kind, k.code, k.title, w.weight, w.topic, w.counts, k.is_control, w.unmarked,
            w.visible_from, k.is_written
        FROM lesson_record r JOIN work w ON w.lesson = r.lesson JOIN work_kind k ON k.id = w.kind
        WHERE r.course = ?1 AND r.day BETWEEN ?2 AND ?3 AND (w.course IS NULL OR w.course = ?1)
        ORDER BY w.lesson, w.n
        """)

    /// The works of a course over a span of days; a lesson without one has its implied answer only.
    package func works(of course: ID<Course>, from: Day, to: Day) throws -> [WorkRow] {
        try rows(Self.ofCourse, course, from, to) { WorkRow($0) }
    }
}

extension Writing {
    private static let write = SQL(
        """
        INSERT INTO work (lesson, n, kind, weight, topic, counts, course, visible_from, unmarked)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        ON CONFLICT (lesson, n) DO UPDATE SET kind = ?3, weight = ?4, topic = ?5, counts = ?6, visible_from = ?8,
            unmarked = ?9
        """)

    /// Names a work of a lesson: a mark belongs to it from then on. Until when it is hidden from families stays as it
    /// was.
    package func name(
        work n: Int, in lesson: ID<Lesson>, of course: ID<Course>?, kind: Int, weight: Int, topic: String = "",
        counts: Bool = true, isMarked: Bool = true
    ) throws {
        let visible = try work(n, of: lesson, on: course)?.visibleFrom
        try execute(Self.write, lesson, n, kind, weight, topic, counts, course, visible, !isMarked)
        try remember(
            .work, lesson, n, 0, became: [kind, weight, topic, counts, visible, !isMarked] as [any Bindable])
        try settleWork(in: lesson, kind: kind)
    }
}
