import School

extension Record {
    static let all = SQL(
        """
        SELECT seq, at, account, person, device, agent, duty, order_id, act, noun, k1, k2, k3, op, salt, payload, \
        leaf, hash
        FROM history ORDER BY seq
        """)
    static let payloads = SQL(
        "SELECT k1, k2, k3, seq, payload FROM history WHERE noun = ?1 ORDER BY k1, k2, k3, seq")
    static let hashAt = SQL("SELECT hash FROM history WHERE seq = ?1")
    static let payloadAt = SQL("SELECT payload FROM history WHERE seq = ?1")
    static let head = SQL("SELECT seq, hash FROM history_head WHERE id = 1")

    /// A record as `all` answers it.
    init(_ row: Row) {
        self.init(
            seq: row.int(0), at: row.moment(1), account: row.intOrNil(2), person: row.intOrNil(3), device: row.int(4),
            agent: row.text(5), duty: row.int(6), order: row.intOrNil(7), act: row.int(8), noun: row.int(9),
            key: (row.int(10), row.int(11), row.int(12)), operation: row.bytesOrNil(13), salt: row.bytes(14),
            payload: row.bytesOrNil(15), leaf: row.bytes(16), hash: row.bytes(17))
    }
}
