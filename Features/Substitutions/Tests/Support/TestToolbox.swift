import Foundation

@testable import Web

extension Toolbox {
    /// The virtualenv that `./test` makes; `./test fast` does without it, and then so do the tests that need it.
    static let folderForTests =
        ProcessInfo.processInfo.environment["PARTA_TOOLS"]
        ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../.tools").standardized.path

    static let forTests = Toolbox(folder: folderForTests)

    static var isThere: Bool {
        ["venv/bin/python3", "bin/python3"].contains {
            FileManager.default.isExecutableFile(atPath: "\(folderForTests)/\($0)")
        }
    }
}
