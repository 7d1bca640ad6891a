import School

/// What is declared to happen to lessons of some classes on some days.
package struct DayEventFacts: Sendable, Hashable {
    /// What happens.
    package var kind: DayEventKind
    /// What becomes of the lessons.
    package var way: DayEventWay
    /// The days.
    package var days: ClosedRange<Day>
    /// The numbers of the lessons it touches, 0…20.
    package var lessons = 0...20
    /// Where lessons are held, for those outside; empty elsewhere.
    package var place = ""
    /// The classes it is declared for.
    package var classes: [ID<SchoolClass>]
    /// The classes in words: «вся школа», «5 параллель, 8Б».
    package var reach: String
    /// Why, in words.
    package var reason: String
    /// The director's order, where there is one.
    package var order: ID<Order>?

    /// An event over whole days.
    package init(
        _ kind: DayEventKind, _ way: DayEventWay, on days: ClosedRange<Day>, for classes: [ID<SchoolClass>],
        reach: String, reason: String = "", order: ID<Order>? = nil
    ) {
        (self.kind, self.way, self.days, self.classes) = (kind, way, days, classes)
        (self.reach, self.reason, self.order) = (reach, reason, order)
    }

    /// Whether it touches all lessons of its days.
    package var isOfWholeDays: Bool { lessons.lowerBound <= 1 && lessons.upperBound >= 20 }
}

/// A declared event as lists print it.
package struct ListedDayEvent: Sendable, Hashable {
    /// Its number.
    package let id: Int
    /// What was declared.
    package let facts: DayEventFacts
    /// «№ 12 от 03.11.2025»; empty where there is no order.
    package let order: String
    /// Who declared it; nil for the clock and the console.
    package let author: PersonName?
    /// When.
    package let at: Moment
    /// When it was taken back; nil while it holds.
    package let undoneAt: Moment?
}

extension Official {
    static let dayEvent = Official(
        .dayEvent,
        fields: [
            "Событие", "Что с уроками", "С", "По", "С урока", "По урок", "Место", "Кому", "Причина", "Приказ",
            "Отменено",
        ],
        live: SQL(
            """
            SELECT id, 0, 0, kind, way, from_day, to_day, first_lesson, last_lesson, place, reach, reason, order_id,
                undone_at
            FROM day_event
            """))
    static let dayEventClass = Official(
        .dayEventClass, fields: ["Класс"], live: SQL("SELECT event, class, 0, class FROM day_event_class"))
}

extension Reading {
    private static let during = SQL(
        """
        SELECT e.id, e.kind, e.way, e.from_day, e.to_day, e.first_lesson, e.last_lesson, e.place, e.reach, e.reason,
            e.order_id, o.number, o.day, p.surname, p.given, p.patronymic, e.at, e.undone_at
        FROM day_event e LEFT JOIN school_order o ON o.id = e.order_id LEFT JOIN person p ON p.id = e.author
        WHERE e.from_day <= ?2 AND e.to_day >= ?1 AND (e.id = ?3 OR ?3 = 0) ORDER BY e.from_day, e.id
        """)
    private static let classesOf = SQL(
        """
        SELECT c.event, c.class FROM day_event_class c JOIN day_event e ON e.id = c.event
        WHERE e.from_day <= ?2 AND e.to_day >= ?1 AND (e.id = ?3 OR ?3 = 0) ORDER BY c.event, c.class
        """)

    /// The events of some days, the earliest first; those taken back are among them.
    package func dayEvents(_ days: ClosedRange<Day>) throws -> [ListedDayEvent] { try events(days, 0) }

    /// One event; nil where there is none such.
    package func dayEvent(_ id: Int) throws -> ListedDayEvent? {
        try events(Day(number: -1_000_000)...Day(number: 3_000_000), id).first
    }

    private func events(_ days: ClosedRange<Day>, _ id: Int) throws -> [ListedDayEvent] {
        var classes: [Int: [ID<SchoolClass>]] = [:]
        try each(Self.classesOf, days.lowerBound, days.upperBound, id) {
            classes[$0.int(0), default: []].append($0.id(1))
        }
        return try rows(Self.during, days.lowerBound, days.upperBound, id) { row in
            ListedDayEvent(row, classes: classes[row.int(0)] ?? [])
        }
    }
}

extension ListedDayEvent {
    fileprivate init(_ row: Row, classes: [ID<SchoolClass>]) {
        id = row.int(0)
        var facts = DayEventFacts(
            DayEventKind(rawValue: row.int(1)) ?? .takenOff, DayEventWay(rawValue: row.int(2)) ?? .cancelled,
            on: row.day(3)...row.day(4), for: classes, reach: row.text(8), reason: row.text(9), order: row.idOrNil(10))
        (facts.lessons, facts.place) = (row.int(5)...row.int(6), row.text(7))
        self.facts = facts
        order = row.isNull(11) ? "" : "№\u{A0}\(row.text(11)) от \(row.day(12).russian)"
        author =
            row.isNull(13) ? nil : PersonName(surname: row.text(13), given: row.text(14), patronymic: row.textOrNil(15))
        (at, undoneAt) = (row.moment(16), row.momentOrNil(17))
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO day_event (kind, way, from_day, to_day, first_lesson, last_lesson, place, reach, reason, order_id,
            author, at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) RETURNING id
        """)
    private static let addClass = SQL("INSERT INTO day_event_class (event, class) VALUES (?1, ?2)")
    private static let undo = SQL("UPDATE day_event SET undone_at = ?2 WHERE id = ?1")

    /// Notes an event with its classes; lessons are changed by whoever declares it.
    func note(_ event: DayEventFacts) throws -> Int {
        let id = try insert(
            Self.add, event.kind.rawValue, event.way.rawValue, event.days.lowerBound, event.days.upperBound,
            event.lessons.lowerBound, event.lessons.upperBound, event.place, event.reach, event.reason, event.order,
            permit.caller.person, now)
        try remember(.dayEvent, id, became: fields(of: event, undone: nil))
        for one in Set(event.classes).sorted() {
            try execute(Self.addClass, id, one)
            try remember(.dayEventClass, id, one, became: [one])
        }
        return id
    }

    /// Notes that an event was taken back.
    func strike(_ event: ListedDayEvent) throws {
        try execute(Self.undo, event.id, now)
        try remember(.dayEvent, event.id, became: fields(of: event.facts, undone: now))
    }

    private func fields(of event: DayEventFacts, undone: Moment?) -> [any Bindable] {
        [
            event.kind.rawValue, event.way.rawValue, event.days.lowerBound, event.days.upperBound,
            event.lessons.lowerBound, event.lessons.upperBound, event.place, event.reach, event.reason, event.order,
            undone,
        ]
    }
}
