import Foundation
import Web

extension Toolbox {
    /// The virtualenv that `./test` makes; `./test fast` does without it, and then so do the tests that need it.
    package static let folderForTests =
        ProcessInfo.processInfo.environment["PARTA_TOOLS"]
        ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../.tools").standardized.path

    /// The tools of the tests.
    package static let forTests = Toolbox(folder: folderForTests)

    /// Whether they are there.
    package static var isThere: Bool {
        ["venv/bin/python3", "bin/python3"].contains {
            FileManager.default.isExecutableFile(atPath: "\(folderForTests)/\($0)")
        }
    }
}
