import School

extension Official {
    static let groupMember = Official(
        .groupMembership, fields: ["по"],
        live: SQL("SELECT study_group, student, from_day, to_day FROM group_member"))
}

extension Writing {
    private static let join = SQL(
        "INSERT INTO group_member (study_group, student, from_day, to_day, line_in) VALUES (?1, ?2, ?3, ?4, ?5)")
    private static let standing = SQL(
        """
        SELECT from_day FROM group_member WHERE study_group = ?1 AND student = ?2 AND from_day <= ?3
            AND (to_day IS NULL OR to_day >= ?3)
        """)
    private static let end = SQL(
        "UPDATE group_member SET to_day = ?4, line_out = ?5 WHERE study_group = ?1 AND student = ?2 AND from_day = ?3")
    private static let drop = SQL("DELETE FROM group_member WHERE study_group = ?1 AND student = ?2 AND from_day = ?3")

    /// Puts a student into a group from a day on, or for the days up to another; by a line of the ledger, if by one.
    package func put(
        _ student: ID<Student>, into group: ID<StudyGroup>, from day: Day, to last: Day? = nil,
        line: ID<Movement>? = nil
    ) throws {
        try execute(Self.join, group, student, day, last, line)
        try remember(.groupMembership, group, student, day, became: [last])
    }

    /// Takes a student out of a group; `lastDay` is the last one in it. Not a member then: nothing happens.
    ///
    /// Whoever would leave before the first day has never been in the group, and the row goes.
    package func leave(
        _ group: ID<StudyGroup>, _ student: ID<Student>, lastDay: Day, line: ID<Movement>? = nil
    ) throws {
        guard
            let from = try first(Self.standing, group, student, lastDay + 1, as: { $0.day(0) })
                ?? first(Self.standing, group, student, lastDay, as: { $0.day(0) })
        else { return }
        if from > lastDay {
            try execute(Self.drop, group, student, from)
            try remember(.groupMembership, group, student, from, became: [], gone: true)
        } else {
            try execute(Self.end, group, student, from, lastDay, line)
            try remember(.groupMembership, group, student, from, became: [lastDay])
        }
    }
}
