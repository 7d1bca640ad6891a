import Glibc
import School
import Storage

/// A temporary folder that only one run of one program sees, removed when the run is over.
final class ScratchFolder: Sendable {
    private static let name = "parta-tool"
    private static let hold = ".hold"
    private let folder: PassingFolder
    /// Locked as long as the run lasts: so what is in use is told from what a killed server has left.
    private let hold: Int32

    init?(in parent: String = Folder.passing) {
        guard let folder = try? PassingFolder(in: parent, named: Self.name) else { return nil }
        let hold = open("\(folder.path)/\(Self.hold)", O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard hold >= 0 else { return nil }
        guard flock(hold, LOCK_EX | LOCK_NB) == 0 else {
            close(hold)
            return nil
        }
        (self.folder, self.hold) = (folder, hold)
    }

    deinit { close(hold) }

    /// Removes the folders of runs that nobody is in any more; people's names may lie in them.
    static func sweep(_ parent: String, at now: Moment) {
        for name in Folder.names(parent) where name.hasPrefix(Self.name + "-") {
            let path = "\(parent)/\(name)"
            guard let state = FileState(path), state.isFolder, state.isOwn else { continue }
            let hold = open("\(path)/\(Self.hold)", O_RDWR | O_CLOEXEC | O_NOFOLLOW)
            defer { if hold >= 0 { close(hold) } }
            // One without a lock may be in the making.
            let isLeft =
                hold >= 0 ? flock(hold, LOCK_EX | LOCK_NB) == 0 : now.seconds - state.changed > 3_600
            if isLeft { Folder.remove(path) }
        }
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
