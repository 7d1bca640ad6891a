import School

/// A line of the load: a teacher, a course, hours a week, days.
package struct LoadLine: Sendable, Hashable {
    /// Its number.
    package let id: ID<LoadRow>
    /// Who teaches.
    package let person: ID<Person>
    /// The page of the journal.
    package let course: ID<Course>
    /// Hours a week in tenths.
    package let weeklyTenths: Int
    /// From which day to which.
    package let days: Span
    /// The row of the teacher's duty that it gave.
    let duty: Int?

    init(_ row: Row) {
        (id, person, course, weeklyTenths) = (row.id(0), row.id(1), row.id(2), row.int(3))
        (days, duty) = (Span(from: row.day(4), to: row.dayOrNil(5)), row.intOrNil(6))
    }
}

extension LoadLine {
    /// Why the same teacher cannot have the course once more.
    var isInTheWay: Objection {
        Objection(
            "Этот учитель уже ведёт здесь с \(days.from.russian): измените ту строку нагрузки.", field: "person")
    }
}

extension Official {
    static let loadRow = Official(
        .loadRow, fields: ["Учитель", "Курс", "Часов в неделю ×10", "С", "По", "Обязанность"],
        live: SQL("SELECT id, 0, 0, person, course, weekly_tenths, from_day, to_day, duty FROM load_row"))
}

extension Reading {
    private static let ofYear = SQL(
        """
        SELECT l.id, l.person, l.course, l.weekly_tenths, l.from_day, l.to_day, l.duty
        FROM load_row l JOIN course c ON c.id = l.course JOIN person p ON p.id = l.person
            JOIN subject s ON s.id = c.subject
        WHERE c.year = ?1 ORDER BY p.sort_key, p.id, coalesce(c.grade_level, 99), c.class_slug, s.sort_key, l.from_day, l.id
        """)
    private static let one = SQL(
        "SELECT id, person, course, weekly_tenths, from_day, to_day, duty FROM load_row WHERE id = ?1")
    private static let ofGroup = SQL(
        """
        SELECT l.id, l.person, l.course, l.weekly_tenths, l.from_day, l.to_day, l.duty
        FROM course c JOIN load_row l ON l.course = c.id
        WHERE c.study_group = ?1 AND (l.to_day IS NULL OR l.to_day > ?2) ORDER BY l.id
        """)
    private static let ofDuty = SQL(
        """
        SELECT id, person, course, weekly_tenths, from_day, to_day, duty FROM load_row
        WHERE duty = ?1 AND (to_day IS NULL OR to_day > ?2) ORDER BY id
        """)
    /// The load of a year, ended lines with it: teachers by name, then classes and subjects.
    package func load(of year: Int) throws -> [LoadLine] { try rows(Self.ofYear, year) { LoadLine($0) } }

    /// One line of a load; nil where there is none such.
    package func loadLine(_ id: ID<LoadRow>) throws -> LoadLine? { try first(Self.one, id) { LoadLine($0) } }

    /// The lines of a group's courses that go on after a day.
    package func standingLoads(of group: ID<StudyGroup>, after day: Day) throws -> [LoadLine] {
        try rows(Self.ofGroup, group, day) { LoadLine($0) }
    }

    /// The lines that gave a duty and go on after a day.
    func standingLoads(ofDuty duty: Int, after day: Day) throws -> [LoadLine] {
        try rows(Self.ofDuty, duty, day) { LoadLine($0) }
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO load_row (person, course, weekly_tenths, from_day, to_day, duty) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        RETURNING id
        """)
    private static let ofTaught = SQL(
        """
        SELECT id, person, course, weekly_tenths, from_day, to_day, duty FROM load_row
        WHERE person = ?1 AND course = ?2 ORDER BY id
        """)
    private static let set = SQL("UPDATE load_row SET weekly_tenths = ?2, to_day = ?3 WHERE id = ?1")
    private static let drop = SQL("DELETE FROM load_row WHERE id = ?1")

    /// Ends a line of the load and its teacher's duty after the last day, and with it the lines of the same duty that
    /// were to change the hours later; one that was to begin later goes.
    package func end(_ line: LoadLine, lastDay: Day) throws {
        guard let duty = line.duty else { return try cut(line, lastDay: lastDay) }
        for one in try standingLoads(ofDuty: duty, after: lastDay) { try cut(one, lastDay: lastDay) }
        try end(duty: duty, lastDay: lastDay)
    }

    private func cut(_ line: LoadLine, lastDay: Day) throws {
        if line.days.from > lastDay {
            try execute(Self.drop, line.id)
            try remember(line, line.weeklyTenths, line.days.to, gone: true)
        } else {
            try execute(Self.set, line.id, line.weeklyTenths, lastDay)
            try remember(line, line.weeklyTenths, lastDay)
        }
    }

    /// Changes the hours of a line from a day on; the duty goes on as it was.
    package func change(_ line: LoadLine, weeklyTenths: Int, from day: Day) throws {
        guard weeklyTenths != line.weeklyTenths else { return }
        if day <= line.days.from {
            try execute(Self.set, line.id, weeklyTenths, line.days.to)
            return try remember(line, weeklyTenths, line.days.to)
        }
        guard line.days.contains(day) else {
            throw Objection("Эта нагрузка кончилась раньше: измените ту, что действует.", field: "from")
        }
        try execute(Self.set, line.id, line.weeklyTenths, day - 1)
        try remember(line, line.weeklyTenths, day - 1)
        _ = try insert(
            load: line.person, line.course, weeklyTenths, Span(from: day, to: line.days.to), duty: line.duty)
    }

    /// Gives a course to a teacher for so many hours a week: the line of the load and the duty in one. Days that overlap
    /// with a line the teacher has there meet an objection.
    @discardableResult
    package func entrust(
        _ course: ID<Course>, to person: ID<Person>, weeklyTenths: Int, during days: Span, order: ID<Order>? = nil
    ) throws -> ID<LoadRow> {
        let taken = try rows(Self.ofTaught, person, course) { LoadLine($0) }.first { $0.days.overlaps(days) }
        if let taken { throw taken.isInTheWay }
        let duty = try give(
            .teacher, to: person, object: course.number, from: days.from, to: days.to, order: order,
            since: try dayLeft(course, before: days.from))
        return try insert(load: person, course, weeklyTenths, days, duty: duty)
    }

    /// Hands a line over to a successor from a day on: the page is theirs with its open columns and points, whoever
    /// wrote before stays the author, and the one before reads and writes no more.
    @discardableResult
    package func handOver(_ line: LoadLine, to person: ID<Person>, from day: Day, order: ID<Order>? = nil) throws
        -> ID<LoadRow>
    {
        guard person != line.person else {
            throw Objection("Это тот же учитель: выберите, кому передать.", field: "person")
        }
        let owned = try line.duty.flatMap { try dayOwned(by: $0) } ?? line.days.from
        guard line.days.contains(day), day > owned else {
            throw Objection("Передать можно со дня внутри этой нагрузки, позже \(owned.russian).", field: "from")
        }
        let later = try line.duty.map { try standingLoads(ofDuty: $0, after: day - 1) } ?? []
        let given = [line] + later.filter { $0.days.from > line.days.from }.sorted { $0.days.from < $1.days.from }
        let days = Span(from: day, to: given.last?.days.to)
        let taken = try rows(Self.ofTaught, person, line.course) { LoadLine($0) }
        if let other = taken.first(where: { $0.days.overlaps(days) }) { throw other.isInTheWay }
        try end(line, lastDay: day - 1)
        let duty = try give(
            .teacher, to: person, object: line.course.number, from: day, to: days.to, order: order, since: owned)
        let lines = try given.map { one in
            try insert(
                load: person, line.course, one.weeklyTenths, Span(from: max(day, one.days.from), to: one.days.to),
                duty: duty)
        }
        return lines[0]
    }

    func insert(load person: ID<Person>, _ course: ID<Course>, _ tenths: Int, _ days: Span, duty: Int?) throws
        -> ID<LoadRow>
    {
        let id = try insert(Self.add, person, course, tenths, days.from, days.to, duty)
        try remember(.loadRow, id, became: [person, course, tenths, days.from, days.to, duty])
        return ID(id)
    }

    private func remember(_ line: LoadLine, _ tenths: Int, _ last: Day?, gone: Bool = false) throws {
        try remember(
            .loadRow, line.id, became: [line.person, line.course, tenths, line.days.from, last, line.duty], gone: gone)
    }
}
