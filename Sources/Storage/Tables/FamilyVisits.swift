import School

extension Reading {
    private static let visit = SQL("SELECT seen_at FROM family_visit WHERE person = ?1")

    /// Up to which moment a person has seen the news; nil before the first time.
    package func newsSeen(by person: ID<Person>) throws -> Moment? { try first(Self.visit, person) { $0.moment(0) } }
}

extension Writing {
    private static let see = SQL(
        """
        INSERT INTO family_visit (person, seen_at) VALUES (?1, ?2)
        ON CONFLICT (person) DO UPDATE SET seen_at = ?2 WHERE family_visit.seen_at < ?2
        """)

    /// Notes up to which moment a person has seen the news; it never goes back. A visit is no part of the record, so the
    /// chain does not hold it.
    package func seeNews(_ person: ID<Person>, upTo moment: Moment) throws { try execute(Self.see, person, moment) }
}
