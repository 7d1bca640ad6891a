/// Why a file as a whole cannot be read: one Russian sentence that says what to do.
package struct FileProblem: Error, Equatable, CustomStringConvertible {
    /// The sentence.
    package let description: String

    /// A problem by its sentence.
    package init(_ description: String) { self.description = description }
}
