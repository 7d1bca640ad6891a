import School

/// Path, query and body of a request, read with limits and turned into words of the field.
///
/// Text is trimmed and composed (NFC); what cannot be read is an `Objection` that names the field in Russian.
package struct Form: Sendable {
    /// The named parts of the path.
    package let path: [String: String]
    /// Query and body fields in order.
    package let fields: [(name: String, value: String)]
    /// Uploaded files by field.
    package let files: [String: Multipart.File]
    /// Every uploaded file in order, also several of one field.
    package let uploads: [Multipart.File]
    /// The body of a script's request.
    package let body: [UInt8]
    /// Why the form came back to the person, when it did.
    package let objection: Objection?

    /// A form from its parts.
    package init(
        path: [String: String] = [:], fields: [(name: String, value: String)] = [],
        files: [String: Multipart.File] = [:], uploads: [Multipart.File] = [], body: [UInt8] = [],
        objection: Objection? = nil
    ) {
        self.path = path
        self.fields = fields
        self.files = files
        self.uploads = uploads
        self.body = body
        self.objection = objection
    }

    /// Reads a visit that matched a route.
    package init(_ visit: Visit, path: [String: String]) {
        var fields = Form.pairs(visit.query), files: [String: Multipart.File] = [:], uploads: [Multipart.File] = []
        let type = visit.headers["content-type"] ?? ""
        if type.hasPrefix("application/x-www-form-urlencoded") {
            fields += Form.pairs(String(decoding: visit.body, as: UTF8.self))
        } else if type.hasPrefix("multipart/form-data"), let parts = Multipart(contentType: type, body: visit.body) {
            fields += parts.fields
            (files, uploads) = (parts.files, parts.uploads)
        }
        self.init(path: path, fields: fields, files: files, uploads: uploads, body: visit.body)
    }

    /// The same form, back with the reason.
    package func objected(_ objection: Objection) -> Form {
        Form(path: path, fields: fields, files: files, uploads: uploads, body: body, objection: objection)
    }

    /// What was typed in the field, trimmed and composed; nil where the field was not sent. The last one wins.
    package subscript(name: String) -> String? {
        if let part = path[name] { return part }
        return fields.last { $0.name == name }.map { Form.clean($0.value) }
    }

    /// All values of a repeated field.
    package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map { Form.clean($0.value) } }

    /// `a=b&c=d`, percent-decoded.
    static func pairs(_ text: String) -> [(name: String, value: String)] {
        text.split(separator: "&").prefix(5_000).map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : "")
        }
    }

    /// Percent-decoding with `+` as a space; bytes that are not UTF-8 become the replacement character.
    static func decoded(_ text: some StringProtocol) -> String {
        var out: [UInt8] = [], bytes = Array(text.utf8)[...]
        while let byte = bytes.popFirst() {
            if byte == UInt8(ascii: "%"), bytes.count >= 2,
                let value = UInt8(String(decoding: bytes.prefix(2), as: UTF8.self), radix: 16)
            {
                out.append(value)
                bytes = bytes.dropFirst(2)
            } else {
                out.append(byte == UInt8(ascii: "+") ? 32 : byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Without NUL and other control marks, trimmed, composed.
    package static func clean(_ text: String) -> String {
        let kept = String(
            String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 32 || $0 == "\n" || $0 == "\t" }))
        let trimmed = kept.drop { $0.isWhitespace }
        guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(trimmed[...last]).composed
    }
}
