import School

/// A proposed correction of a card with its way through the school.
package struct ListedCorrection: Sendable, Hashable {
    /// Its number.
    package let id: Int
    /// Whose card.
    package let person: ID<Person>
    /// Their name now.
    package let name: PersonName
    /// Who proposed it.
    package let by: ID<Person>
    /// Their name.
    package let byName: PersonName
    /// When.
    package let at: Moment
    /// What is to be corrected.
    package let field: CorrectionField
    /// What stood in the card then.
    package let was: String
    /// What should stand.
    package let wanted: String
    /// Why, in the proposer's words.
    package let words: String
    /// How far it has come.
    package let state: CorrectionState
    /// The decision in words: the reason of a refusal.
    package let answer: String
    /// SHA-256 of the paper that came with it, where there is one.
    package let file: [UInt8]?
    /// The paper's name as it was sent; empty where there is none.
    package let fileName: String

    init(_ row: Row) {
        (id, person, name) = (row.int(0), row.id(1), PersonName(row, at: 2))
        (by, byName, at) = (row.id(5), PersonName(row, at: 6), row.moment(9))
        field = CorrectionField(rawValue: row.int(10)) ?? .other
        (was, wanted, words) = (row.text(11), row.text(12), row.text(13))
        (state, answer) = (CorrectionState(rawValue: row.int(14)) ?? .sent, row.text(15))
        (file, fileName) = (row.bytesOrNil(16), row.textOrNil(17) ?? "")
    }
}

/// What a proposal says.
package struct CorrectionDraft: Sendable {
    /// Whose card.
    package var person: ID<Person>
    /// Who proposes.
    package var by: ID<Person>
    /// What.
    package var field: CorrectionField
    /// What stands now.
    package var was: String
    /// What should stand.
    package var wanted: String
    /// Why.
    package var words: String
    /// A class teacher's own proposal goes straight to the keeper.
    package var state: CorrectionState
    /// A paper, with its name.
    package var file: (bytes: [UInt8], name: String)?

    /// A proposal by its parts.
    package init(
        _ field: CorrectionField, of person: ID<Person>, by proposer: ID<Person>, was: String, wanted: String,
        words: String, state: CorrectionState, file: (bytes: [UInt8], name: String)?
    ) {
        (self.field, self.person, by, self.was, self.wanted) = (field, person, proposer, was, wanted)
        (self.words, self.state, self.file) = (words, state, file)
    }
}

extension Official {
    static let correction = Official(
        .correction,
        fields: ["Чья карточка", "Кто предложил", "Поле", "Было", "Стало", "Пояснение", "Состояние", "Ответ", "Файл"],
        live: SQL(
            """
            SELECT r.id, 0, 0, r.person, r.by_person, r.field, r.was, r.wanted, r.words, r.state, r.answer, u.hash
            FROM correction r LEFT JOIN file_use u ON u.noun = 93 AND u.object = r.id
            """))
}

extension Reading {
    private static let one = SQL(
        """
        SELECT r.id, r.person, p.surname, p.given, p.patronymic, r.by_person, b.surname, b.given, b.patronymic, r.at,
            r.field, r.was, r.wanted, r.words, r.state, r.answer, u.hash, u.name
        FROM correction r JOIN person p ON p.id = r.person JOIN person b ON b.id = r.by_person
        LEFT JOIN file_use u ON u.noun = 93 AND u.object = r.id WHERE r.id = ?1
        """)
    private static let reaching = SQL(
        """
        SELECT r.id, r.person, p.surname, p.given, p.patronymic, r.by_person, b.surname, b.given, b.patronymic, r.at,
            r.field, r.was, r.wanted, r.words, r.state, r.answer, u.hash, u.name
        FROM correction r JOIN person p ON p.id = r.person JOIN person b ON b.id = r.by_person
        LEFT JOIN file_use u ON u.noun = 93 AND u.object = r.id
        WHERE r.by_person = ?1 OR ?2 = 1 OR EXISTS (
            SELECT 1 FROM duty d JOIN membership m ON m.class = d.object
            WHERE d.person = ?1 AND d.kind = 5 AND d.from_day <= ?3 AND (d.to_day IS NULL OR d.to_day >= ?3)
                AND m.from_day <= ?3 AND (m.to_day IS NULL OR m.to_day >= ?3)
                AND (m.student = r.person OR EXISTS (
                    SELECT 1 FROM parenthood h WHERE h.student = m.student AND h.parent = r.person)))
        ORDER BY CASE WHEN r.state <= 2 THEN 0 ELSE 1 END, r.at DESC, r.id DESC LIMIT 200
        """)

    /// One proposal; nil where there is none such.
    package func correction(_ id: Int) throws -> ListedCorrection? { try first(Self.one, id) { ListedCorrection($0) } }

    /// The last two hundred proposals that somebody made, or whose cards are theirs as a class teacher's on the day;
    /// the ones still to be decided first.
    package func corrections(reaching person: ID<Person>, all: Bool, on day: Day) throws -> [ListedCorrection] {
        try rows(Self.reaching, person, all, day) { ListedCorrection($0) }
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO correction (person, by_person, at, field, was, wanted, words, state)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING id
        """)
    private static let attach = SQL(
        """
        INSERT INTO file_use (key, hash, name, media, noun, object, at) VALUES (?1, ?2, ?3, ?4, 93, ?5, ?6)
        """)
    private static let decide = SQL("UPDATE correction SET state = ?2, answer = ?3 WHERE id = ?1")

    /// Takes a proposal down, with its paper.
    @discardableResult
    package func propose(_ draft: CorrectionDraft) throws -> Int {
        let id = try insert(
            Self.add, draft.person, draft.by, now, draft.field.rawValue, draft.was, draft.wanted, draft.words,
            draft.state.rawValue)
        if let file = draft.file {
            try execute(
                Self.attach, Sodium.random(16), try keep(file.bytes), file.name, "application/octet-stream", id, now)
        }
        try rememberCorrection(id)
        return id
    }

    /// Moves a proposal on; the card itself is written by whoever approves.
    package func decide(correction id: Int, _ state: CorrectionState, answer: String) throws {
        try execute(Self.decide, id, state.rawValue, answer)
        try rememberCorrection(id)
    }

    private func rememberCorrection(_ id: Int) throws {
        guard let now = try correction(id) else { throw NotFound() }
        try remember(
            .correction, id,
            became: [
                now.person, now.by, now.field.rawValue, now.was, now.wanted, now.words, now.state.rawValue, now.answer,
                now.file,
            ])
    }
}
