import School

/// What the gate needs to know of a person before anything is asked: four questions, the same for every page.
package struct KnownCaller: Sendable {
    /// The person's number in this school.
    package let person: ID<Person>
    /// The name.
    package let name: PersonName
    /// Every duty the person ever had here, with its days.
    package let duties: [DatedDuty]
}

/// The school as a request sees it: its name, clock and regulation.
package struct KnownSchool: Sendable {
    /// The short name of today.
    package let name: String
    /// The clock of today.
    package let zone: Zone
    /// The day there now.
    package let today: Day
    /// The regulation in force.
    package let regulation: Regulation
}

extension Reading {
    private static let requisites = SQL("SELECT short_name, zone FROM requisites WHERE from_day <= ?1 ORDER BY from_day DESC LIMIT 1")
    private static let regulation = SQL("SELECT key, value FROM regulation WHERE from_day <= ?1 ORDER BY key, from_day")
    private static let personByKey = SQL("SELECT id, surname, given, patronymic FROM person WHERE key = ?1")
    private static let duties = SQL(
        """
        SELECT kind, object, from_day, to_day, order_id FROM duty WHERE person = ?1
        UNION ALL SELECT 8, id, 0, NULL, NULL FROM student WHERE id = ?1
        UNION ALL SELECT 9, student, from_day, to_day, NULL FROM parenthood WHERE parent = ?1 AND blocked = 0
        """)

    /// The school's name, clock and regulation at a moment; Moscow time until the school has said otherwise.
    package func knownSchool(at now: Moment) throws -> KnownSchool {
        // The school's day differs from Greenwich's by one at most, and requisites change by day.
        let nearly = Day(number: now.seconds / 86_400)
        let found = try first(Self.requisites, nearly) { ($0.text(0), Zone(named: $0.text(1)) ?? .moscow) }
        let zone = found?.1 ?? .moscow, today = zone.day(of: now)
        var settled: [String: String] = [:]
        try each(Self.regulation, today) { settled[$0.text(0)] = $0.text(1) }
        return KnownSchool(name: found?.0 ?? "Школа", zone: zone, today: today, regulation: Regulation(settled))
    }

    /// The person behind a key with all duties, or nil where the link from the directory leads nowhere.
    package func knownCaller(key: [UInt8]) throws -> KnownCaller? {
        let person = try first(Self.personByKey, key) {
            ($0.id(0, of: Person.self), PersonName(surname: $0.text(1), given: $0.text(2), patronymic: $0.textOrNil(3)))
        }
        guard let person else { return nil }
        return KnownCaller(person: person.0, name: person.1, duties: try duties(of: person.0))
    }

    /// Every duty a person ever had, with its days: offices, loads and classes, lessons substituted, own children, self.
    package func duties(of person: ID<Person>) throws -> [DatedDuty] {
        try rows(Self.duties, person) { row -> DatedDuty? in
            guard let kind = DutyKind(rawValue: row.int(0)), let duty = Duty(kind, object: row.int(1)) else { return nil }
            let from = row.day(2)
            return DatedDuty(duty, from: from.number == 0 ? nil : from, to: row.dayOrNil(3), order: row.idOrNil(4))
        }.compactMap { $0 }
    }
}
