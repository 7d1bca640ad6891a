import Foundation
import Testing

@testable import Web

/// What is built in is what lies in the folders.
struct JoinedAssetsTests {
    private func names(_ folder: String) throws -> Set<String> {
        let web = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Web/\(folder)")
        return Set(try FileManager.default.contentsOfDirectory(atPath: web.path))
    }

    @Test func `every style sheet and every script file is joined`() throws {
        #expect(try names("Styles") == Set(JoinedStyles.sheets.map(\.name)))
        #expect(try names("Scripts") == Set(JoinedScript.modules.keys))
    }

    @Test func `styles are joined without words for their readers, and every rule is there`() {
        let text = String(decoding: JoinedStyles.bytes, as: UTF8.self), lines = text.split(separator: "\n")
        #expect(lines.first?.hasPrefix("@layer reset, tokens, ") == true)
        #expect(lines.count { $0.hasPrefix("@layer reset, ") } == 1)
        #expect(!lines.contains { $0.hasPrefix(" ") || $0.hasPrefix("/*") || $0.hasSuffix("*/") })
        for sheet in JoinedStyles.sheets {
            let own = String(decoding: sheet.bytes, as: UTF8.self)
            #expect(own.count { $0 == "{" } == own.count { $0 == "}" }, "\(sheet.name)")
        }
        let opened = JoinedStyles.sheets.map { $0.bytes.count { $0 == UInt8(ascii: "{") } }.reduce(0, +)
        #expect(text.utf8.count { $0 == UInt8(ascii: "{") } == opened)
    }

    /// The name that an outermost line declares.
    private static func declared(_ line: Substring) -> String? {
        var words = line.split(separator: " ").drop { $0 == "export" || $0 == "async" }
        guard let kind = words.popFirst(), ["const", "let", "var", "function", "class"].contains(kind) else {
            return nil
        }
        return line.hasPrefix(" ")
            ? nil : words.first.map { String($0.prefix { $0.isLetter || $0.isNumber || $0 == "_" }) }
    }

    @Test(arguments: Script.allCases)
    func `a joined script imports nothing and begins each file once`(script: Script) {
        let text = String(decoding: JoinedScript.bytes(of: script), as: UTF8.self)
        let lines = text.split(separator: "\n")
        #expect(!lines.contains { $0.hasPrefix("import ") || $0.hasPrefix("import{") })
        #expect(!text.isEmpty)
    }

    @Test func `one name twice in one module, and the browser runs nothing of it`() {
        let texts = JoinedScript.modules.values.map { String(decoding: $0, as: UTF8.self) }
        let names = texts.flatMap { $0.split(separator: "\n").compactMap(Self.declared) }
        #expect(Set(names).count == names.count, "\(names.filter { name in names.count { $0 == name } > 1 })")
        #expect(names.count > 200)
    }

    @Test(arguments: [
        ("hands.js", ["function handsOf(", "function askForAll(", "class Pad ", "class Works "], ["isMark"]),
        ("pasting.js", ["class Pasting ", "function pastedCell("], ["isMark", "spokenDay"]),
        ("own-rows.js", ["async function leaveShared(", "function giveUp("], ["keptItems", "tellTabs"]),
        ("besides.js", ["function besidesOf(", "class WhyLate ", "class Swipe "], ["wordFor", "spokenDay"]),
    ])
    func `what is fetched later takes from the script beside it what stands there already`(
        later: String, brings: [String], takes: [String]
    ) throws {
        let beside = String(decoding: JoinedScript.bytes(of: .journal), as: UTF8.self)
        let bytes = JoinedScript.bytes(of: later, beside: .journal, at: "/assets/journal.js")
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(brings.allSatisfy { text.contains("export " + $0) && !beside.contains("export " + $0) })
        let first = try #require(text.split(separator: "\n").first)
        #expect(first.hasPrefix("import{") && first.hasSuffix("}from\"/assets/journal.js\";"))
        let taken = first.dropFirst(7).prefix { $0 != "}" }.split(separator: ",").map(String.init)
        #expect(takes.allSatisfy { taken.contains($0) })
        for name in taken {
            let ways = ["function \(name)(", "async function \(name)(", "class \(name) ", "const \(name) "]
            let isThere = ways.map { beside.contains("export " + $0) }
            #expect(isThere.contains(true), "\(name) is taken from where it is not")
            #expect(!text.contains("function \(name)("), "\(name) stands in both")
        }
    }
}
