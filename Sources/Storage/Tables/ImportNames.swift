/// What a person once said a foreign name means, so that the next timetable with it is understood by itself.
package struct ImportName: Sendable, Hashable {
    /// What is named: `class`, `subject`, `teacher`, `room`.
    package let kind: String
    /// The name, folded.
    package let name: String
    /// What it means, in the importer's own words.
    package let meaning: String
}

extension Reading {
    private static let all = SQL("SELECT kind, name, meaning FROM import_name ORDER BY kind, name")

    /// Every name that was ever explained.
    package func importNames() throws -> [ImportName] {
        try rows(Self.all) { ImportName(kind: $0.text(0), name: $0.text(1), meaning: $0.text(2)) }
    }
}

extension Writing {
    private static let put = SQL(
        """
        INSERT INTO import_name (kind, name, meaning, noted_at) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (kind, name) DO UPDATE SET meaning = excluded.meaning, noted_at = excluded.noted_at
        """)
    private static let drop = SQL("DELETE FROM import_name WHERE kind = ?1 AND name = ?2")

    /// Remembers what a name means; said anew, it replaces what was said before, and an empty meaning forgets it.
    package func remember(importName name: String, of kind: String, means meaning: String) throws {
        if meaning.isEmpty {
            try execute(Self.drop, kind, name)
        } else {
            try execute(Self.put, kind, name, meaning, now)
        }
    }
}
