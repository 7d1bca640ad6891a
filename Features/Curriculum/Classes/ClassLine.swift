import School
import Storage

/// A class with who leads it on a day and how many stand in it.
struct ClassLine: Sendable {
    let listed: ListedClass
    let leaders: [String]
    let size: Int
}

/// What the pages of classes choose from.
struct ClassChoices: Sendable {
    let schemes: [(value: String, title: String)]
    let buildings: [(value: String, title: String)]
    let bells: [(value: String, title: String)]

    func scheme(_ id: Int) -> String { schemes.first { $0.value == String(id) }?.title ?? "" }

    func building(_ id: ID<Building>?) -> String {
        id.flatMap { id in buildings.first { $0.value == String(id.number) }?.title } ?? ""
    }
}

extension Reading {
    private static let leaders = SQL(
        """
        SELECT d.object, p.surname, p.given, p.patronymic FROM duty d JOIN person p ON p.id = d.person
            JOIN school_class c ON c.id = d.object
        WHERE d.kind = 5 AND c.year = ?1 AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?2)
        ORDER BY d.from_day, p.sort_key, p.id
        """)
    private static let sizes = SQL(
        """
        SELECT m.class, count(*) FROM membership m JOIN school_class c ON c.id = m.class
        WHERE c.year = ?1 AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2) GROUP BY m.class
        """)
    private static let bellChoices = SQL(
        "SELECT id, name, shift FROM bells WHERE to_day IS NULL OR to_day >= ?1 ORDER BY shift, from_day, id")

    /// The classes of a year as they are on a day: three questions.
    func classLines(of year: Int, on day: Day) throws -> [ClassLine] {
        var leaders: [ID<SchoolClass>: [String]] = [:], sizes: [ID<SchoolClass>: Int] = [:]
        try each(Self.leaders, year, day) { leaders[$0.id(0), default: []].append(PersonName($0, at: 1).short) }
        try each(Self.sizes, year, day) { sizes[$0.id(0)] = $0.int(1) }
        return try classes(of: year).map {
            ClassLine(listed: $0, leaders: leaders[$0.id] ?? [], size: sizes[$0.id] ?? 0)
        }
    }

    func classChoices(of year: SchoolYear, on day: Day) throws -> ClassChoices {
        ClassChoices(
            schemes: try schemes(of: year.number).map { (String($0.id), $0.name) },
            buildings: try buildings().map { (String($0.id.number), $0.name) },
            bells: try rows(Self.bellChoices, day) { (String($0.int(0)), "\($0.text(1)), \($0.int(2)) смена") })
    }
}
