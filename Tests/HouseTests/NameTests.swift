import Testing

/// The words of the field, and no drawers.
struct NameTests {
    private static let drawers: Set = [
        "manager", "service", "helper", "util", "utils", "base", "impl", "dto", "info", "data", "object", "processor",
        "handler", "wrapper", "common", "misc", "v2",
    ]

    /// The base of an operation is a word of ours: what its client saw before it wrote.
    private static let ours: Set = ["Base"]

    /// Words of other programs' files, which are read as they are written.
    private static let foreign: [(path: String, word: String)] = [
        ("Features/Exchange/", "grades"), ("Features/Exchange/", "grade"),
    ]

    @Test func `no type, file or folder is named for being a drawer`() {
        expectNone(House.product.flatMap(Self.drawersDeclared), "say what it is")
        expectNone(
            House.product.flatMap { file in
                file.path.split(separator: "/").compactMap { part in
                    let last = part.split(separator: ".").first?.words.last ?? ""
                    return Self.drawers.contains(last) && !Self.ours.contains(file.stem)
                        ? Complaint(file, 1, "\(part) is a drawer") : nil
                }
            }, "say what it is")
    }

    private static func drawersDeclared(in file: Source) -> [Complaint] {
        let kinds: Set<Substring> = ["struct", "class", "enum", "actor", "protocol", "typealias"]
        return file.code.enumerated().compactMap { index, line in
            let names = line.names
            guard let at = names.firstIndex(where: kinds.contains), names.indices.contains(at + 1) else { return nil }
            guard let last = names[at + 1].words.last, drawers.contains(last), !ours.contains(String(names[at + 1]))
            else {
                return nil
            }
            return Complaint(file, index + 1, "\(names[at + 1]) is a drawer")
        }
    }

    @Test func `the words are those of the glossary`() {
        let files = House.sources.filter { !$0.isIn("Tests/HouseTests") } + House.files("js") + House.files("css")
        expectNone(
            files.flatMap { file in
                file.lines.enumerated().compactMap { index, line in
                    guard let word = Self.strange(in: line), !Self.mayStand(word, in: file) else { return nil }
                    return Complaint(file, index + 1, "«\(word)» is not in the glossary")
                }
            }, "docs/glossary.md")
    }

    private static func mayStand(_ word: String, in file: Source) -> Bool {
        foreign.contains { file.path.hasPrefix($0.path) && $0.word == word }
    }

    /// A student is never a pupil, a mark never a score, rating or grade; `gradeLevel` is the year of study.
    private static func strange(in line: String) -> String? {
        guard
            line.utf8.contains(UInt8(ascii: "g")) || line.utf8.contains(UInt8(ascii: "p"))
                || line.utf8.contains(UInt8(ascii: "s"))
        else { return nil }
        let words = line.names.flatMap(\.words)
        return words.indices.lazy.map { index -> String? in
            switch words[index] {
            case "pupil", "pupils", "score", "scores", "rating", "ratings": words[index]
            case "grade", "grades": index + 1 < words.count && words[index + 1].hasPrefix("level") ? nil : words[index]
            default: nil
            }
        }.compactMap { $0 }.first
    }

    @Test func `a file that holds one type bears its name`() {
        expectNone(
            House.product.compactMap { file in
                let types = file.shownTypes
                let isOne = types.count == 1 && !file.code.contains { $0.hasPrefix("extension ") }
                return isOne && types[0] != file.stem ? Complaint(file, 1, "holds \(types[0]) alone") : nil
            }, "one main type a file")
    }
}

extension Source {
    /// The types that other files of the room can see, extensions and nested ones aside.
    fileprivate var shownTypes: [String] {
        let kinds: Set<Substring> = ["struct", "class", "enum", "actor", "protocol"]
        return code.compactMap { line in
            guard let first = line.first, first.isLetter, first != " ", !line.hasPrefix("private") else { return nil }
            let names = line.names.filter { $0 != "final" && $0 != "package" && $0 != "indirect" }
            guard names.count > 1, kinds.contains(names[0]), !line.hasPrefix("extension") else { return nil }
            return String(names[1])
        }
    }
}
