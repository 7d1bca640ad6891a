import School

/// What sort of duty in the building a line of the roster gives. The numbers stand in the record and never change.
package enum RosterKind: Int, Hashable, Sendable, CaseIterable {
    case schoolClass = 1
    case teacher = 2
    case administrator = 3

    /// «Дежурный класс», for the roster.
    package var title: String {
        switch self {
        case .schoolClass: "Дежурный класс"
        case .teacher: "Дежурный учитель"
        case .administrator: "Дежурный администратор"
        }
    }
}

/// Who is on duty in the building, where and when.
package struct RosterLine: Sendable, Hashable {
    /// Its number.
    package let id: Int
    /// What sort of duty.
    package let kind: RosterKind
    /// From which day to which.
    package let days: ClosedRange<Day>
    /// 1 is Monday; 0 every day of the week.
    package let weekday: Int
    /// «2-й этаж», empty for the whole school.
    package let place: String
    /// Who, where it is a person.
    package let person: ID<Person>?
    /// Which class, where it is one.
    package let schoolClass: ID<SchoolClass>?
    /// «Орлов П. Д.» or «8Б».
    package let who: String

    init(_ row: Row) {
        (id, kind) = (row.int(0), RosterKind(rawValue: row.int(1)) ?? .teacher)
        let from = row.day(2)
        days = from...max(from, row.day(3))
        (weekday, place) = (row.int(4), row.text(5))
        (person, schoolClass) = (row.idOrNil(6), row.idOrNil(7))
        who = row.isNull(8) ? row.textOrNil(11) ?? "" : PersonName(row, at: 8).short
    }

    /// Whether it is on a day.
    package func holds(on day: Day) -> Bool { days.contains(day) && (weekday == 0 || weekday == day.weekday) }
}

extension Official {
    static let rosterLine = Official(
        .rosterLine, fields: ["Вид", "С", "По", "День недели", "Место", "Кто", "Класс"],
        live: SQL("SELECT id, 0, 0, kind, from_day, to_day, weekday, place, person, class FROM roster_line"))
}

extension Reading {
    private static let during = SQL(
        """
        SELECT r.id, r.kind, r.from_day, r.to_day, r.weekday, r.place, r.person, r.class,
            p.surname, p.given, p.patronymic, k.name
        FROM roster_line r LEFT JOIN person p ON p.id = r.person LEFT JOIN school_class k ON k.id = r.class
        WHERE r.from_day <= ?2 AND r.to_day >= ?1
        ORDER BY r.kind DESC, r.weekday, r.place, r.from_day, r.id
        """)
    private static let one = SQL(
        """
        SELECT r.id, r.kind, r.from_day, r.to_day, r.weekday, r.place, r.person, r.class,
            p.surname, p.given, p.patronymic, k.name
        FROM roster_line r LEFT JOIN person p ON p.id = r.person LEFT JOIN school_class k ON k.id = r.class
        WHERE r.id = ?1
        """)

    /// The lines of the roster that have a day in common with these: administrators, teachers, classes.
    package func roster(during days: ClosedRange<Day>) throws -> [RosterLine] {
        try rows(Self.during, days.lowerBound, days.upperBound) { RosterLine($0) }
    }

    /// One line of the roster; nil where there is none such.
    package func rosterLine(_ id: Int) throws -> RosterLine? { try first(Self.one, id) { RosterLine($0) } }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO roster_line (kind, from_day, to_day, weekday, place, person, class)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id
        """)
    private static let drop = SQL("DELETE FROM roster_line WHERE id = ?1")

    /// Puts a person or a class on duty.
    @discardableResult
    package func add(
        _ kind: RosterKind, during days: ClosedRange<Day>, weekday: Int = 0, place: String = "",
        person: ID<Person>? = nil, schoolClass: ID<SchoolClass>? = nil
    ) throws -> Int {
        let id = try insert(
            Self.add, kind.rawValue, days.lowerBound, days.upperBound, weekday, place, person, schoolClass)
        try remember(
            .rosterLine, id,
            became: [kind.rawValue, days.lowerBound, days.upperBound, weekday, place, person, schoolClass])
        return id
    }

    /// Takes a line out of the roster.
    package func drop(_ line: RosterLine) throws {
        try execute(Self.drop, line.id)
        try remember(
            .rosterLine, line.id,
            became: [
                line.kind.rawValue, line.days.lowerBound, line.days.upperBound, line.weekday, line.place, line.person,
                line.schoolClass,
            ], gone: true)
    }
}
