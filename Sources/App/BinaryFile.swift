import Glibc

/// A file of bytes.
enum BinaryFile {
    /// The bytes, at most so many of them; nil when the file cannot be read.
    static func read(_ path: String, most: Int) -> [UInt8]? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 1 << 20)
        while bytes.count < most {
            let count = fread(&part, 1, min(part.count, most - bytes.count), file)
            if count == 0 { break }
            bytes += part.prefix(count)
        }
        return ferror(file) == 0 ? bytes : nil
    }
}
