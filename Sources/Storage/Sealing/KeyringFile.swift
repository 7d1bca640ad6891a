import Glibc
import School

/// The file of the keyring: made once, synchronised to the disk, readable by its owner alone.
enum KeyringFile {
    /// Writes a new ring with one key; fails if the file has appeared meanwhile.
    static func make(_ path: String, first key: [UInt8]) throws {
        let file = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw fault("создать", path) }
        defer { close(file) }
        let text = Array("parta keys 1\n1 \(Hex.text(key))\n".utf8)
        guard write(file, text, text.count) == text.count, fsync(file) == 0 else { throw fault("записать", path) }
    }

    /// Reads the ring; others must not be able to.
    static func read(_ path: String) throws -> String {
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw fault("прочитать", path) }
        defer { close(file) }
        var about = stat()
        guard fstat(file, &about) == 0 else { throw fault("прочитать", path) }
        guard about.st_mode & 0o077 == 0 else {
            throw Objection("Связку ключей «\(path)» могут читать посторонние. Наберите: chmod 600 «\(path)»")
        }
        var bytes = [UInt8](repeating: 0, count: 64 * 1024)
        let count = Glibc.read(file, &bytes, bytes.count)
        guard count >= 0 else { throw fault("прочитать", path) }
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    private static func fault(_ verb: String, _ path: String) -> Objection {
        Objection("Не удалось \(verb) связку ключей «\(path)»: \(String(cString: strerror(errno))).")
    }
}
