import School

extension Official {
    static let delegation = Official(
        .delegation, fields: ["что поручено"], live: SQL("SELECT duty, 0, 0, acts FROM delegation"))
}

extension Writing {
    private static let add = SQL("INSERT INTO delegation (duty, acts) VALUES (?1, ?2)")

    /// Lets somebody who is no teacher fill a course's page for some days, only these acts of it (001 п. 2п.10).
    package func delegate(
        _ course: ID<Course>, to person: ID<Person>, _ acts: Delegation, from: Day, to last: Day, order: ID<Order>,
        instead absent: ID<Person>?
    ) throws {
        let duty = try give(
            .delegate, to: person, object: course.number, from: from, to: last, order: order, instead: absent)
        try execute(Self.add, duty, acts.rawValue)
        try remember(.delegation, duty, became: [acts.rawValue])
    }
}
