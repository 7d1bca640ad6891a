import School

extension Reading {
    private static let replayed = SQL("SELECT seq FROM history WHERE account = ?1 AND op = ?2")

    /// Whether this account's operation is in the chain already: then a repeated one is answered, not done again.
    package func isDone(_ operation: [UInt8], by account: ID<Account>?) throws -> Bool {
        guard let account else { return false }
        return try first(Self.replayed, account, operation) { $0.int(0) } != nil
    }
}
