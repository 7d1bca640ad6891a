/// The body of a form with files (RFC 7578), taken apart in memory.
package struct Multipart: Sendable {
    /// One uploaded file.
    package struct File: Sendable {
        /// As the browser named it: shown to people, never used as a path.
        package let name: String
        /// The contents.
        package let bytes: [UInt8]
    }

    /// Text fields in the order of the form; a name may occur again.
    package private(set) var fields: [(name: String, value: String)] = []
    /// Files by the field's name; a field left empty has none.
    package private(set) var files: [String: File] = [:]
    /// Every file in the order of the form: one field may bring several.
    package private(set) var uploads: [File] = []

    private static let mostParts = 20_000

    /// Nothing where the body is not what the content type promises.
    package init?(contentType: String, body: [UInt8]) {
        guard let boundary = Self.boundary(of: contentType) else { return nil }
        let delimiter = Array("\r\n--\(boundary)".utf8)
        // The first delimiter has no line end before it.
        let text = [13, 10] + body
        var place = 0
        guard let first = Self.find(delimiter, in: text, from: 0) else { return nil }
        place = first + delimiter.count
        for _ in 0..<Self.mostParts {
            if text[place...].starts(with: "--".utf8) { return }
            guard text[place...].starts(with: "\r\n".utf8), let end = Self.find(delimiter, in: text, from: place),
                let blank = Self.find(Array("\r\n\r\n".utf8), in: text[..<end], from: place)
            else { return nil }
            take(head: text[(place + 2)..<max(blank, place + 2)], body: text[min(blank + 4, end)..<end])
            place = end + delimiter.count
        }
        return nil
    }

    private mutating func take(head: ArraySlice<UInt8>, body: ArraySlice<UInt8>) {
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
        guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = Self.parameter("name", of: line)
        else { return }
        if let file = Self.parameter("filename", of: line) {
            let last = file.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
            guard !last.isEmpty else { return }
            let file = File(name: String(last.composed.prefix(200)), bytes: Array(body))
            files[name] = file
            uploads.append(file)
        } else {
            fields.append((name, String(decoding: body, as: UTF8.self)))
        }
    }

    private static func boundary(of contentType: String) -> String? {
        guard contentType.lowercased().hasPrefix("multipart/form-data") else { return nil }
        guard let boundary = parameter("boundary", of: contentType[...]), (1...70).contains(boundary.utf8.count) else {
            return nil
        }
        return boundary
    }

    /// `name="value"` or `name=value`; browsers write a quote inside a value as %22.
    private static func parameter(_ name: String, of line: Substring) -> String? {
        for part in line.split(separator: ";").dropFirst() {
            let pair = part.drop { $0 == " " }
            guard pair.lowercased().hasPrefix("\(name)=") else { continue }
            let value = pair.dropFirst(name.count + 1)
            return String(value.hasPrefix("\"") ? value.dropFirst().prefix { $0 != "\"" } : value.prefix { $0 != " " })
        }
        return nil
    }

    private static func find(_ word: [UInt8], in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
        guard bytes.count >= word.count else { return nil }
        var place = start
        let last = bytes.endIndex - word.count
        while place <= last {
            if bytes[place] == word[0], bytes[place..<(place + word.count)].elementsEqual(word) { return place }
            place += 1
        }
        return nil
    }

    private static func find(_ word: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        find(word, in: bytes[...], from: start)
    }
}
