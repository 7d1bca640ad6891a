import Glibc
import Storage

/// A temporary folder that only one run of one program sees, removed when the run is over.
struct ScratchFolder {
    private let folder: PassingFolder

    init?() {
        guard let folder = try? PassingFolder(named: "parta-tool") else { return nil }
        self.folder = folder
    }

    var path: String { folder.path }

    /// Writes a file; names are the caller's own constants, never an outsider's.
    func write(_ bytes: [UInt8], as name: String) -> Bool {
        let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { return false }
        defer { close(file) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + written, $0.count - written) }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }

    /// The first `limit` bytes of a file, or nothing where there is no such plain file.
    func read(_ name: String, limit: Int) -> [UInt8]? {
        let file = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else { return nil }
        defer { close(file) }
        let size = min(limit, Int(lseek(file, 0, SEEK_END)))
        guard size >= 0, lseek(file, 0, SEEK_SET) == 0 else { return nil }
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size {
                let count = Glibc.read(file, buffer.baseAddress! + filled, size - filled)
                guard count > 0 else { return }
                filled += count
            }
        }
    }
}
