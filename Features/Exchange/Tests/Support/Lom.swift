import Foundation

/// What Debian's packages bring for trying a real timetable.
enum Lom {
    static let path = "/usr/share/doc/fet-data/examples/FET-5-official/Bulgaria/Lom_high_school_2007-2008.fet"

    static var isThere: Bool {
        FileManager.default.fileExists(atPath: path) && FileManager.default.isExecutableFile(atPath: "/usr/bin/fet-cl")
    }
}
