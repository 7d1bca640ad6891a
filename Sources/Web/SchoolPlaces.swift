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
    /// Buildings and rooms.
    package static let buildings = Link("/school/buildings")
    /// One building.
    package static func building(_ id: ID<Building>) -> Link { Link("/school/buildings/\(id.number)") }
    /// One room.
    package static func room(_ id: ID<Room>) -> Link { Link("/school/rooms/\(id.number)") }
}
