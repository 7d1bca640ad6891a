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
    /// How long there is for its marks, where its kind had a term of its own when it was named.
    package let term: WorkTerm?

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
        term = row.intOrNil(12).map { WorkTerm($0, of: row.text(4)) }
    }
}

extension Official {
    /// Works that a teacher has named.
    static let works = Official(
        .work,
        fields: ["вид", "вес", "тема", "учитывается", "видна семьям с", "не оценивается", "срок отметок, дней"],
        live: SQL(
            """
            SELECT lesson, n, 0, kind, weight, topic, counts, visible_from, unmarked, mark_days FROM work
            ORDER BY lesson, n
            """))
}

extension Reading {
    private static let ofCourse = SQL(
        """
        SELECT w.lesson, w.n, w.kind, k.code, k.title, w.weight, w.topic, w.counts, k.is_control, w.unmarked,
            w.visible_from, k.is_written, w.mark_days
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
        INSERT INTO work (lesson, n, kind, weight, topic, counts, course, visible_from, unmarked, mark_days)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        ON CONFLICT (lesson, n) DO UPDATE SET kind = ?3, weight = ?4, topic = ?5, counts = ?6, visible_from = ?8,
            unmarked = ?9, mark_days = ?10
        """)
    private static let daysOfKind = SQL("SELECT mark_days FROM work_kind WHERE id = ?1")

    /// Names a work of a lesson: a mark belongs to it from then on. Until when it is hidden from families stays as it
    /// was, and the term of its marks as long as it is of the same kind.
    package func name(
        work n: Int, in lesson: ID<Lesson>, of course: ID<Course>?, kind: Int, weight: Int, topic: String = "",
        counts: Bool = true, isMarked: Bool = true
    ) throws {
        let standing = try work(n, of: lesson, on: course), visible = standing?.visibleFrom
        let days = try standing?.kind == kind ? standing?.term?.days : daysOfMarks(kind)
        try execute(Self.write, lesson, n, kind, weight, topic, counts, course, visible, !isMarked, days)
        try remember(
            .work, lesson, n, 0, became: [kind, weight, topic, counts, visible, !isMarked, days] as [any Bindable])
        try settleWork(in: lesson, kind: kind)
    }

    /// The term that a kind of work gives to what is named now.
    private func daysOfMarks(_ kind: Int) throws -> Int? {
        try first(Self.daysOfKind, kind) { $0.intOrNil(0) } ?? nil
    }
}
