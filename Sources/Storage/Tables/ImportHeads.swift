import School

/// What a person once said of a list's columns, so that the next list with the same head is understood by itself.
package struct ImportHead: Sendable, Hashable {
    /// The head's titles, folded.
    package let titles: String
    /// What they mean, in the importer's own words.
    package let meaning: String
}

extension Reading {
    private static let all = SQL("SELECT titles, meaning FROM import_head ORDER BY hash")

    /// Every head that was ever explained.
    package func importHeads() throws -> [ImportHead] {
        try rows(Self.all) { ImportHead(titles: $0.text(0), meaning: $0.text(1)) }
    }
}

extension Writing {
    private static let put = SQL(
        """
        INSERT INTO import_head (hash, titles, meaning, noted_at) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (hash) DO UPDATE SET meaning = excluded.meaning, noted_at = excluded.noted_at
        """)

    /// Remembers what a head means; said anew, it replaces what was said before.
    package func remember(importHead titles: String, means meaning: String) throws {
        try execute(Self.put, Sodium.sha256(Array(titles.utf8)), titles, meaning, now)
    }
}
