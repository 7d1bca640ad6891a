import School

/// One change of an object as a page tells it: when, by whom, what it became.
package struct Change: Sendable {
    /// Its number in the chain.
    package let seq: Int
    /// When.
    package let at: Moment
    /// What was done.
    package let act: Act?
    /// Whose hand it was; nil for the clock, the console and a file.
    package let by: PersonName?
    /// The name of a caller that is not a person.
    package let agent: String
    /// What the object became, field by field; nil once the contents were erased.
    package let became: Payload?
}

extension Reading {
    private static let changes = SQL(
        """
        SELECT h.seq, h.at, h.act, p.surname, p.given, p.patronymic, h.agent, h.payload
        FROM history h LEFT JOIN person p ON p.id = h.person
        WHERE h.noun = ?1 AND h.k1 = ?2 AND h.k2 = 0 AND h.k3 = 0 ORDER BY h.seq
        """)

    /// Everything that happened to an object with one number, oldest first.
    package func changes(of noun: Noun, _ number: Int) throws -> [Change] {
        try rows(Self.changes, noun.rawValue, number) { row in
            let name = PersonName(surname: row.text(3), given: row.text(4), patronymic: row.textOrNil(5))
            return Change(
                seq: row.int(0), at: row.moment(1), act: Act(rawValue: row.int(2)), by: row.isNull(3) ? nil : name,
                agent: row.text(6), became: row.bytesOrNil(7).flatMap { Payload($0) })
        }
    }
}

/// One change of a card or of something that belongs to it.
package struct CardChange: Sendable {
    /// What was changed: the person, the student's own facts, a tie to a parent, a sealed field, a category.
    package let noun: Noun
    /// The object's own two numbers.
    package let key: [Int]
    /// The change itself.
    package let change: Change
}

extension Reading {
    private static let cardChanges = SQL(
        """
        SELECT h.seq, h.at, h.act, p.surname, p.given, p.patronymic, h.agent, h.payload, h.noun, h.k1, h.k2
        FROM (SELECT 10 AS noun, CAST(?1 AS BIGINT) AS number UNION ALL SELECT 17, CAST(?1 AS BIGINT)
            UNION ALL SELECT 90, CAST(?1 AS BIGINT)
            UNION ALL SELECT 84, id FROM student_form WHERE student = ?1
            UNION ALL SELECT 12, id FROM parenthood WHERE student = ?1 OR parent = ?1
            UNION ALL SELECT 92, id FROM category WHERE student = ?1 AND ?2 = 1) o
        JOIN history h ON h.noun = o.noun AND h.k1 = o.number LEFT JOIN person p ON p.id = h.person
        ORDER BY h.seq
        """)

    /// Everything that happened to a card, oldest first; categories only for whoever may see them.
    package func cardChanges(of person: ID<Person>, withCategories: Bool) throws -> [CardChange] {
        try rows(Self.cardChanges, person, withCategories) { row -> CardChange? in
            let name = PersonName(surname: row.text(3), given: row.text(4), patronymic: row.textOrNil(5))
            guard let noun = Noun(rawValue: row.int(8)) else { return nil }
            let change = Change(
                seq: row.int(0), at: row.moment(1), act: Act(rawValue: row.int(2)), by: row.isNull(3) ? nil : name,
                agent: row.text(6), became: row.bytesOrNil(7).flatMap { Payload($0) })
            return CardChange(noun: noun, key: [row.int(9), row.int(10)], change: change)
        }.compactMap { $0 }
    }
}
