import Dispatch

/// One of the two places where a school's records can live.
protocol Engine: Sendable {
    var dialect: Dialect { get }
    /// Runs a look in one snapshot.
    func look<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
    /// Runs a look on the calling thread.
    func lookNow<T>(_ body: (any Connection) throws -> T) throws -> T
    /// Runs a long look in one snapshot, off the threads that answer requests.
    func lookAtLength<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
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

/// Threads for work that takes seconds and must not stand in the way of answers.
enum Aside {
    static func run<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { waiting in
            DispatchQueue.global(qos: .utility).async { waiting.resume(with: Result { try body() }) }
        }
    }
}
