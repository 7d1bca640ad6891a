import Markup

/// Signposts to the set-up of a school from files.
extension Link {
    /// Where the files of a set-up are chosen.
    package static let setUpFiles = Link("/setup/files")
    /// The plan of a set-up.
    package static func setUp(_ key: String) -> Link { Link("/setup/files/\(key)") }
    /// Some rows of the plan: all or those that want attention, of all sheets or of one.
    package static func setUp(_ key: String, all: Bool, sheet: Int?, from: Int) -> Link {
        Link("/setup/files/\(key)?all=\(all ? "1" : "")&sheet=\(sheet.map(String.init) ?? "")&from=\(from)")
    }
    /// The plan that could not be loaded yet.
    package static func refusedSetUp(_ key: String) -> Link { Link("/setup/files/\(key)?open=1") }
    /// The columns of one sheet of a set-up.
    package static func setUpColumns(_ key: String, sheet: Int) -> Link { Link("/setup/files/\(key)/columns/\(sheet)") }
}
