import School

extension Writing {
    private static let insertGroup = SQL(
        """
        INSERT INTO study_group (key, year, kind, name, subject, split, division)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id
        """)
    private static let insertGroupClass = SQL("INSERT INTO group_class (study_group, class) VALUES (?1, ?2)")
    private static let rename = SQL("UPDATE study_group SET name = ?2 WHERE id = ?1")
    private static let close = SQL("UPDATE study_group SET last_day = ?2 WHERE id = ?1")
    private static let gather = SQL("UPDATE study_group SET division = ?2 WHERE id = ?1")
    private static let standing = SQL(
        "SELECT year, kind, name, subject, split, division, last_day FROM study_group WHERE id = ?1")
    private static let membersAfter = SQL(
        "SELECT DISTINCT student FROM group_member WHERE study_group = ?1 AND (to_day IS NULL OR to_day > ?2)")

    /// Makes a group of one class or several; `split` tells an imported group's share in words, `division` makes it a
    /// part of one. A class has its whole-class group from the start, which is answered then.
    package func add(
        group name: String, _ kind: GroupKind, of classes: [ID<SchoolClass>], year: Int, subject: ID<Subject>? = nil,
        split: String = "", division: ID<Division>? = nil
    ) throws -> ID<StudyGroup> {
        if kind == .wholeClass, classes.count == 1, let whole = try wholeGroup(of: classes[0]) { return whole }
        let id = try insert(Self.insertGroup, Sodium.random(16), year, kind.rawValue, name, subject, split, division)
        for schoolClass in classes { try execute(Self.insertGroupClass, id, schoolClass) }
        try remember(
            .studyGroup, id, became: [year, kind.rawValue, name, subject, split, division, Day?.none])
        return ID(id)
    }

    /// Gives a group another name; what was printed before keeps the old one in history.
    package func rename(_ group: ID<StudyGroup>, to name: String) throws {
        try execute(Self.rename, group, name)
        try rememberStanding(group)
    }

    /// Makes a group that stands by itself a part of a division, as those that came from an old timetable. Whoever is
    /// already in another of its groups on the same days meets an objection that names them.
    package func put(_ group: ID<StudyGroup>, into division: ID<Division>) throws {
        try execute(Self.gather, group, division)
        try rememberStanding(group)
        if let both = try inTwoGroups(of: division) { throw both }
    }

    /// A group is taught for the last time on a day: members leave it, and the loads of its courses end.
    package func dissolve(_ group: ID<StudyGroup>, lastDay: Day) throws {
        for student in try rows(Self.membersAfter, group, lastDay, as: { $0.id(0, of: Student.self) }) {
            try leave(group, student, lastDay: lastDay)
        }
        for load in try standingLoads(of: group, after: lastDay) { try end(load, lastDay: lastDay) }
        try execute(Self.close, group, lastDay)
        try rememberStanding(group)
    }

    private func rememberStanding(_ group: ID<StudyGroup>) throws {
        let fields = try first(Self.standing, group) { row in (0..<7).map { row.value($0) } }
        guard let fields else { throw NotFound() }
        try remember(.studyGroup, group, became: fields)
    }
}
