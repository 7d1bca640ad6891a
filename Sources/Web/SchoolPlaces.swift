import Markup
import School

/// Signposts to what a school is set up by.
extension Link {
    /// «Школа»: everything a school is set up by.
    package static let school = Link("/school")
    /// The school's dated requisites.
    package static let requisites = Link("/school/requisites")
    /// Which record of the school is the official one.
    package static let recordMode = Link("/school/mode")
    /// What class teachers may do in their classes.
    package static let classTeacherRights = Link("/school/class-teachers")
    /// Buildings and rooms.
    package static let buildings = Link("/school/buildings")
    /// One building.
    package static func building(_ id: ID<Building>) -> Link { Link("/school/buildings/\(id.number)") }
    /// One room.
    package static func room(_ id: ID<Room>) -> Link { Link("/school/rooms/\(id.number)") }
    /// The kinds of work that marks are given for.
    package static let workKinds = Link("/school/work-kinds")
    /// One kind of work.
    package static func workKind(_ id: ID<WorkKind>) -> Link { Link("/school/work-kinds/\(id.number)") }
}

/// Signposts to a school's year.
extension Link {
    /// The calendar of the year people work in.
    package static let calendar = Link("/school/calendar")
    /// The calendar as it comes out for a grade level.
    package static func calendar(level: Int) -> Link { Link("/school/calendar?level=\(level)") }
    /// The calendar of another year.
    package static func calendar(year: Int) -> Link { Link("/school/calendar?y=\(year)") }
    /// The schedules of bells.
    package static let bells = Link("/school/bells")
    /// How the year is divided.
    package static let periods = Link("/school/periods")
    /// One way of dividing the year.
    package static func periods(scheme: Int) -> Link { Link("/school/periods/\(scheme)") }
    /// A new way of dividing the year, filled in with usual dates.
    package static func newPeriods(kind: String, parts: Int) -> Link {
        Link("/school/periods/new?kind=\(kind)&parts=\(parts)")
    }
    /// The school's local acts.
    package static let localActs = Link("/school/acts")
    /// One version of a local act, for whoever it binds.
    package static func localAct(_ id: ID<LocalAct>) -> Link { Link("/acts/\(id.number)") }
    /// The file that a version of a local act came with.
    package static func fileOfAct(_ id: ID<LocalAct>) -> Link { Link("/acts/\(id.number)/file") }
}
