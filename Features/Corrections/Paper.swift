import School
import Web

/// The scan or photograph that comes with a proposal.
enum Paper {
    /// Five megabytes: a page photographed by a telephone.
    static let longest = 5_000_000

    /// The file as it may be kept, nil where none was sent; an objection where it is too large or of another kind.
    static func checked(_ file: Multipart.File?) throws -> (bytes: [UInt8], name: String)? {
        guard let file, !file.bytes.isEmpty else { return nil }
        guard file.bytes.count <= longest else {
            throw Objection("Файл больше 5 МБ. Уменьшите снимок.", field: "file")
        }
        guard let media = media(of: file.bytes) else {
            throw Objection("Файл: нужен PDF, JPEG или PNG.", field: "file")
        }
        return (file.bytes, name(file.name, media))
    }

    /// The kind by the first bytes, whatever the name says.
    static func media(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: Array("%PDF-".utf8)) { return "application/pdf" }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "image/png" }
        return nil
    }

    private static func name(_ name: String, _ media: String) -> String {
        let stem = name.split(separator: ".").first.map(String.init) ?? "document"
        let ending = ["application/pdf": ".pdf", "image/jpeg": ".jpg"][media] ?? ".png"
        return stem.prefix(100) + ending
    }
}
