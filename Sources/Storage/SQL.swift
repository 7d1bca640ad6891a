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
        sqlite = Self.spelled(text.description)
        postgres = Self.dollars(sqlite)
    }

    /// Spells out the two questions that many statements ask of a lesson: `{WRITTEN l.id}`, whether something stands in
    /// it, and `{TOUCHED l.id}`, whether anything of it is in the records, be it erased or written ahead.
    static func spelled(_ text: String) -> String {
        guard let start = text.firstIndex(of: "{"), let end = text[start...].firstIndex(of: "}") else { return text }
        let words = text[text.index(after: start)..<end].split(separator: " ")
        guard words.count == 2, let question = questions[String(words[0])] else { return text }
        let asked = question.map { $0 == "@" ? String(words[1]) : String($0) }.joined()
        return text[..<start] + "(" + asked + ")" + spelled(String(text[text.index(after: end)...]))
    }

    // A topic or a task written ahead is no lesson that was held; marks, absences and notes that were erased are none.
    private static let questions = [
        "WRITTEN": """
        EXISTS (SELECT 1 FROM mark zm WHERE zm.lesson = @ AND zm.value IS NOT NULL)
        OR EXISTS (SELECT 1 FROM attendance za WHERE za.lesson = @ AND za.code IS NOT NULL)
        OR EXISTS (SELECT 1 FROM cell_note zn WHERE zn.lesson = @ AND zn.words <> '')
        OR EXISTS (SELECT 1 FROM lesson_record zr WHERE zr.lesson = @ AND zr.roll = 1)
        """,
        "TOUCHED": """
        EXISTS (SELECT 1 FROM lesson_record zr WHERE zr.lesson = @ AND zr.ver > 0)
        OR EXISTS (SELECT 1 FROM mark zm WHERE zm.lesson = @)
        OR EXISTS (SELECT 1 FROM attendance za WHERE za.lesson = @)
        OR EXISTS (SELECT 1 FROM work zw WHERE zw.lesson = @)
        OR EXISTS (SELECT 1 FROM cell_note zn WHERE zn.lesson = @)
        OR EXISTS (SELECT 1 FROM homework_task zh WHERE zh.lesson = @)
        """,
    ]

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
