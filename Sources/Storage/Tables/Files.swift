import School

/// Files are kept by what is in them: the same bytes twice are one file, and a file nobody refers to is swept.
enum FileSQL {
    static let find = SQL("SELECT length FROM file WHERE hash = ?1")
    static let insert = SQL("INSERT INTO file (hash, length, written_at) VALUES (?1, ?2, ?3)")
    static let touch = SQL("UPDATE file SET written_at = ?2 WHERE hash = ?1")
    static let insertChunk = SQL("INSERT INTO file_chunk (hash, n, bytes) VALUES (?1, ?2, ?3)")
    static let chunks = SQL("SELECT bytes FROM file_chunk WHERE hash = ?1 ORDER BY n")
    static let unused = SQL(
        """
        SELECT hash FROM file f WHERE written_at < ?1
            AND NOT EXISTS (SELECT 1 FROM file_use u WHERE u.hash = f.hash)
        """)
    static let deleteChunks = SQL("DELETE FROM file_chunk WHERE hash = ?1")
    static let delete = SQL("DELETE FROM file WHERE hash = ?1")
}

/// How large a kept file may be.
package enum FileLimit {
    /// The longest file, in bytes: 20 MB, a phone's photograph four times over.
    package static let length = 20_000_000
}

extension Reading {
    /// A file's bytes by its SHA-256, or nil where it was never kept or has been swept.
    package func file(_ hash: [UInt8]) throws -> [UInt8]? {
        guard let length = try first(FileSQL.find, hash, as: { $0.int(0) }) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(length)
        try each(FileSQL.chunks, hash) { row in row.withBytes(0) { bytes.append(contentsOf: $0) } }
        return bytes
    }
}

extension Writing {
    /// Keeps a file and answers its SHA-256, 32 bytes; unless something refers to it, it is swept after a day.
    package func keep(_ bytes: [UInt8]) throws -> [UInt8] {
        guard bytes.count <= FileLimit.length else {
            throw Objection("Файл больше 20 МБ. Уменьшите его или разделите на части.", field: "file")
        }
        let hash = Sodium.sha256(bytes)
        if try first(FileSQL.find, hash, as: { $0.int(0) }) != nil {
            try execute(FileSQL.touch, hash, now)
            return hash
        }
        try execute(FileSQL.insert, hash, bytes.count, now)
        let chunk = 1 << 20
        for (n, start) in stride(from: 0, to: bytes.count, by: chunk).enumerated() {
            try execute(FileSQL.insertChunk, hash, n, Array(bytes[start..<min(start + chunk, bytes.count)]))
        }
        return hash
    }

    /// Removes files that were written before the moment and that nothing refers to; answers how many.
    @discardableResult
    package func sweepFiles(before moment: Moment) throws -> Int {
        let hashes = try rows(FileSQL.unused, moment) { $0.bytes(0) }
        for hash in hashes {
            try execute(FileSQL.deleteChunks, hash)
            try execute(FileSQL.delete, hash)
        }
        return hashes.count
    }
}
