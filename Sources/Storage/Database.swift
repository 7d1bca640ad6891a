/// One school's records, or the directory's, on whichever engine: `read` to look, `change` to write.
package final class Database: Sendable {
    let engine: any Engine
    private let writer: Writer
    /// The name it is kept under: a slug, or `directory`.
    package let name: String
    private let place: (any Sendable)?
    private let memory = LookMemory()

    init(engine: any Engine, name: String, in place: (any Sendable)? = nil) {
        self.engine = engine
        self.name = name
        self.place = place
        writer = Writer(engine: engine, name: name, looks: memory)
    }

    /// Looks at one snapshot of the records. The body does not wait: no network, no drawing of pages.
    package func read<T: Sendable>(_ body: @escaping @Sendable (Reading) throws -> T) async throws -> T {
        // Should a hang-up have the look done twice, it only remembers less.
        let turn = memory.turn
        return try await engine.look { [memory] in try body(Reading($0, memory: memory, turn: turn)) }
    }

    /// A look that takes seconds: a copy, a verification. It keeps no request waiting.
    package func readAtLength<T: Sendable>(_ body: @escaping @Sendable (Reading) throws -> T) async throws -> T {
        try await engine.lookAtLength { try body(Reading($0)) }
    }

    /// Looks, asks and changes in one transaction, acknowledged once it is durable. Thrown errors take it all back.
    package func change<T: Sendable>(_ body: @escaping @Sendable (Reading) throws -> T) async throws -> T {
        try await writer.change(body)
    }

    /// Closes what is open; only for a database nobody uses any more.
    package func close() { engine.close() }
}
