import School

/// What a copy turned out to hold, once every item was read and loaded.
struct UnpackedCopy {
    var databases: [(head: CopyHead, engine: any Engine)] = []
    /// SHA-256 of the whole file.
    var digest: [UInt8] = []

    /// Loads each database of a copy into the empty engine that `engine` makes for its name.
    static func unpack(
        _ reader: CopyReader, into engine: (String) throws -> any Engine, said: (String) -> Void
    ) throws -> UnpackedCopy {
        var out = UnpackedCopy()
        while let item = try reader.next() {
            switch item {
            case .database(let name, let step):
                guard isName(name) else { throw Objection("В копии записано непонятное имя: «\(name)».") }
                said(name == "directory" ? "Учётные записи…" : "Школа «\(name)»…")
                let made = try engine(name)
                out.databases.append((try load(reader, name, step, into: made), made))
            case .end(let count):
                guard count == out.databases.count else { throw Objection("В копии не хватает школ: она неполна.") }
                guard try reader.next() == nil else { throw Objection("В копии лишнее после конца.") }
                out.digest = reader.digest.bytes
                return out
            default: throw Objection("Копия устроена не так, как её пишет программа.")
            }
        }
        throw Objection("Копия кончается на полуслове.")
    }

    private static func load(
        _ reader: CopyReader, _ name: String, _ step: Int, into engine: any Engine
    ) throws -> CopyHead {
        let steps = Migration.steps(of: name)
        guard step <= steps.last?.number ?? 0 else {
            throw Objection("Копия сделана более новой версией Parta (шаг \(step)). Обновите программу.")
        }
        try Migration.run(steps.filter { $0.number <= step }, on: engine)
        let head = try engine.write { connection -> CopyHead in
            guard let connection = connection as? any TableConnection else { throw NotFound() }
            do {
                return try fill(connection, from: reader, name)
            } catch {
                connection.rollback()
                throw error
            }
        }
        // A copy of an older version is brought up to date as an old database would be.
        try Migration.run(steps, on: engine)
        return head
    }

    private static func fill(_ connection: any TableConnection, from reader: CopyReader, _ name: String) throws
        -> CopyHead
    {
        let load = try DatabaseLoad(on: connection)
        while let item = try reader.next() {
            guard case .databaseEnd(let seq, let hash, let rows, let digest) = item else {
                try load.take(item)
                continue
            }
            guard reader.part.bytes == digest, rows == load.rows else {
                throw Objection("Содержимое копии не сходится со своей описью («\(name)»).")
            }
            try load.finish()
            return CopyHead(name: name, seq: seq, hash: hash, rows: rows)
        }
        throw Objection("Копия кончается посреди «\(name)».")
    }

    /// Names become files and schemas, so they are letters, digits, dashes and underscores alone.
    private static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 60
            && name.utf8.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
            }
    }
}

extension UnpackedCopy {
    /// What the engines and the histories find amiss in what was loaded.
    func complaints() throws -> [String] {
        try databases.flatMap { head, engine in
            try engine.lookNow { connection -> [String] in
                let own = try (connection as? any TableConnection)?.complaints() ?? []
                let officials = head.name == "directory" ? Official.directory : Official.school
                let verdict = try Reading(connection).verify(officials, head: HeadCode(seq: head.seq, hash: head.hash))
                return (own + verdict.findings.map(\.text)).map { "«\(head.name)»: \($0)" }
            }
        }
    }
}
