import School

private enum SchoolsDueSQL {
    static let due = SQL("SELECT slug FROM listed_school WHERE next_chore IS NULL OR next_chore <= ?1 ORDER BY id")
    static let next = SQL("UPDATE listed_school SET next_chore = ?2 WHERE slug = ?1")
}

extension Reading {
    /// Schools whose chores want to be looked at, so that the others need not be opened. Asked of the directory.
    package func schoolsDue(at now: Moment) throws -> [String] { try rows(SchoolsDueSQL.due, now) { $0.text(0) } }
}

extension Writing {
    /// Notes when a school's chores want to be looked at next. Written in the directory.
    package func note(nextChore due: Moment?, of slug: String) throws { try execute(SchoolsDueSQL.next, slug, due) }
}
