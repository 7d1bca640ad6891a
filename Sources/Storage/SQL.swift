import Synchronization

/// One statement of static text, written once with `?1 ?2` and understood by both engines.
///
/// The text is a `StaticString`, so nothing that came from outside can become part of it, and a test
/// finds every statement in the sources and prepares it on a fresh schema of each engine.
package struct SQL: Sendable {
    /// Names the prepared statement inside a connection.
    let id: Int
    /// The text as SQLite reads it.
    let sqlite: String
    /// The same text with `$1 $2`, as PostgreSQL reads it.
    let postgres: String

    private static let count = Atomic<Int>(0)

    /// Keeps the text for the life of the process: declare it as a `static let`, never inside a function.
    package init(_ text: StaticString) {
        id = Self.count.wrappingAdd(1, ordering: .relaxed).newValue
        sqlite = text.description
        postgres = Self.dollars(sqlite)
    }

    /// Turns `?N` into `$N`, leaving quoted text alone.
    static func dollars(_ text: String) -> String {
        var quoted = false
        return String(
            text.map { character in
                if character == "'" { quoted.toggle() }
                return character == "?" && !quoted ? "$" : character
            })
    }
}
