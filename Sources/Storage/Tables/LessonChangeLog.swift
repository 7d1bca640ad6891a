import School

/// Why a lesson is changed: words, an order where one is needed, and the event of many lessons it belongs to.
package struct ChangeGrounds: Sendable, Hashable {
    /// In words, as families may read them; empty where nobody said.
    package var reason = ""
    /// The order, or nil.
    package var order: ID<Order>?
    /// The event that changed many lessons at once, or nil.
    package var event: Int?

    /// Grounds in words and papers.
    package init(_ reason: String = "", order: ID<Order>? = nil, event: Int? = nil) {
        (self.reason, self.order, self.event) = (reason, order, event)
    }
}

/// One line of the log: what was changed of one lesson, from where to where, why and by whom (001 п. 4.3, 4.4, 6.3).
package struct LessonChange: Sendable, Hashable {
    /// Its number.
    package let id: Int
    /// The lesson.
    package let lesson: ID<Lesson>
    /// The lesson that stands in its place, or with which it is held or has changed places.
    package let other: ID<Lesson>?
    /// What was done.
    package let kind: LessonChangeKind
    /// Where it stood: day and number.
    package let from: (day: Day, n: Int)
    /// Where it stands now.
    package let to: (day: Day, n: Int)
    /// The rooms before and after.
    package internal(set) var rooms: (before: String, after: String)
    /// Its hours before.
    package let times: (starts: TimeOfDay, ends: TimeOfDay)
    /// What it was before.
    package internal(set) var status: LessonStatus
    /// Why.
    package let grounds: ChangeGrounds
    /// Who; nil for the clock and the console.
    package let author: ID<Person>?
    /// When.
    package let at: Moment
    /// Whether it was taken back.
    package let isUndone: Bool

    /// Its columns in the order of the table, from a column on.
    package init(_ row: Row, at column: Int = 0) {
        (id, lesson, other) = (row.int(column), row.id(column + 1), row.idOrNil(column + 2))
        kind = LessonChangeKind(rawValue: row.int(column + 3)) ?? .cancelled
        from = (row.day(column + 4), row.int(column + 5))
        to = (row.day(column + 6), row.int(column + 7))
        rooms = (row.text(column + 8), row.text(column + 9))
        times = (TimeOfDay(minutes: row.int(column + 10)), TimeOfDay(minutes: row.int(column + 11)))
        status = LessonStatus(rawValue: row.int(column + 12)) ?? .planned
        grounds = ChangeGrounds(
            row.text(column + 13), order: row.idOrNil(column + 14), event: row.intOrNil(column + 15))
        (author, at, isUndone) = (row.idOrNil(column + 16), row.moment(column + 17), row.flag(column + 18))
    }

    /// Equal by number, and by whether they stand.
    package static func == (one: LessonChange, another: LessonChange) -> Bool {
        one.id == another.id && one.isUndone == another.isUndone
    }

    /// By number alone.
    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Official {
    static let lessonChange = Official(
        .lessonChange,
        fields: [
            "Урок", "Другой урок", "Вид", "День был", "Номер был", "День стал", "Номер стал", "Кабинет был",
            "Кабинет стал", "Причина", "Приказ", "Событие", "Отменено",
        ],
        live: SQL(
            """
            SELECT id, 0, 0, lesson, other, kind, from_day, from_n, to_day, to_n, room_before, room_after, reason,
                order_id, event, undone
            FROM lesson_change
            """))
}

extension Reading {
    private static let ofLesson = SQL(
        """
        SELECT id, lesson, other, kind, from_day, from_n, to_day, to_n, room_before, room_after, starts_before,
            ends_before, status_before, reason, order_id, event, author, at, undone
        FROM lesson_change WHERE lesson = ?1 AND undone = 0 ORDER BY id
        """)
    private static let ofDays = SQL(
        """
        SELECT id, lesson, other, kind, from_day, from_n, to_day, to_n, room_before, room_after, starts_before,
            ends_before, status_before, reason, order_id, event, author, at, undone
        FROM lesson_change WHERE from_day BETWEEN ?1 AND ?2
        UNION SELECT id, lesson, other, kind, from_day, from_n, to_day, to_n, room_before, room_after, starts_before,
            ends_before, status_before, reason, order_id, event, author, at, undone
        FROM lesson_change WHERE to_day BETWEEN ?1 AND ?2
        ORDER BY 1
        """)

    /// What was changed of a lesson and stands, the oldest first.
    package func changes(of lesson: ID<Lesson>) throws -> [LessonChange] {
        try rows(Self.ofLesson, lesson) { LessonChange($0) }
    }

    /// Every change from or to these days in the order in which they were made, those taken back among them.
    package func lessonChanges(during days: ClosedRange<Day>) throws -> [LessonChange] {
        try rows(Self.ofDays, days.lowerBound, days.upperBound) { LessonChange($0) }
    }
}
