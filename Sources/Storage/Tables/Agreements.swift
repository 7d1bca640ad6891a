import School

extension Official {
    static let agreement = Official(
        .agreement, fields: ["Кто", "Вид", "Дата", "Документ", "По", "Почему прекращено"],
        live: SQL("SELECT id, 0, 0, person, kind, day, paper, to_day, reason FROM agreement"))
}

extension Reading {
    private static let standing = SQL(
        "SELECT count(*) FROM agreement WHERE person = ?1 AND kind = ?2 AND (to_day IS NULL OR to_day >= ?3)")

    /// Whether a paper of the kind holds on a day.
    package func hasAgreement(_ kind: AgreementKind, _ person: ID<Person>, on day: Day) throws -> Bool {
        try first(Self.standing, person, kind.rawValue, day) { $0.int(0) } ?? 0 > 0
    }
}

extension Writing {
    private static let add = SQL(
        "INSERT INTO agreement (person, kind, day, paper) VALUES (?1, ?2, ?3, ?4) RETURNING id")
    private static let one = SQL("SELECT person, kind, day, paper FROM agreement WHERE id = ?1 AND to_day IS NULL")
    private static let end = SQL("UPDATE agreement SET to_day = ?2, reason = ?3 WHERE id = ?1")

    /// Writes a signed paper into its register.
    package func add(_ kind: AgreementKind, of person: ID<Person>, day: Day, paper: String) throws {
        let id = try insert(Self.add, person, kind.rawValue, day, paper)
        try remember(.agreement, id, became: [person, kind.rawValue, day, paper, Day?.none, ""])
    }

    /// Ends a paper of this kind: a consent that was withdrawn, an obligation of somebody who left.
    package func end(agreement id: Int, _ kind: AgreementKind, lastDay: Day, reason: String) throws {
        let old = try first(Self.one, id) { (person: $0.int(0), kind: $0.int(1), day: $0.day(2), paper: $0.text(3)) }
        guard let old, old.kind == kind.rawValue else { throw NotFound() }
        guard old.day <= lastDay else {
            throw Objection("Документ от \(old.day.russian): последний день не может быть раньше.", field: "lastday")
        }
        try execute(Self.end, id, lastDay, reason)
        try remember(.agreement, id, became: [old.person, old.kind, old.day, old.paper, lastDay, reason])
    }
}
