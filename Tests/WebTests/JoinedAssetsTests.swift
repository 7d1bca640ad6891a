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

    /// The name that an outermost line declares.
    private static func declared(_ line: Substring) -> String? {
        var words = line.split(separator: " ").drop { $0 == "async" }
        guard let kind = words.popFirst(), ["const", "let", "var", "function", "class"].contains(kind) else {
            return nil
        }
        return line.hasPrefix(" ")
            ? nil : words.first.map { String($0.prefix { $0.isLetter || $0.isNumber || $0 == "_" }) }
    }

    @Test(arguments: Script.allCases)
    func `a joined script imports and exports nothing and begins each file once`(script: Script) {
        let text = String(decoding: JoinedScript.bytes(of: script), as: UTF8.self)
        let lines = text.split(separator: "\n")
        #expect(!lines.contains { $0.hasPrefix("import ") || $0.hasPrefix("export ") })
        // One name twice in one module, and the browser runs nothing of it.
        let names = lines.compactMap(Self.declared)
        #expect(Set(names).count == names.count, "\(names.filter { name in names.count { $0 == name } > 1 })")
        #expect(!text.isEmpty)
    }
}
