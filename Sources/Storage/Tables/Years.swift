import School

extension Official {
    static let schoolYear = Official(
        .schoolYear, fields: ["начало", "конец", "состояние"],
        live: SQL("SELECT id, 0, 0, starts, ends, status FROM school_year"))
}

/// A scheme of periods of a year, as «Четверти».
package struct ListedScheme: Sendable, Hashable {
    /// Its number.
    package let id: Int
    /// Its name.
    package let name: String
    /// What its parts are.
    package let kind: PeriodKind
}

extension Reading {
    private static let years = SQL("SELECT id, starts, ends FROM school_year ORDER BY id")
    private static let status = SQL("SELECT status FROM school_year WHERE id = ?1")
    private static let schemes = SQL("SELECT id, name, kind FROM period_scheme WHERE year = ?1 ORDER BY id")

    /// The school's years, the oldest first.
    package func years() throws -> [SchoolYear] {
        try rows(Self.years) { SchoolYear($0.int(0), starts: $0.day(1), ends: $0.day(2)) }
    }

    /// The year that people work in on a day: the one that holds it, else the next to begin, else the last.
    package func year(on day: Day) throws -> SchoolYear? {
        Self.year(on: day, of: try years())
    }

    private static func year(on day: Day, of years: [SchoolYear]) -> SchoolYear? {
        years.first { $0.contains(day) } ?? years.first { $0.starts > day } ?? years.last
    }

    /// The year that is in hand on a day: the next one from a month before it begins, once it is opened (001 п. 4.3: what
    /// it needs is handed over by 30 August), else the year people work in.
    package func yearInHand(on day: Day) throws -> SchoolYear? {
        let years = try years()
        return years.first { $0.starts > day && $0.starts - day <= 31 } ?? Self.year(on: day, of: years)
    }

    /// The day that lists speak of: today, or the nearest day of the year in hand. In August lists show what the first of
    /// September will find.
    package func dayOfLists(_ today: Day) throws -> Day {
        guard let year = try yearInHand(on: today) else { return today }
        return min(max(today, year.starts), year.ends)
    }

    /// How far the year has come; nil where there is none such.
    package func status(of year: Int) throws -> YearStatus? {
        try first(Self.status, year) { YearStatus(rawValue: $0.int(0)) } ?? nil
    }

    /// The schemes of periods of a year.
    package func schemes(of year: Int) throws -> [ListedScheme] {
        try rows(Self.schemes, year) {
            ListedScheme(id: $0.int(0), name: $0.text(1), kind: PeriodKind(rawValue: $0.int(2)) ?? .quarter)
        }
    }
}

extension Writing {
    private static let insertYear = SQL("INSERT INTO school_year (id, starts, ends, status) VALUES (?1, ?2, ?3, 1)")
    private static let updateStatus = SQL("UPDATE school_year SET status = ?2 WHERE id = ?1")
    private static let insertScheme = SQL(
        "INSERT INTO period_scheme (year, name, kind) VALUES (?1, ?2, ?3) RETURNING id")
    private static let insertPeriod = SQL(
        "INSERT INTO period (scheme, n, kind, name, starts, ends) VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id")

    /// Opens a school year.
    package func add(year: SchoolYear) throws {
        try execute(Self.insertYear, year.number, year.starts, year.ends)
        try remember(.schoolYear, year.number, became: [year.starts, year.ends, 1])
    }

    /// Adds a scheme of periods with its parts, numbered from 1 in the order given.
    package func add(scheme name: String, _ kind: PeriodKind, of year: Int, parts: [(from: Day, to: Day)]) throws -> Int
    {
        let scheme = try insert(Self.insertScheme, year, name, kind.rawValue)
        try remember(.periodScheme, scheme, became: [year, name, kind.rawValue])
        for (place, part) in parts.enumerated() {
            let id = try insert(Self.insertPeriod, scheme, place + 1, kind.rawValue, "", part.from, part.to)
            try remember(
                .period, id,
                became: [scheme, place + 1, kind.rawValue, "", part.from, part.to, Day?.none, Moment?.none])
        }
        return scheme
    }

    /// Moves a year on: planned, open, closing, closed, archived.
    package func set(_ status: YearStatus, of year: SchoolYear) throws {
        guard try execute(Self.updateStatus, year.number, status.rawValue) == 1 else { throw NotFound() }
        try remember(.schoolYear, year.number, became: [year.starts, year.ends, status.rawValue])
    }
}
