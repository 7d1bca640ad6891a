/// A file read once: as it stands, its code without strings and comments, and its comments alone, line by line.
struct Source: Sendable {
    let path: String
    let lines: [String]
    let code: [String]
    let comments: [String]

    init(path: String, text: String) {
        var reading = Reading(Array(text.utf8))
        reading.run()
        self.path = path
        lines = Source.split(Array(text.utf8))
        code = Source.split(reading.code)
        comments = Source.split(reading.comments)
    }

    var name: String { String(path.split(separator: "/").last ?? "") }
    var stem: String { String(name.split(separator: ".").first ?? "") }
    var isTest: Bool { path.hasPrefix("Tests/") || path.contains("/Tests/") }

    func isIn(_ folder: String) -> Bool { path.hasPrefix(folder + "/") }

    /// Complains of every line of `text` that `isWrong`.
    func complaints(in text: KeyPath<Source, [String]>, _ words: String, where isWrong: (String) -> Bool) -> [Complaint]
    {
        self[keyPath: text].enumerated().filter { isWrong($0.element) }.map { Complaint(self, $0.offset + 1, words) }
    }

    private static func split(_ bytes: [UInt8]) -> [String] {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}
