import School

extension Reading {
    private static let links = SQL(
        """
        SELECT h.seq, h.at, h.account, h.person, h.device, h.agent, h.duty, h.order_id, h.act, h.noun, h.k1, h.k2, h.k3,
            h.op, h.salt, h.payload, h.leaf, h.hash, p.hash
        FROM history h LEFT JOIN history p ON p.seq = h.seq - 1
        WHERE h.noun = ?1 AND h.k1 = ?2 AND h.k2 = ?3 AND h.k3 = ?4
        """)

    /// Whether every record of one object still gives the hash it was sealed with; the whole chain is `verify`'s matter.
    package func isWhole(_ noun: Noun, _ k1: Int, _ k2: Int, _ k3: Int) throws -> Bool {
        var isWhole = true
        try each(Self.links, noun.rawValue, k1, k2, k3) { row in
            let record = Record(row)
            let previous = row.bytesOrNil(18) ?? [UInt8](repeating: 0, count: 32)
            let isLeafRight = record.payload.map { Record.leaf(salt: record.salt, payload: $0) == record.leaf } ?? true
            if !isLeafRight || record.chained(after: previous) != record.hash { isWhole = false }
        }
        return isWhole
    }
}
