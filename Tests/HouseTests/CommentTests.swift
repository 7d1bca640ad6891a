import Testing

/// Comments say why, in English, and nothing about who and when.
struct CommentTests {
    @Test func `comments are English, their Russian words are examples`() {
        expectNone(
            House.product.flatMap { file in
                file.complaints(in: \.comments, "a Russian sentence outside « » in a comment") { Self.isRussian($0) }
            }, "identifiers and comments are English")
    }

    /// More than three Cyrillic words in a row outside « »: a name or an example may stand bare.
    private static func isRussian(_ comment: String) -> Bool {
        guard comment.utf8.contains(0xD0) || comment.utf8.contains(0xD1) else { return false }
        var depth = 0
        var bare = ""
        for character in comment {
            if character == "«" { depth += 1 }
            if depth == 0 { bare.append(character) }
            if character == "»" { depth = max(0, depth - 1) }
        }
        var row = 0
        return bare.names.contains { word in
            row = word.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) } ? row + 1 : 0
            return row > 3
        }
    }

    @Test func `no file begins with its own name, author or date`() {
        expectNone(
            House.sources.flatMap { file in
                file.complaints(in: \.comments, "a header") { line in
                    line.contains("Created by") || line.contains("Copyright") || line.hasSuffix("// " + file.name)
                }
            }, "the history knows")
    }

    @Test func `every test is a sentence`() {
        let files = House.sources.filter { $0.isTest && $0.code.contains { $0.says("@Test") } }
        expectNone(
            files.flatMap { file in
                file.code.indices.compactMap { index -> Complaint? in
                    guard file.code[index].says("@Test") else { return nil }
                    let rest = file.lines[index...]
                    let name = rest.firstIndex { $0.says("func ") } ?? rest.endIndex - 1
                    let near = rest[...name].joined(separator: "\n")
                    let isSentence =
                        near.contains("func `") || near.contains("@Test(\"") || near.contains("@Test(\n        \"")
                    return isSentence ? nil : Complaint(file, index + 1, "name it with a sentence")
                }
            }, "tests are read aloud")
    }

    @Test func `a test proves three requirements at most`() {
        expectNone(
            House.sources.filter(\.isTest).flatMap { file in
                file.complaints(in: \.lines, "more than three requirements") { line in
                    line.contains("@Test(\"R")
                        && line.names.count { $0.first == "R" && $0.dropFirst().allSatisfy(\.isNumber) } > 3
                }
            }, "one test, one thought")
    }
}
