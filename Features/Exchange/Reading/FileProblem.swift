/// Why a file as a whole cannot be read: one Russian sentence that says what to do.
struct FileProblem: Error, Equatable, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
