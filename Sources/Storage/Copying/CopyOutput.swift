import Glibc
import School

/// One file that a copy is written into: under a passing name until it is whole, then durable, then renamed.
final class CopyOutput {
    let path: String
    private let file: Int32
    private(set) var failure: String?
    private(set) var written = 0

    init(_ path: String) {
        self.path = path
        file = open(path + ".part", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        if file < 0 { failure = "Не удалось открыть «\(path)» для записи: \(Self.reason)." }
    }

    deinit {
        if file >= 0 { close(file) }
        if failure != nil { unlink(path + ".part") }
    }

    /// Writes; the first failure is remembered, and the rest is not tried: other folders go on.
    func write(_ bytes: [UInt8]) {
        var from = 0
        while failure == nil, from < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress.map { $0 + from }, $0.count - from) }
            if count > 0 {
                from += count
            } else if errno != EINTR {
                failure = "Не удалось записать «\(path)»: \(Self.reason)."
            }
        }
        written += from
    }

    /// Makes the file durable and gives it its name.
    func finish() {
        guard failure == nil else { return }
        guard fsync(file) == 0, rename(path + ".part", path) == 0 else {
            failure = "Не удалось закончить «\(path)»: \(Self.reason)."
            return
        }
        let folder = open(path.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            close(folder)
        }
    }

    /// Gives the file up.
    func abandon(_ words: String) { if failure == nil { failure = words } }

    private static var reason: String {
        switch errno {
        case ENOSPC, EDQUOT: "кончилось место"
        case EACCES, EPERM, EROFS: "нет права на запись"
        case ENOENT, ENOTDIR: "нет такой папки"
        default: String(cString: strerror(errno))
        }
    }
}

extension String {
    /// The folder that a path lies in.
    var folder: String {
        guard let slash = lastIndex(of: "/") else { return "." }
        return slash == startIndex ? "/" : String(self[..<slash])
    }
}
