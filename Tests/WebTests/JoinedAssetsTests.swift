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

    @Test(arguments: Script.allCases)
    func `a joined script imports and exports nothing and begins each file once`(script: Script) {
        let text = String(decoding: JoinedScript.bytes(of: script), as: UTF8.self)
        let lines = text.split(separator: "\n")
        #expect(!lines.contains { $0.hasPrefix("import ") || $0.hasPrefix("export ") })
        let classes = lines.filter { $0.hasPrefix("class ") }
        #expect(Set(classes).count == classes.count)
        #expect(!text.isEmpty)
    }
}
