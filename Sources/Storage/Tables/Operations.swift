import School

extension Reading {
    private static let replayed = SQL("SELECT seq FROM history WHERE account = ?1 AND op = ?2")

    private static let head = SQL("SELECT seq FROM history_head WHERE id = 1")
    private static let before = SQL("SELECT seq FROM history WHERE at < ?1 ORDER BY seq DESC LIMIT 1")

    /// The number of the newest record, 0 where there is none.
    package func lastRecord() throws -> Int {
        // Inside a change the head that is stored lags behind.
        if let ledger { return ledger.seq }
        return try first(Self.head) { $0.int(0) } ?? 0
    }

    /// The number of the last record that was written before a moment; looked for from the newest back.
    package func lastRecord(before moment: Moment) throws -> Int { try first(Self.before, moment) { $0.int(0) } ?? 0 }

    /// Whether this account's operation is in the chain already: then a repeated one is answered, not done again.
    package func isDone(_ operation: [UInt8], by account: ID<Account>?) throws -> Bool {
        guard let account else { return false }
        return try first(Self.replayed, account, operation) { $0.int(0) } != nil
    }
}
