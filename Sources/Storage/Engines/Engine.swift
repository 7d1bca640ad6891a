/// One of the two places where a school's records can live.
protocol Engine: Sendable {
    var dialect: Dialect { get }
    /// Runs a look in one snapshot.
    func look<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
    /// Runs on the writer's own thread with the one connection that writes.
    func write<T>(_ body: (any Connection) throws -> T) throws -> T
    func close()
}

/// What a transaction is opened for.
enum TransactionPurpose {
    case looking
    case writing
}

enum TransactionSQL {
    static let begin = SQL("BEGIN")
    static let beginWriting = SQL("BEGIN IMMEDIATE")
    static let commit = SQL("COMMIT")
    static let rollback = SQL("ROLLBACK")
    static let savepoint = SQL("SAVEPOINT job")
    static let release = SQL("RELEASE SAVEPOINT job")
    static let back = SQL("ROLLBACK TO SAVEPOINT job")
}
