import School

/// What the school calls itself in papers, from some day on.
package struct Requisites: Sendable, Hashable {
    /// The full name, as in the charter.
    package var name: String
    /// The name for screens and narrow columns.
    package var shortName: String
    /// The postal address.
    package var address = ""
    /// The state register's number.
    package var ogrn = ""
    /// The taxpayer's number.
    package var inn = ""
    /// The reason code of tax registration.
    package var kpp = ""
    /// The licence's number and date.
    package var licence = ""
    /// The accreditation's number and date.
    package var accreditation = ""
    /// The zone of the school's clock.
    package var zone: Zone

    /// A school by its names and its clock.
    package init(name: String, shortName: String, zone: Zone) {
        self.name = name
        self.shortName = shortName
        self.zone = zone
    }
}

extension Official {
    static let requisites = Official(
        .school,
        fields: [
            "Название", "Краткое название", "Адрес", "ОГРН", "ИНН", "КПП", "Лицензия", "Аккредитация", "Часовой пояс",
        ],
        live: SQL(
            """
            SELECT from_day, 0, 0, name, short_name, address, ogrn, inn, kpp, licence, accreditation, zone FROM \
            requisites
            """))
}

extension Reading {
    private static let current = SQL(
        """
        SELECT name, short_name, address, ogrn, inn, kpp, licence, accreditation, zone FROM requisites
        WHERE from_day <= ?1 ORDER BY from_day DESC LIMIT 1
        """)
    private static let dated = SQL(
        """
        SELECT name, short_name, address, ogrn, inn, kpp, licence, accreditation, zone, from_day FROM requisites
        ORDER BY from_day
        """)
    private static let earliest = SQL(
        """
        SELECT name, short_name, address, ogrn, inn, kpp, licence, accreditation, zone FROM requisites
        ORDER BY from_day LIMIT 1
        """)

    /// Every set of requisites with the day from which it holds, the oldest first.
    package func datedRequisites() throws -> [(from: Day, requisites: Requisites)] {
        try rows(Self.dated) { ($0.day(9), try requisites($0)) }
    }

    /// The requisites that hold on a day; before the first ones, those; nil in a school not set up yet.
    package func requisites(on day: Day) throws -> Requisites? {
        try first(Self.current, day, as: requisites) ?? first(Self.earliest, as: requisites)
    }

    /// The zone of the school's clock on a day; Moscow's in a school not set up yet.
    package func zone(on day: Day) throws -> Zone {
        try requisites(on: day)?.zone ?? Zone.moscow
    }

    private func requisites(_ row: Row) throws -> Requisites {
        guard let zone = Zone(named: row.text(8)) else { throw NotFound() }
        var found = Requisites(name: row.text(0), shortName: row.text(1), zone: zone)
        (found.address, found.ogrn, found.inn, found.kpp) = (row.text(2), row.text(3), row.text(4), row.text(5))
        (found.licence, found.accreditation) = (row.text(6), row.text(7))
        return found
    }
}

extension Writing {
    private static let put = SQL(
        """
        INSERT INTO requisites (from_day, name, short_name, address, ogrn, inn, kpp, licence, accreditation, zone)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        ON CONFLICT (from_day) DO UPDATE SET name = ?2, short_name = ?3, address = ?4, ogrn = ?5, inn = ?6, kpp = ?7,
            licence = ?8, accreditation = ?9, zone = ?10
        """)

    /// Gives the school these requisites from a day on.
    package func settle(_ new: Requisites, from day: Day) throws {
        try execute(
            Self.put, day, new.name, new.shortName, new.address, new.ogrn, new.inn, new.kpp, new.licence,
            new.accreditation, new.zone.name)
        try remember(
            .school, day,
            became: [
                new.name, new.shortName, new.address, new.ogrn, new.inn, new.kpp, new.licence, new.accreditation,
                new.zone.name,
            ])
    }
}
