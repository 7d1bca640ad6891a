import School

/// Somebody asks to write into one column of the journal that is closed.
package struct ColumnOpening: Sendable, Hashable {
    /// Its number.
    package let id: Int
    /// The lesson whose column it is.
    package let lesson: ID<Lesson>
    /// The page.
    package let course: ID<Course>
    /// Who asks.
    package let person: ID<Person>
    /// Why.
    package let reason: String
    /// When it was asked.
    package let askedAt: Moment
    /// When it was answered; nil while it waits.
    package let decidedAt: Moment?
    /// Who answered.
    package let decidedBy: ID<Person>?
    /// Until when the column is open; nil while it waits, and where it was refused.
    package let until: Moment?
    /// What was answered to a refusal.
    package let answer: String

    /// For how long a column is opened, in seconds.
    package static let length = 86_400

    /// Whether it was shut again before its day was over.
    package var isRevoked: Bool {
        guard let decidedAt, let until else { return false }
        return until < decidedAt + Self.length
    }

    /// Whether the column is open at a moment.
    package func isOpen(at now: Moment) -> Bool { until.map { now < $0 } ?? false }

    /// From ten columns in the order of the properties, beginning with a column.
    package init(_ row: Row, at first: Int = 0) {
        (id, lesson, course, person) = (row.int(first), row.id(first + 1), row.id(first + 2), row.id(first + 3))
        (reason, askedAt) = (row.text(first + 4), row.moment(first + 5))
        (decidedAt, decidedBy) = (row.momentOrNil(first + 6), row.idOrNil(first + 7))
        (until, answer) = (row.momentOrNil(first + 8), row.text(first + 9))
    }
}

extension Official {
    static let columnOpening = Official(
        .columnOpening,
        fields: ["Урок", "Курс", "Кто просит", "Почему", "Когда", "Решено", "Кем", "Открыт до", "Ответ"],
        live: SQL(
            """
            SELECT id, 0, 0, lesson, course, person, reason, asked_at, decided_at, decided_by, opened_until, answer
            FROM column_opening
            """))
}

extension Reading {
    private static let one = SQL(
        """
        SELECT id, lesson, course, person, reason, asked_at, decided_at, decided_by, opened_until, answer
        FROM column_opening WHERE id = ?1
        """)
    private static let ofCourse = SQL(
        """
        SELECT id, lesson, course, person, reason, asked_at, decided_at, decided_by, opened_until, answer
        FROM column_opening WHERE course = ?1 ORDER BY id
        """)
    private static let openTo = SQL(
        """
        SELECT id, lesson, course, person, reason, asked_at, decided_at, decided_by, opened_until, answer
        FROM column_opening WHERE lesson = ?1 AND course = ?2 AND person = ?3 AND opened_until > ?4 ORDER BY id LIMIT 1
        """)

    /// One request; nil where there is none such.
    package func columnOpening(_ id: Int) throws -> ColumnOpening? { try first(Self.one, id) { ColumnOpening($0) } }

    /// Every request about a page, the oldest first.
    package func columnOpenings(of course: ID<Course>) throws -> [ColumnOpening] {
        try rows(Self.ofCourse, course) { ColumnOpening($0) }
    }

    /// The permission by which somebody may write into a closed column now.
    package func opening(
        of lesson: ID<Lesson>, on course: ID<Course>, to person: ID<Person>?, at now: Moment
    ) throws -> ColumnOpening? {
        guard let person else { return nil }
        return try first(Self.openTo, lesson, course, person, now) { ColumnOpening($0) }
    }
}

extension Writing {
    private static let ask = SQL(
        """
        INSERT INTO column_opening (lesson, course, person, reason, asked_at) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id
        """)
    private static let decide = SQL(
        "UPDATE column_opening SET decided_at = ?2, decided_by = ?3, opened_until = ?4, answer = ?5 WHERE id = ?1")
    private static let waiting = SQL(
        """
        SELECT id FROM column_opening WHERE lesson = ?1 AND course = ?2 AND person = ?3
            AND (decided_at IS NULL OR opened_until > ?4)
        """)

    /// Asks to open a column; the same is not asked twice while it waits or is open.
    package func askOpening(of lesson: ID<Lesson>, on course: ID<Course>, reason: String) throws {
        guard let person = permit.caller.person else { throw NotFound() }
        if try first(Self.waiting, lesson, course, person, now, as: { _ in true }) != nil {
            throw Objection("Этот столбец уже открыт или ждёт решения заместителя директора.")
        }
        let id = try insert(Self.ask, lesson, course, person, reason, now)
        try remember(
            .columnOpening, id,
            became: [lesson, course, person, reason, now, Moment?.none, Int?.none, Moment?.none, ""] as [any Bindable])
    }

    /// Shuts a column that was opened, before its day is over; what was written meanwhile stays.
    package func revoke(_ opening: ColumnOpening) throws {
        guard opening.isOpen(at: now) else { throw Objection("Этот столбец уже закрыт.") }
        try execute(Self.decide, opening.id, opening.decidedAt, opening.decidedBy, now, opening.answer)
        try remember(
            .columnOpening, opening.id,
            became: [
                opening.lesson, opening.course, opening.person, opening.reason, opening.askedAt, opening.decidedAt,
                opening.decidedBy, now, opening.answer,
            ] as [any Bindable])
    }

    /// Opens a column for a day, or refuses with an answer.
    package func decide(_ opening: ColumnOpening, granted: Bool, answer: String = "") throws {
        guard opening.decidedAt == nil else { throw Objection("На эту просьбу уже ответили.") }
        let until = granted ? now + ColumnOpening.length : nil, person = permit.caller.person
        try execute(Self.decide, opening.id, now, person, until, answer)
        try remember(
            .columnOpening, opening.id,
            became: [
                opening.lesson, opening.course, opening.person, opening.reason, opening.askedAt, now, person, until,
                answer,
            ] as [any Bindable])
    }
}
