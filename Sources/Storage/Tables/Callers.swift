import School

/// What the gate and the bars need to know of a person: one question, the same for every page.
package struct KnownCaller: Sendable {
    /// The person's number in this school.
    package let person: ID<Person>
    /// The name.
    package let name: PersonName
    /// Every duty the person ever had here, with its days.
    package let duties: [DatedDuty]
    /// The classes the person leads by any of the duties, with their names and slugs.
    package let classesLed: [(duty: DatedDuty, name: String, slug: String)]
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
    private static let settings = SQL(
        """
        SELECT 0, short_name, zone, from_day, NULL, '' FROM requisites WHERE from_day <= ?1
        UNION ALL SELECT 1, key, value, from_day, severity, clause FROM regulation WHERE from_day <= ?1
        ORDER BY 4
        """)
    private static let person = SQL(
        """
        SELECT -1, p.id, 0, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), p.surname, p.given, p.patronymic,
            CAST(NULL AS BIGINT), CAST(NULL AS BIGINT)
        FROM person p WHERE p.key = ?1
        UNION ALL SELECT d.kind, d.object, d.from_day, d.to_day, d.order_id, c.name, c.slug, NULL, g.acts, d.since
        FROM person p JOIN duty d ON d.person = p.id LEFT JOIN school_class c ON d.kind = 5 AND c.id = d.object
        LEFT JOIN delegation g ON g.duty = d.id
        WHERE p.key = ?1
        UNION ALL SELECT 8, m.student, min(m.from_day), CASE WHEN count(*) = count(m.to_day) THEN max(m.to_day) END, NULL,
            NULL, NULL, NULL, NULL, NULL
        FROM person p JOIN membership m ON m.student = p.id WHERE p.key = ?1 GROUP BY m.student
        UNION ALL SELECT 9, h.student, h.from_day, h.to_day, NULL, NULL, NULL, NULL, NULL, NULL
        FROM person p JOIN parenthood h ON h.parent = p.id WHERE p.key = ?1 AND h.blocked = 0
        """)

    /// The school's name, clock and regulation at a moment; Moscow time until the school has said otherwise.
    package func knownSchool(at now: Moment) throws -> KnownSchool {
        // The school's day differs from Greenwich's by one at most, and what is settled changes by day.
        let nearly = Day(number: now.seconds / 86_400 + 1)
        let found = try remembered(Self.settings, nearly) { try settings(until: nearly) }
        let (name, zone) = found.requisites(at: now), today = zone.day(of: now)
        let regulation = try remembered(Self.settings, nearly, today) { found.regulation(on: today) }
        return KnownSchool(name: name, zone: zone, today: today, regulation: regulation)
    }

    private func settings(until day: Day) throws -> Settings {
        var found = Settings()
        try each(Self.settings, day) { row in
            if row.int(0) == 0 {
                found.requisites.append((row.text(1), Zone(named: row.text(2)) ?? .moscow, row.day(3)))
            } else {
                let severity = row.intOrNil(4).flatMap { TermSeverity(rawValue: $0) }
                let usual = RegulationKey(rawValue: row.text(1))?.severity ?? .none
                let rule = SettledRule(row.text(2), severity: severity ?? usual, clause: row.text(5))
                found.rules.append((row.text(1), rule, row.day(3)))
            }
        }
        return found
    }

    /// The person behind a key with all duties, or nil where the link from the directory leads nowhere.
    package func knownCaller(key: [UInt8]) throws -> KnownCaller? {
        try remembered(Self.person, key) { try lookedUp(key) }
    }

    private func lookedUp(_ key: [UInt8]) throws -> KnownCaller? {
        var person: (ID<Person>, PersonName)?
        var duties: [DatedDuty] = [], led: [(duty: DatedDuty, name: String, slug: String)] = []
        try each(Self.person, key) { row in
            if row.int(0) == -1 {
                person = (row.id(1), PersonName(surname: row.text(5), given: row.text(6), patronymic: row.textOrNil(7)))
            } else if let duty = DatedDuty(row, acts: 8, since: 9) {
                duties.append(duty)
                if !row.isNull(6) { led.append((duty, row.text(5), row.text(6))) }
            }
        }
        return person.map { KnownCaller(person: $0.0, name: $0.1, duties: duties, classesLed: led) }
    }
}

/// What a school has settled, with the day from which each rule holds.
private struct Settings: Sendable {
    var requisites: [(name: String, zone: Zone, from: Day)] = []
    var rules: [(key: String, rule: SettledRule, from: Day)] = []

    /// Name and clock at a moment: the last ones whose first day has come by their own clock.
    func requisites(at now: Moment) -> (name: String, zone: Zone) {
        let last = requisites.last { $0.from <= $0.zone.day(of: now) }
        return (last?.name ?? "Школа", last?.zone ?? .moscow)
    }

    func regulation(on day: Day) -> Regulation {
        var settled: [String: SettledRule] = [:]
        for line in rules where line.from <= day { settled[line.key] = line.rule }
        return Regulation(rules: settled)
    }
}

extension DatedDuty {
    /// A duty from columns kind, object, first day (0 for always), last day, order, and somewhere the acts given and
    /// the day since which a successor has the page.
    init?(_ row: Row, acts: Int, since: Int) {
        guard let kind = DutyKind(rawValue: row.int(0)), let duty = Duty(kind, object: row.int(1)) else { return nil }
        let from = row.day(2)
        self.init(
            duty, from: from.number == 0 ? nil : from, to: row.dayOrNil(3), order: row.idOrNil(4),
            given: row.intOrNil(acts).map { Delegation(rawValue: $0) }, since: row.dayOrNil(since))
    }
}
