import School

extension Official {
    static let studyGroup = Official(
        .studyGroup, fields: ["год", "вид", "название", "предмет", "деление", "номер деления", "последний день"],
        live: SQL("SELECT id, 0, 0, year, kind, name, subject, split, division, last_day FROM study_group"))
}

/// A group of a school year with the classes it is made of.
package struct ListedGroup: Sendable, Hashable {
    /// Its number.
    package let id: ID<StudyGroup>
    /// Whole class, subgroup, stream or one student.
    package let kind: GroupKind
    /// Its name; a whole class bears the class's.
    package let name: String
    /// Its classes by number.
    package let classes: Set<ID<SchoolClass>>
    /// The division whose part it is, where it is one.
    package let division: ID<Division>?
    /// The last day it was taught; nil while it stands.
    package let lastDay: Day?

    /// Whether it still stands on that day.
    package func stands(on day: Day) -> Bool { lastDay.map { day <= $0 } ?? true }
}

extension Reading {
    private static let groups = SQL(
        """
        SELECT g.id, g.kind, g.name, g.division, g.last_day, c.class
        FROM study_group g JOIN group_class c ON c.study_group = g.id WHERE g.year = ?1 ORDER BY g.id
        """)
    private static let one = SQL(
        """
        SELECT g.id, g.kind, g.name, g.division, g.last_day, c.class
        FROM study_group g JOIN group_class c ON c.study_group = g.id WHERE g.id = ?1
        """)
    private static let classesOf = SQL(
        """
        SELECT gc.class FROM group_class gc JOIN school_class c ON c.id = gc.class WHERE gc.study_group = ?1
        ORDER BY c.sort_key, c.id
        """)
    private static let whole = SQL(
        """
        SELECT g.id FROM group_class gc JOIN study_group g ON g.id = gc.study_group WHERE gc.class = ?1 AND g.kind = 1
        ORDER BY g.id LIMIT 1
        """)
    private static let members = SQL(
        """
        SELECT m.student FROM group_member m JOIN person p ON p.id = m.student
        WHERE m.study_group = ?1 AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)
        ORDER BY p.sort_key, p.id
        """)

    /// The groups of a school year.
    package func groups(of year: Int) throws -> [ListedGroup] { try gathered(rows(Self.groups, year, as: line)) }

    /// One group; nil where there is none such.
    package func listedGroup(_ id: ID<StudyGroup>) throws -> ListedGroup? {
        try gathered(rows(Self.one, id, as: line)).first
    }

    private func line(_ row: Row) -> ListedGroup {
        ListedGroup(
            id: row.id(0), kind: GroupKind(rawValue: row.int(1)) ?? .wholeClass, name: row.text(2),
            classes: [row.id(5)], division: row.idOrNil(3), lastDay: row.dayOrNil(4))
    }

    /// One value for the lines of each group, which differ by class alone.
    private func gathered(_ lines: [ListedGroup]) -> [ListedGroup] {
        var found: [ListedGroup] = []
        for line in lines {
            if let last = found.last, last.id == line.id {
                found[found.count - 1] = ListedGroup(
                    id: last.id, kind: last.kind, name: last.name, classes: last.classes.union(line.classes),
                    division: last.division, lastDay: last.lastDay)
            } else {
                found.append(line)
            }
        }
        return found
    }

    /// The classes a group is drawn from.
    package func classes(of group: ID<StudyGroup>) throws -> [ID<SchoolClass>] {
        try rows(Self.classesOf, group) { $0.id(0) }
    }

    /// The group that a class is as a whole.
    package func wholeGroup(of schoolClass: ID<SchoolClass>) throws -> ID<StudyGroup>? {
        try first(Self.whole, schoolClass) { $0.id(0) }
    }

    /// The members of a group on a day, by name.
    package func members(of group: ID<StudyGroup>, on day: Day) throws -> [ID<Student>] {
        try rows(Self.members, group, day) { $0.id(0) }
    }
}
