import Foundation

/// The tree that these tests stand in, read from the place of this very file.
enum House {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Every file worth reading, by its path from the root.
    static let paths: [String] = {
        let skipped: Set = ["demo-data", "node_modules", "__pycache__"]
        guard let walk = FileManager.default.enumerator(atPath: root.path) else { return [] }
        var found: [String] = []
        while let path = walk.nextObject() as? String {
            let name = (path as NSString).lastPathComponent
            let isFolder = walk.fileAttributes?[.type] as? FileAttributeType == .typeDirectory
            let isHidden = name.hasPrefix(".") && name != ".ci"
            if isHidden || skipped.contains(name) {
                if isFolder { walk.skipDescendants() }
            } else if !isFolder {
                found.append(path)
            }
        }
        return found.sorted()
    }()

    static let sources: [Source] = files("swift")

    /// Product code: what is built into the binary.
    static let product = sources.filter { !$0.isTest && ($0.isIn("Sources") || $0.isIn("Features")) }

    static let features: [String] = Set(
        paths.filter { $0.hasPrefix("Features/") }.compactMap {
            $0.split(separator: "/").dropFirst().first.map(String.init)
        }
    ).sorted()

    static func files(_ ending: String) -> [Source] {
        paths.filter { $0.hasSuffix("." + ending) }.map { Source(path: $0, text: text($0)) }
    }

    /// The text of a file, empty where there is none.
    static func text(_ path: String) -> String {
        (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }
}
