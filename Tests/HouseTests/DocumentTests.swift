import Foundation
import Testing

/// Documents tell today's truth, and nothing about the machine they were written on.
struct DocumentTests {
    private static let documents = House.files("md")

    @Test func `the documents of the house are there`() {
        let wanted = [
            "README.md", "README.ru.md", "CHANGELOG.md", "STYLE.md", "LICENSE", "docs/house.md", "docs/glossary.md",
            "docs/regulation.md", "docs/security.md", "docs/performance.md", "docs/decisions/README.md",
        ]
        expectNone(wanted.filter { !House.exists($0) }.map { Complaint($0, "is not there") }, "one reader each")
    }

    @Test func `a document names files that exist`() {
        expectNone(
            Self.documents.flatMap { document in
                document.lines.enumerated().flatMap { index, line in
                    Self.paths(in: line).filter { !Self.isThere($0, from: document) }
                        .map { Complaint(document, index + 1, "there is no \($0)") }
                }
            }, "documents rot")
    }

    /// What looks like a path of ours: in back-ticks or a link, with a folder and an ending, and no pattern in it.
    private static func paths(in line: String) -> [String] {
        let quoted = line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
        let linked = line.components(separatedBy: "](").dropFirst().compactMap { $0.split(separator: ")").first }
            .map { String($0.split(separator: "#").first ?? "") }
        let endings = [".swift", ".md", ".py", ".sh", ".js", ".css", ".sql", ".txt"]
        return (quoted + linked).filter { path in
            path.contains("/") && endings.contains { path.hasSuffix($0) } && !path.contains("://")
                && !path.hasPrefix("/") && !path.contains { "*<>{}… NN".contains($0) }
        }
    }

    private static func isThere(_ path: String, from document: Source) -> Bool {
        let folder = document.path.split(separator: "/").dropLast().joined(separator: "/")
        return House.exists(path) || House.exists(folder + "/" + path)
    }

    @Test func `every decision is in the index, and its number is its own`() {
        let decisions = Self.documents.filter { $0.isIn("docs/decisions") && $0.name != "README.md" }
        let index = House.text("docs/decisions/README.md")
        expectNone(
            decisions.filter { !index.contains($0.name) }.map {
                Complaint($0, 1, "is not in docs/decisions/README.md")
            },
            "decisions are found by reading the index")
        let numbers = decisions.map { String($0.name.prefix(4)) }
        #expect(Set(numbers).count == numbers.count, "two decisions with one number: \(numbers)")
    }

    @Test func `no file knows the machine it was written on`() throws {
        let places = try NSRegularExpression(pattern: "(?<![a-z0-9.])/(home|opt|ro" + "ot|wo" + "rk)/")
        let files = House.paths.filter { !$0.hasPrefix("Tests/HouseTests/") && !$0.hasSuffix(".woff2") }
        expectNone(
            files.flatMap { path -> [Complaint] in
                House.text(path).split(separator: "\n").filter { line in
                    let text = String(line)
                    return places.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
                }.map { Complaint(path, "a place of one machine: \($0.prefix(100))") }
            }, "the project stands alone")
    }
}
