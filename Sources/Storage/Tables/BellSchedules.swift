import School

extension Official {
    static let bells = Official(
        .bells,
        fields: [
            "Название", "Смена", "День недели", "Параллель", "Сокращённый день", "С", "По", "Начало", "Конец", "Здание",
        ],
        live: SQL(
            """
            SELECT s.id, b.n, 0, s.name, s.shift, s.weekday, s.grade_level, s.short, s.from_day, s.to_day, b.starts, \
            b.ends, s.building
            FROM bells s JOIN bell b ON b.bells = s.id
            """))
}

/// What a schedule of bells is meant for.
package struct BellFacts: Sendable, Hashable {
    /// «Первая смена».
    package var name: String
    /// 1 or 2.
    package var shift = 1
    /// 1 is Monday; 0 is any day.
    package var weekday = 0
    /// 1…12; 0 is any.
    package var gradeLevel = 0
    /// Where it rings; nil is everywhere.
    package var building: ID<Building>?
    /// Whether it is meant for shortened days.
    package var isShort = false
    /// The days on which it holds.
    package var days: Span

    /// A schedule of the first shift for every day and grade level.
    package init(_ name: String, from: Day, to: Day? = nil) {
        self.name = name
        days = Span(from: from, to: to)
    }

    /// Whether the other is meant for the very same lessons.
    func rivals(_ other: BellFacts) -> Bool {
        shift == other.shift && weekday == other.weekday && gradeLevel == other.gradeLevel
            && building == other.building && isShort == other.isShort
    }
}

/// One schedule of bells with what it is meant for.
package struct BellSchedule: Sendable {
    /// Its number.
    package let id: Int
    /// What it is meant for.
    package let facts: BellFacts
    /// Its bells.
    package internal(set) var bells: [Bell] = []

    /// Whether it may ring for this class on this day.
    func fits(_ line: ListedClass, _ day: Day, isShort: Bool) -> Bool {
        facts.isShort == isShort && facts.days.contains(day) && facts.shift == line.shift
            && (facts.weekday == 0 || facts.weekday == day.weekday)
            && (facts.gradeLevel == 0 || facts.gradeLevel == line.gradeLevel)
            && (facts.building == nil || facts.building == line.building)
    }

    /// How exactly it is meant: the grade level outweighs the building, that the weekday, that the day it began.
    var exactness: (Int, Int, Int, Day, Int) {
        (
            facts.gradeLevel > 0 ? 1 : 0, facts.building == nil ? 0 : 1, facts.weekday > 0 ? 1 : 0, facts.days.from, id
        )
    }
}

/// All schedules of the school: asked many times while a year of lessons is laid out.
package struct BellBook: Sendable {
    let schedules: [BellSchedule]

    /// The bells of a class on a day: its own schedule while it holds, else that of its grade level, of its building, of the weekday, the
    /// latest; of two from the same day the one that was added last.
    package func bells(of line: ListedClass, on day: Day, isShort: Bool) -> Bells? {
        let own = schedules.first { $0.id == line.bells && $0.facts.days.contains(day) }
        if let own, !isShort { return Bells(own.bells) }
        let best = schedules.lazy.filter { $0.fits(line, day, isShort: isShort) }.max { $0.exactness < $1.exactness }
        if let best { return Bells(best.bells) }
        return isShort ? bells(of: line, on: day, isShort: false) : nil
    }
}

extension Reading {
    private static let schedules = SQL(
        "SELECT id, shift, weekday, grade_level, short, from_day, to_day, building, name FROM bells ORDER BY id")
    private static let all = SQL("SELECT bells, n, starts, ends FROM bell ORDER BY bells, n")

    /// Every schedule of bells the school ever had, the oldest first.
    package func bellSchedules() throws -> [BellSchedule] {
        var found = try rows(Self.schedules) { row in
            var facts = BellFacts(row.text(8), from: row.day(5), to: row.dayOrNil(6))
            (facts.shift, facts.weekday, facts.gradeLevel) = (row.int(1), row.int(2), row.int(3))
            (facts.isShort, facts.building) = (row.flag(4), row.idOrNil(7))
            return BellSchedule(id: row.int(0), facts: facts)
        }
        let places = Dictionary(found.indices.map { (found[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        try each(Self.all) { row in
            guard let place = places[row.int(0)] else { return }
            found[place].bells.append(
                Bell(n: row.int(1), starts: TimeOfDay(minutes: row.int(2)), ends: TimeOfDay(minutes: row.int(3))))
        }
        return found
    }

    /// All schedules at once, for whoever asks of many days.
    package func bellBook() throws -> BellBook { BellBook(schedules: try bellSchedules()) }

    /// The bells of a shift on a day for all weekdays and grade levels; nil where the school has set none.
    package func bells(shift: Int, on day: Day) throws -> Bells? {
        let common = try bellSchedules().filter { schedule in
            let facts = schedule.facts
            return facts.shift == shift && facts.days.contains(day) && !facts.isShort && facts.weekday == 0
                && facts.gradeLevel == 0 && facts.building == nil
        }
        return common.max { $0.exactness < $1.exactness }.map { Bells($0.bells) }
    }

    /// The bells of a class on a day, those of a shortened day where it is one; nil where the school has none for it.
    package func bells(of id: ID<SchoolClass>, on day: Day) throws -> Bells? {
        guard let line = try listedClass(id) else { throw NotFound() }
        let kind = try calendar(of: line.year).kind(
            of: day, gradeLevel: line.gradeLevel, week: line.week)
        return try bellBook().bells(of: line, on: day, isShort: kind == .short)
    }
}
