import School

/// The open end of the chain inside one transaction: the head is read once, and stored once at the end.
final class Ledger {
    private let connection: any Connection
    /// What the queue remembers of settled things.
    let memory: Memory
    private(set) var seq: Int
    private(set) var hash: [UInt8]
    private var isTouched = false

    private static let head = SQL("SELECT seq, hash FROM history_head WHERE id = 1")
    private static let lockedHead = SQL("SELECT seq, hash FROM history_head WHERE id = 1 FOR UPDATE")
    private static let store = SQL("UPDATE history_head SET seq = ?1, hash = ?2 WHERE id = 1")
    private static let append = SQL(
        """
        INSERT INTO history (seq, at, account, person, device, agent, duty, order_id, act, noun, k1, k2, k3, op, salt,
            payload, leaf, hash)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
        """)

    /// Reads the head; on PostgreSQL locks it first, so that `seq` has no rival.
    init(on connection: any Connection, _ memory: Memory) throws {
        self.connection = connection
        self.memory = memory
        var head: (Int, [UInt8])?
        let sql = connection is PostgresConnection ? Self.lockedHead : Self.head
        try connection.rows(sql, []) { head = ($0.int(0), $0.bytes(1)) }
        guard let head else { throw EngineFault(code: "head", description: "the head of the history is gone") }
        (seq, hash) = head
        memory.open(at: seq)
    }

    /// Writes the next record, signed by the permit.
    func append(_ noun: Noun, _ key: (Int, Int, Int), _ payload: Payload, by permit: Permit, operation: [UInt8]?) throws
    {
        try write(noun, [(key, payload)], by: permit, operation) { try connection.execute(Self.append, $0[0]) }
    }

    /// Writes a record for each of many objects of one noun, in order.
    func append(
        _ noun: Noun, _ lines: [(key: (Int, Int, Int), payload: Payload)], by permit: Permit, operation: [UInt8]?
    ) throws {
        try write(noun, lines, by: permit, operation) { try connection.runAll(Self.append, $0) { _ in } }
    }

    /// A record that the engine refuses is no link of the chain.
    private func write(
        _ noun: Noun, _ lines: [(key: (Int, Int, Int), payload: Payload)], by permit: Permit, _ operation: [UInt8]?,
        _ store: ([[Value]]) throws -> Void
    ) throws {
        let before = mark
        do {
            try store(lines.map { chain(noun, $0.key, $0.payload, by: permit, operation: operation) })
        } catch {
            rewind(to: before)
            throw error
        }
    }

    /// The next record's columns; the chain ends with it from now on.
    private func chain(
        _ noun: Noun, _ key: (Int, Int, Int), _ payload: Payload, by permit: Permit, operation: [UInt8]?
    ) -> [Value] {
        let salt = Sodium.random(16), body = payload.bytes
        let draft = Record(
            seq: seq + 1, at: permit.now, account: permit.caller.account?.number, person: permit.caller.person?.number,
            device: permit.caller.device, agent: permit.caller.agent, duty: permit.duty.duty.kind.rawValue,
            order: permit.duty.order?.number, act: permit.act.rawValue, noun: noun.rawValue, key: key,
            operation: operation, salt: salt, payload: body, leaf: Record.leaf(salt: salt, payload: body), hash: [])
        let sealed = draft.chained(after: hash)
        (seq, hash, isTouched) = (draft.seq, sealed, true)
        if !noun.isOfLesson { memory.shut() }
        return [
            .int(draft.seq), draft.at.value, draft.account.value, draft.person.value, .int(draft.device),
            .text(draft.agent), .int(draft.duty), draft.order.value, .int(draft.act), .int(draft.noun),
            .int(key.0), .int(key.1), .int(key.2), operation.value, .bytes(salt), .bytes(body),
            .bytes(draft.leaf), .bytes(sealed),
        ]
    }

    /// Where the chain stands now, to return to if a change of the group is taken back.
    var mark: (Int, [UInt8], Bool) { (seq, hash, isTouched) }

    /// Returns to an earlier mark after the records behind it were rolled back.
    func rewind(to mark: (Int, [UInt8], Bool)) { (seq, hash, isTouched) = mark }

    /// Stores the head, if anything was written.
    func close() throws {
        if isTouched { try connection.execute(Self.store, [.int(seq), .bytes(hash)]) }
        memory.close(at: seq)
    }
}
