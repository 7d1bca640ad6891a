import Glibc
import School

/// What a restored place holds.
package struct RestoredCopy: Sendable {
    /// The databases, the directory first.
    package let heads: [CopyHead]
    /// What was found amiss, in Russian; empty when all is well.
    package let complaints: [String]
}

extension Location {
    /// Puts a copy's records into this place, which must be empty, and verifies them; nothing is ever overwritten.
    ///
    /// `key` answers the key of a master's number. Whatever fails leaves the place empty (R128).
    package func restore(
        _ path: String, key: @escaping @Sendable (UInt8) -> [UInt8]?,
        said: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws -> RestoredCopy {
        try await Aside.run {
            guard try isEmpty() else {
                throw Objection("Здесь уже есть записи. Восстановление пишет только в пустое место: укажите другое.")
            }
            let reader = try CopyReader(path, key: key)
            return switch self {
            case .folder(let folder): try Self.restore(reader, into: folder, said)
            case .postgres(let pool, let prefix): try Self.restore(reader, into: pool, prefix, said)
            }
        }
    }

    /// Whether no records live here.
    package func isEmpty() throws -> Bool {
        switch self {
        case .folder(let folder): return !Folder.names(folder).contains { $0.hasSuffix(".sqlite") }
        case .postgres(let pool, let prefix):
            var count = 0
            try pool.borrow(for: "public") { try $0.rows(Self.schemas, [.text(prefix)]) { count = $0.int(0) } }
            return count == 0
        }
    }

    private static let schemas = SQL(
        """
        SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relname = 'history_head' AND substr(n.nspname::text, 1, length(?1::text)) = ?1::text
        """)

    /// Files get their names only after all of them were verified, the directory last: without it nothing is served.
    private static func restore(
        _ reader: CopyReader, into folder: String, _ said: (String) -> Void
    ) throws -> RestoredCopy {
        let passing = try PassingFolder(in: folder)
        let unpacked = try UnpackedCopy.unpack(
            reader, into: { try SQLiteEngine(path: "\(passing.path)/\($0).sqlite") }, said: said)
        said("Проверяю…")
        let complaints = try unpacked.complaints()
        for (_, engine) in unpacked.databases { engine.close() }
        for (head, _) in unpacked.databases.reversed() {
            guard rename("\(passing.path)/\(head.name).sqlite", "\(folder)/\(head.name).sqlite") == 0 else {
                throw Objection("Не удалось положить «\(head.name).sqlite» в «\(folder)».")
            }
        }
        return RestoredCopy(heads: unpacked.databases.map(\.head), complaints: complaints)
    }

    private static func restore(
        _ reader: CopyReader, into pool: PostgresPool, _ prefix: String, _ said: (String) -> Void
    ) throws -> RestoredCopy {
        var made: [String] = []
        do {
            let unpacked = try UnpackedCopy.unpack(
                reader,
                into: { name in
                    made.append(prefix + name)
                    return try PostgresEngine(pool: pool, schema: prefix + name)
                }, said: said)
            for (_, engine) in unpacked.databases { try engine.write { try $0.script("ANALYZE") } }
            said("Проверяю…")
            return RestoredCopy(heads: unpacked.databases.map(\.head), complaints: try unpacked.complaints())
        } catch {
            for schema in made {
                try? pool.borrow(for: "public") { try $0.script("DROP SCHEMA IF EXISTS \"\(schema)\" CASCADE") }
            }
            throw error
        }
    }
}
