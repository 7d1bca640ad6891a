import School

extension Official {
    static let bells = Official(
        .bells,
        fields: ["Название", "Смена", "День недели", "Параллель", "Сокращённый день", "С", "По", "Начало", "Конец"],
        live: SQL(
            """
            SELECT s.id, b.n, 0, s.name, s.shift, s.weekday, s.grade_level, s.short, s.from_day, s.to_day, b.starts, \
            b.ends
            FROM bells s JOIN bell b ON b.bells = s.id
            """))
}

/// One schedule of bells with what it is meant for.
struct BellSchedule: Sendable {
    let id: Int
    let shift: Int
    let weekday: Int
    let gradeLevel: Int
    let isShort: Bool
    let days: Span
    var bells: [Bell] = []

    /// Whether it may ring for this class on this day; 0 stands for any weekday or grade level.
    func fits(_ line: ListedClass, _ day: Day, isShort: Bool) -> Bool {
        self.isShort == isShort && days.contains(day) && shift == line.shift
            && (weekday == 0 || weekday == day.weekday) && (gradeLevel == 0 || gradeLevel == line.gradeLevel)
    }
}

/// All schedules of the school: asked many times while a year of lessons is laid out.
struct BellBook: Sendable {
    let schedules: [BellSchedule]

    /// The bells of a class on a day: its own schedule, else that of its grade level, of the weekday, the latest; of
    /// two from the same day the one that was added last.
    func bells(of line: ListedClass, on day: Day, isShort: Bool) -> Bells? {
        if let own = schedules.first(where: { $0.id == line.bells }), !isShort { return Bells(own.bells) }
        let fitting = schedules.filter { $0.fits(line, day, isShort: isShort) }
        let best = fitting.max { left, right in
            (left.gradeLevel > 0 ? 1 : 0, left.weekday > 0 ? 1 : 0, left.days.from, left.id)
                < (right.gradeLevel > 0 ? 1 : 0, right.weekday > 0 ? 1 : 0, right.days.from, right.id)
        }
        if let best { return Bells(best.bells) }
        return isShort ? bells(of: line, on: day, isShort: false) : nil
    }
}

extension Reading {
    private static let schedules = SQL(
        "SELECT id, shift, weekday, grade_level, short, from_day, to_day FROM bells ORDER BY id")
    private static let all = SQL("SELECT bells, n, starts, ends FROM bell ORDER BY bells, n")

    func bellBook() throws -> BellBook {
        var found = try rows(Self.schedules) { row in
            BellSchedule(
                id: row.int(0), shift: row.int(1), weekday: row.int(2), gradeLevel: row.int(3), isShort: row.flag(4),
                days: Span(from: row.day(5), to: row.dayOrNil(6)))
        }
        let places = Dictionary(found.indices.map { (found[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        try each(Self.all) { row in
            guard let place = places[row.int(0)] else { return }
            found[place].bells.append(
                Bell(n: row.int(1), starts: TimeOfDay(minutes: row.int(2)), ends: TimeOfDay(minutes: row.int(3))))
        }
        return BellBook(schedules: found)
    }

    /// The bells of a shift on a day for all weekdays and grade levels; nil where the school has set none.
    package func bells(shift: Int, on day: Day) throws -> Bells? {
        let common = try bellBook().schedules.filter { schedule in
            schedule.shift == shift && schedule.days.contains(day) && !schedule.isShort && schedule.weekday == 0
                && schedule.gradeLevel == 0
        }
        return common.max { ($0.days.from, $0.id) < ($1.days.from, $1.id) }.map { Bells($0.bells) }
    }

    /// The bells of a class on a day, those of a shortened day where it is one; nil where the school has none for it.
    package func bells(of id: ID<SchoolClass>, on day: Day) throws -> Bells? {
        guard let line = try listedClass(id) else { throw NotFound() }
        let kind = try calendar(of: line.year).kind(of: day, gradeLevel: line.gradeLevel)
        return try bellBook().bells(of: line, on: day, isShort: kind == .short)
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO bells (name, shift, weekday, grade_level, short, from_day, to_day)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id
        """)
    private static let ring = SQL("INSERT INTO bell (bells, n, starts, ends) VALUES (?1, ?2, ?3, ?4)")

    /// Adds a schedule of bells for a shift; weekday and grade level narrow it, 0 is any.
    @discardableResult
    package func add(
        bells: Bells, named name: String, shift: Int = 1, weekday: Int = 0, gradeLevel: Int = 0, isShort: Bool = false,
        from: Day, to: Day? = nil
    ) throws -> Int {
        let id = try insert(Self.add, name, shift, weekday, gradeLevel, isShort, from, to)
        for bell in bells.bells {
            try execute(Self.ring, id, bell.n, bell.starts, bell.ends)
            try remember(
                .bells, id, bell.n,
                became: [name, shift, weekday, gradeLevel, isShort, from, to, bell.starts, bell.ends])
        }
        return id
    }
}
