/// An engine under trial. A read adds up what it saw: nothing is optimised away, and answers can be compared.
protocol Engine: Sendable {
    /// How it reads, and how it writes, for the table of figures.
    var name: String { get }
    var writing: String { get }
    func read(_ question: StaticText, _ arguments: [Int64], texts: [Int32]) async throws -> Int64
    func write(student: Int64, day: Int64, lesson: Int64, value: Int64) async throws
}
