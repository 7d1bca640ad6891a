import School

/// One backup file that was written, and whether opening it proved it good.
package struct Copy: Sendable, Hashable {
    /// When it was made.
    package let at: Moment
    /// The file's full path.
    package let place: String
    /// The file's length.
    package let bytes: Int
    /// The last record of this school that it holds.
    package let seq: Int
    /// Whether it was opened, decrypted, restored aside and verified.
    package let isChecked: Bool
    /// What was found wrong, in Russian; empty when all is well.
    package let words: String

    /// A copy as the run that made it reports it.
    package init(at: Moment, place: String, bytes: Int, seq: Int, isChecked: Bool, words: String = "") {
        self.at = at
        self.place = place
        self.bytes = bytes
        self.seq = seq
        self.isChecked = isChecked
        self.words = words
    }
}

extension Official {
    /// Copies that were made.
    static let copies = Official(
        .copy, fields: ["когда", "место", "размер", "последняя запись", "проверена", "замечания"],
        live: SQL("SELECT id, 0, 0, at, place, bytes, seq, checked, words FROM copy"))
}

extension Reading {
    private static let copies = SQL(
        "SELECT at, place, bytes, seq, checked, words FROM copy ORDER BY at DESC, id DESC LIMIT ?1")
    private static let lastChecked = SQL("SELECT max(at) FROM copy WHERE checked = 1")

    /// The latest copies, newest first.
    package func copies(latest count: Int) throws -> [Copy] {
        try rows(Self.copies, count) {
            Copy(
                at: $0.moment(0), place: $0.text(1), bytes: $0.int(2), seq: $0.int(3), isChecked: $0.flag(4),
                words: $0.text(5))
        }
    }

    /// How old the last checked copy is (R126).
    package func copyAge(at now: Moment, under rules: Regulation = Regulation()) throws -> CopyAge {
        CopyAge(of: try first(Self.lastChecked) { $0.momentOrNil(0) } ?? nil, at: now, under: rules)
    }
}

extension Writing {
    private static let noteCopy = SQL(
        """
        INSERT INTO copy (at, place, bytes, seq, checked, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id
        """)

    /// Notes a copy that was made; answers its number.
    @discardableResult package func note(_ copy: Copy) throws -> Int {
        let id = try insert(
            Self.noteCopy, copy.at, copy.place, copy.bytes, copy.seq, copy.isChecked, copy.words)
        try remember(
            .copy, id, became: [copy.at, copy.place, copy.bytes, copy.seq, copy.isChecked, copy.words])
        return id
    }
}
