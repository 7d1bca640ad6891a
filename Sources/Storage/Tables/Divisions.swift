import School

extension Official {
    static let division = Official(
        .division, fields: ["Учебный год", "Предмет", "Название", "По выбору", "Последний день"],
        live: SQL("SELECT id, 0, 0, year, subject, name, choice, last_day FROM division"))
}

/// How classes are divided into groups for a subject: nobody stands in two of its groups on one day.
package struct ListedDivision: Sendable, Hashable {
    /// Its number.
    package let id: ID<Division>
    /// What the groups are for; nil where several subjects share them, as with profiles.
    package let subject: ID<Subject>?
    /// «Английский язык», «профиль».
    package let name: String
    /// Whether a student may stand in none of the groups, as with electives.
    package let isByChoice: Bool
    /// The last day of all of it; nil while it stands.
    package let lastDay: Day?
    /// Its groups in the order they were made, dissolved ones with them.
    package var groups: [ListedGroup]

    /// The classes it divides.
    package var classes: Set<ID<SchoolClass>> { groups.reduce(into: []) { $0.formUnion($1.classes) } }

    /// Whether it still stands on that day.
    package func stands(on day: Day) -> Bool { lastDay.map { day <= $0 } ?? true }
}

extension Reading {
    private static let ofYear = SQL(
        "SELECT id, subject, name, choice, last_day FROM division WHERE year = ?1 ORDER BY id")

    /// The divisions of a year with their groups.
    package func divisions(of year: Int) throws -> [ListedDivision] {
        let groups = Dictionary(grouping: try groups(of: year).filter { $0.division != nil }, by: \.division)
        return try rows(Self.ofYear, year) { row in
            ListedDivision(
                id: row.id(0), subject: row.idOrNil(1), name: row.text(2), isByChoice: row.flag(3),
                lastDay: row.dayOrNil(4), groups: groups[row.id(0)] ?? [])
        }
    }

    /// One division of a year; nil where there is none such.
    package func division(_ id: ID<Division>, of year: Int) throws -> ListedDivision? {
        try divisions(of: year).first { $0.id == id }
    }
}

extension Writing {
    private static let add = SQL(
        "INSERT INTO division (year, subject, name, choice) VALUES (?1, ?2, ?3, ?4) RETURNING id")
    private static let change = SQL(
        "UPDATE division SET subject = ?2, name = ?3, choice = ?4, last_day = ?5 WHERE id = ?1")

    /// Divides classes for a subject, or for several where none is named; the groups are added apart.
    package func add(
        division name: String, subject: ID<Subject>? = nil, isByChoice: Bool = false, year: Int
    ) throws -> ID<Division> {
        let id = try insert(Self.add, year, subject, name, isByChoice)
        try remember(.division, id, became: [year, subject, name, isByChoice, Day?.none])
        return ID(id)
    }

    /// Adds a group to a division: a subgroup of one class, or a stream of several.
    package func add(
        group name: String, to division: ID<Division>, of classes: [ID<SchoolClass>], year: Int,
        subject: ID<Subject>? = nil
    ) throws -> ID<StudyGroup> {
        try add(
            group: name, classes.count > 1 ? .stream : .subgroup, of: classes, year: year, subject: subject,
            division: division)
    }

    /// Gives a division another name, or makes it one by choice.
    package func change(_ division: ListedDivision, name: String, isByChoice: Bool, year: Int) throws {
        try put(division, name, isByChoice, division.lastDay, year)
    }

    /// Ends a division with all its groups: the class is taught together from the next day on.
    package func dissolve(_ division: ListedDivision, lastDay: Day, year: Int) throws {
        for group in division.groups where group.lastDay.map({ $0 > lastDay }) ?? true {
            try dissolve(group.id, lastDay: lastDay)
        }
        try put(division, division.name, division.isByChoice, lastDay, year)
    }

    private func put(_ division: ListedDivision, _ name: String, _ isByChoice: Bool, _ last: Day?, _ year: Int) throws {
        try execute(Self.change, division.id, division.subject, name, isByChoice, last)
        try remember(.division, division.id, became: [year, division.subject, name, isByChoice, last])
    }
}
