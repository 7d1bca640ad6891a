import School
import Storage

/// Work that is asked for on a page, done aside, and can be left and found again.
package struct LongWork: Sendable {
    /// What the work is given.
    package struct Turn: Sendable {
        /// The records of all schools.
        package let records: Records
        /// The school in which it was asked for.
        package let school: String
        /// The settings of the house.
        package let outside: Outside
        /// What was asked.
        package let job: Job
        /// Says how far it has come.
        package let say: @Sendable (_ done: Int, _ total: Int, _ words: String) async -> Void
    }

    /// How it ended: bytes for whoever asked, and a sentence.
    package struct Ending: Sendable {
        /// What came of it, in the kind's own bytes.
        package let answer: [UInt8]?
        /// A Russian sentence.
        package let words: String

        /// An ending.
        package init(_ words: String, answer: [UInt8]? = nil) {
            self.words = words
            self.answer = answer
        }
    }

    /// The kind of the job.
    package let kind: String
    /// Does it; an `Objection` is told to whoever asked, any other error is a fault.
    package let perform: @Sendable (Turn) async throws -> Ending

    /// Work of a kind.
    package init(_ kind: String, perform: @escaping @Sendable (Turn) async throws -> Ending) {
        self.kind = kind
        self.perform = perform
    }
}
