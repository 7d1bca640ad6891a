import Glibc
import School

/// A copy that was never opened is not a copy yet.
enum CopyProof {
    /// Opens the first good file wholly; the others must hold the same bytes.
    static func check(
        _ files: [CopyOutcome.File], _ digest: [UInt8], _ heads: [CopyHead], keys: Keyring, scratch: String
    ) throws -> [CopyOutcome.File] {
        var files = files, isOpened = false
        for index in files.indices where files[index].failure == nil {
            do {
                if isOpened {
                    try compare(files[index].path, digest)
                } else {
                    try open(files[index].path, digest, heads, keys, scratch)
                    isOpened = true
                }
            } catch let objection as Objection {
                files[index].failure = objection.text
            }
        }
        return files
    }

    private static func open(
        _ path: String, _ digest: [UInt8], _ heads: [CopyHead], _ keys: Keyring, _ scratch: String
    ) throws {
        let folder = try PassingFolder(in: scratch)
        let unpacked = try UnpackedCopy.unpack(
            CopyReader(path, key: keys.copyKey), into: { try SQLiteEngine(path: "\(folder.path)/\($0).sqlite") },
            said: { _ in })
        defer { for (_, engine) in unpacked.databases { engine.close() } }
        guard unpacked.digest == digest, unpacked.databases.map(\.head) == heads else {
            throw Objection("На носителе не то, что было записано: «\(path)».")
        }
        let complaints = try unpacked.complaints()
        guard complaints.isEmpty else { throw Objection(complaints.prefix(5).joined(separator: " ")) }
    }

    private static func compare(_ path: String, _ digest: [UInt8]) throws {
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        defer { if file >= 0 { close(file) } }
        var read = Digest(), buffer = [UInt8](repeating: 0, count: 256 * 1024), count = 0
        repeat {
            count = Glibc.read(file, &buffer, buffer.count)
            if count > 0 { read.take(Array(buffer.prefix(count))) }
        } while count > 0
        guard file >= 0, count == 0, read.bytes == digest else {
            throw Objection("На носителе не то, что было записано: «\(path)».")
        }
    }
}
