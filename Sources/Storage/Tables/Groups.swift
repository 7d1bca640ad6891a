import School

extension Official {
    static let studyGroup = Official(
        .studyGroup, fields: ["год", "вид", "название", "предмет", "деление"],
        live: SQL("SELECT id, 0, 0, year, kind, name, subject, split FROM study_group"))
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
}

extension Reading {
    private static let groups = SQL(
        """
        SELECT g.id, g.kind, g.name, c.class FROM study_group g JOIN group_class c ON c.study_group = g.id
        WHERE g.year = ?1 ORDER BY g.id
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
    package func groups(of year: Int) throws -> [ListedGroup] {
        var found: [(ID<StudyGroup>, GroupKind, String, Set<ID<SchoolClass>>)] = []
        try each(Self.groups, year) { row in
            if found.last?.0 == row.id(0) {
                found[found.count - 1].3.insert(row.id(3))
            } else {
                found.append((row.id(0), GroupKind(rawValue: row.int(1)) ?? .wholeClass, row.text(2), [row.id(3)]))
            }
        }
        return found.map { ListedGroup(id: $0.0, kind: $0.1, name: $0.2, classes: $0.3) }
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

extension Writing {
    private static let insertGroup = SQL(
        "INSERT INTO study_group (key, year, kind, name, subject, split) VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id")
    private static let insertGroupClass = SQL("INSERT INTO group_class (study_group, class) VALUES (?1, ?2)")

    /// Makes a group of one class or several; `split` names the division it is one part of. A class has its whole-class
    /// group from the start, which is answered then.
    package func add(
        group name: String, _ kind: GroupKind, of classes: [ID<SchoolClass>], year: Int, subject: ID<Subject>? = nil,
        split: String = ""
    ) throws -> ID<StudyGroup> {
        if kind == .wholeClass, classes.count == 1, let whole = try wholeGroup(of: classes[0]) { return whole }
        let id = try insert(Self.insertGroup, Sodium.random(16), year, kind.rawValue, name, subject, split)
        for schoolClass in classes { try execute(Self.insertGroupClass, id, schoolClass) }
        try remember(.studyGroup, id, became: [year, kind.rawValue, name, subject, split])
        return ID(id)
    }
}
