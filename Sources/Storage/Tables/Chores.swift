import School

/// What the clock does is leased: of several processes one takes it, and if that one dies another does after the lease.
private enum ChoreSQL {
    static let plan = SQL("INSERT INTO chore (name, due) VALUES (?1, ?2) ON CONFLICT (name) DO NOTHING")
    static let take = SQL(
        """
        UPDATE chore SET lease_until = ?3, holder = ?4 WHERE name = ?1 AND due <= ?2 AND lease_until <= ?2
        """)
    static let extend = SQL("UPDATE chore SET lease_until = ?3 WHERE name = ?1 AND holder = ?2")
    static let finish = SQL("UPDATE chore SET due = ?3, lease_until = 0, holder = '' WHERE name = ?1 AND holder = ?2")
    static let due = SQL("SELECT due FROM chore WHERE name = ?1")
    static let nextDue = SQL("SELECT min(CASE WHEN lease_until > due THEN lease_until ELSE due END) FROM chore")
}

extension Reading {
    /// When a chore is to be done next, or nil where it was never planned.
    package func choreDue(_ name: String) throws -> Moment? { try first(ChoreSQL.due, name) { $0.moment(0) } }

    /// When the first of all chores here wants to be looked at; nil where there are none.
    package func nextChore() throws -> Moment? { try first(ChoreSQL.nextDue) { $0.momentOrNil(0) } ?? nil }
}

extension Writing {
    /// Plans a chore for its first time; one that is planned already stays as it is.
    package func plan(chore name: String, due: Moment) throws { try execute(ChoreSQL.plan, name, due) }

    /// Takes a chore that is due and in nobody's hands; answers whether it is now the holder's until the lease ends.
    package func take(chore name: String, for holder: String, until lease: Moment) throws -> Bool {
        try execute(ChoreSQL.take, name, now, lease, holder) == 1
    }

    /// Keeps a long chore in the holder's hands; false where the lease had ended and another took it.
    @discardableResult
    package func extend(chore name: String, for holder: String, until lease: Moment) throws -> Bool {
        try execute(ChoreSQL.extend, name, holder, lease) == 1
    }

    /// Gives a chore back with its next time; does nothing where another took it meanwhile.
    package func finish(chore name: String, by holder: String, next due: Moment) throws {
        try execute(ChoreSQL.finish, name, holder, due)
    }
}
