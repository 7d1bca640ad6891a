import School

/// The school's rules with their days: of any day it says which held.
package struct DatedRegulations: Sendable {
    private let rules: [RegulationKey: [RuleLine]]

    init(_ rules: [RegulationKey: [RuleLine]]) { self.rules = rules }

    /// The rules as they stood on a day.
    package func on(_ day: Day) -> Regulation {
        var settled: [String: SettledRule] = [:]
        for (key, lines) in rules { settled[key.rawValue] = lines.last { $0.from <= day }?.rule }
        return Regulation(rules: settled)
    }

    /// The rules by which something is to be there once a year by a day that they name themselves: those that hold on
    /// that day; nil where none names a day on which it holds.
    package func naming(_ key: RegulationKey, of year: SchoolYear) -> Regulation? {
        let days = [year.starts] + (rules[key] ?? []).map(\.from).filter { year.starts < $0 && $0 <= year.ends }
        return days.map(on).first { regulation in
            guard let named = regulation.day(key, of: year.number) else { return false }
            return on(max(named, year.starts)).day(key, of: year.number) == named
        }
    }
}

extension Reading {
    private static let last = SQL("SELECT max(id) FROM regulation")

    /// Every rule of the school with the day from which it holds: a fact is judged by the rules of its own day.
    package func regulationsByDay() throws -> DatedRegulations {
        try remembered(Self.last) { DatedRegulations(try settledRules()) }
    }

    /// The rules by which marks up to a last day are summed up: of that day, or of today while it is to come. `current`
    /// are today's.
    package func rules(summingUpTo last: Day, today: Day, current: Regulation) throws -> Regulation {
        last < today ? try regulationsByDay().on(last) : current
    }

    /// What reckons these rules of a year; the calendar is read only where one of them counts its days.
    package func terms(
        for rules: TermRule..., of year: Int, zone: Zone, under regulation: Regulation
    ) throws -> Terms {
        let counts = rules.contains { $0.term.needsCalendar }
        return Terms(
            calendar: counts ? try calendar(of: year) : SchoolCalendar(), zone: zone, under: regulation)
    }
}
