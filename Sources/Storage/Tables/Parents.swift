import School

extension Official {
    static let parenthood = Official(
        .parenthood, fields: ["родитель", "ученик", "кем приходится", "с", "по", "закрыто судом"],
        live: SQL("SELECT id, 0, 0, parent, student, kind, from_day, to_day, blocked FROM parenthood"))
}

extension Writing {
    private static let insertParenthood = SQL(
        "INSERT INTO parenthood (parent, student, kind, from_day) VALUES (?1, ?2, ?3, ?4) RETURNING id")

    /// Binds a parent to a child from a day on: the child's diary opens to them.
    @discardableResult
    package func bind(_ parent: ID<Person>, to student: ID<Student>, as kin: Kin, from day: Day) throws -> Int {
        let id = try insert(Self.insertParenthood, parent, student, kin.rawValue, day)
        try remember(
            .parenthood, id, became: [parent, student, kin.rawValue, day, Optional<Day>.none, false])
        return id
    }
}
