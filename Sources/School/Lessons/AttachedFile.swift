/// A file that a teacher attaches to a homework.
package struct AttachedFile: Sendable {
    /// The longest, in bytes: ten megabytes.
    package static let longest = 10_000_000
    /// How many one homework may have.
    package static let most = 5

    /// The contents.
    package let bytes: [UInt8]
    /// The name under which it is given away.
    package let name: String
    /// Its kind, by the first bytes.
    package let media: String

    /// A file as it may be kept; an objection where it is too large, empty or of another kind.
    package init(_ bytes: [UInt8], named name: String, field: String) throws(Objection) {
        guard bytes.count <= Self.longest else {
            throw Objection("Файл больше 10 МБ. Уменьшите его или дайте ссылку.", field: field)
        }
        guard let kind = Self.kind(of: bytes, named: name) else {
            throw Objection("Файл: нужен PDF, JPEG, PNG, DOCX, XLSX, PPTX или ODT.", field: field)
        }
        (self.bytes, media) = (bytes, kind.media)
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
        let plain = stem.filter { !$0.isNewline && !"/\\\"<>:|?*".contains($0) && $0 >= " " }.prefix(80)
        self.name = (trimmed(plain).isEmpty ? "задание" : trimmed(plain)) + kind.ending
    }

    private static func kind(of bytes: [UInt8], named name: String) -> (media: String, ending: String)? {
        if bytes.starts(with: Array("%PDF-".utf8)) { return ("application/pdf", ".pdf") }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return ("image/jpeg", ".jpg") }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return ("image/png", ".png") }
        // The office formats are archives that only their names tell apart.
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), let dot = name.lastIndex(of: ".") else { return nil }
        let ending = name[dot...].lowercased(), office = "application/vnd.openxmlformats-officedocument."
        switch ending {
        case ".docx": return (office + "wordprocessingml.document", ending)
        case ".xlsx": return (office + "spreadsheetml.sheet", ending)
        case ".pptx": return (office + "presentationml.presentation", ending)
        case ".odt": return ("application/vnd.oasis.opendocument.text", ending)
        default: return nil
        }
    }
}
