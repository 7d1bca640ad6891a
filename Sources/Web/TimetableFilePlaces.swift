import Markup

/// Signposts to timetables from files.
extension Link {
    /// Where a timetable's file is chosen, and those begun before are found.
    package static let timetableFiles = Link("/import/timetable")
    /// The plan of a timetable's file.
    package static func timetableFile(_ key: String) -> Link { Link("/import/timetable/\(key)") }
    /// The plan that could not be loaded yet.
    package static func refusedTimetable(_ key: String) -> Link { Link("/import/timetable/\(key)?open=1") }
    /// What the names of a file mean.
    package static func timetableNames(_ key: String) -> Link { Link("/import/timetable/\(key)/names") }
    /// FET's work on a file.
    package static func timetableSolving(_ key: String) -> Link { Link("/import/timetable/\(key)/solve") }
    /// Where a timetable of the school's own load is made by FET.
    package static let solveTimetable = Link("/import/timetable/solve")
    /// The school's load as a file of FET.
    package static let timetableAsFET = Link("/import/timetable/school.fet")
}
