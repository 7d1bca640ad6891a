import School

/// Something received for a new year: by whom, when.
package struct HandedOver: Sendable, Hashable {
    /// What.
    package let task: YearTask
    /// Who confirmed it.
    package let person: ID<Person>
    /// Their name.
    package let name: PersonName
    /// When.
    package let at: Moment
    /// In words, as «протокол № 1»; may be empty.
    package let note: String
}

extension Official {
    static let handingOver = Official(
        .handingOver, fields: ["кто", "когда", "пояснение"],
        live: SQL("SELECT year, item, 0, person, at, note FROM handing_over"))
}

extension Reading {
    private static let ofYear = SQL(
        """
        SELECT h.item, h.person, p.surname, p.given, p.patronymic, h.at, h.note
        FROM handing_over h JOIN person p ON p.id = h.person WHERE h.year = ?1 ORDER BY h.item
        """)

    /// What was confirmed as received for a year (001 п. 4.3).
    package func handedOver(for year: Int) throws -> [HandedOver] {
        try rows(Self.ofYear, year) { row in
            YearTask(rawValue: row.int(0)).map {
                HandedOver(
                    task: $0, person: row.id(1), name: PersonName(row, at: 2), at: row.moment(5), note: row.text(6))
            }
        }.compactMap { $0 }
    }
}

extension Writing {
    private static let put = SQL(
        """
        INSERT INTO handing_over (year, item, person, at, note) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (year, item) DO UPDATE SET person = ?3, at = ?4, note = ?5
        """)
    private static let drop = SQL("DELETE FROM handing_over WHERE year = ?1 AND item = ?2")

    /// Notes that something was received for a year, by whoever signs.
    package func receive(_ task: YearTask, for year: Int, note: String) throws {
        guard let person = permit.caller.person else { throw Refusal() }
        try execute(Self.put, year, task.rawValue, person, now, note)
        try remember(.handingOver, year, task.rawValue, became: [person, now, note])
    }

    /// Takes the note back.
    package func giveBack(_ task: YearTask, for year: Int) throws {
        guard try execute(Self.drop, year, task.rawValue) == 1 else { throw NotFound() }
        try remember(.handingOver, year, task.rawValue, became: [], gone: true)
    }
}
