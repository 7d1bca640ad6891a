import Glibc

/// What lies in a folder.
package enum Folder {
    /// Where passing things are put: `TMPDIR`, else `/tmp`.
    package static var passing: String {
        guard let named = getenv("TMPDIR").map({ String(cString: $0) }), named.hasPrefix("/") else { return "/tmp" }
        return named.count > 1 && named.hasSuffix("/") ? String(named.dropLast()) : named
    }

    /// Names of everything in it but itself and its parent, in order; none where it cannot be read.
    package static func names(_ path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var out: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { out.append(name) }
        }
        return out.sorted()
    }

    /// Removes a folder with everything in it; a link is removed, not followed.
    package static func remove(_ path: String) {
        for name in names(path) where unlink("\(path)/\(name)") != 0 { remove("\(path)/\(name)") }
        rmdir(path)
    }

    /// A small file's bytes, at most a mebibyte; nil where it cannot be read.
    static func contents(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var out = [UInt8](repeating: 0, count: 1 << 20)
        let count = Glibc.read(file, &out, out.count)
        return count < 0 ? nil : Array(out.prefix(count))
    }
}
