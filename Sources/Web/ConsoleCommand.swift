import School
import Storage

/// Something a feature does for whoever sits at the server: its words come from the command line, its answer goes there.
package struct ConsoleCommand: Sendable {
    /// What was asked.
    package struct Call: Sendable {
        /// The school's records.
        package let database: Database
        /// The file's name, as people are told it.
        package let file: String
        /// The file's contents.
        package let bytes: [UInt8]
        /// Repeated options by name, without dashes: `answer` → several words.
        package let options: [String: [String]]
        /// Who asks, as the gate knows the console.
        package let caller: Caller
        /// Seals single fields of the school's cards; nil where there are no keys.
        package let seal: Seal?

        /// A call by its parts.
        package init(
            database: Database, file: String, bytes: [UInt8], options: [String: [String]] = [:], caller: Caller,
            seal: Seal? = nil
        ) {
            self.database = database
            self.file = file
            self.bytes = bytes
            self.options = options
            self.caller = caller
            self.seal = seal
        }
    }

    /// What is answered.
    package struct Report: Sendable {
        /// Russian lines.
        package let text: String
        /// Whether it was done; otherwise nothing has changed.
        package let isDone: Bool

        /// A report by its parts.
        package init(_ text: String, isDone: Bool) {
            self.text = text
            self.isDone = isDone
        }
    }

    /// The words after the program's name, as `import people`.
    package let name: String
    /// Does it.
    package let run: @Sendable (Call) async throws -> Report

    /// A command by its name and what it does.
    package init(_ name: String, run: @escaping @Sendable (Call) async throws -> Report) {
        self.name = name
        self.run = run
    }
}
