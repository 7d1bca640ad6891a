import Markup
import School

/// Signposts to outages and to the temporary journal.
extension Link {
    /// The register of outages, and what is still to be carried over.
    package static let outages = Link("/outages")
    /// The register of another school year, such as 2024.
    package static func outagesOfYear(_ year: Int) -> Link { Link("/outages?y=\(year)") }
    /// What marks an outage as entered by mistake.
    package static func mistakenOutage(_ id: ID<Outage>) -> Link { Link("/outages/\(id.number)/mistake") }
    /// One outage with its lessons.
    package static func outage(_ id: ID<Outage>) -> Link { Link("/outages/\(id.number)") }
    /// Blanks of the temporary journal: whose, by class.
    package static let blanks = Link("/outages/blank")
    /// The blank of one course for a week.
    package static func blank(course: ID<Course>, from: Day? = nil) -> Link {
        from.map { Link("/outages/blank/course/\(course.number)?d=\($0.iso)") }
            ?? Link("/outages/blank/course/\(course.number)")
    }
    /// The blanks of every course of a class for a week.
    package static func blank(ofClass slug: String, from: Day? = nil) -> Link {
        from.map { Link("/outages/blank/class/\(slug)?d=\($0.iso)") } ?? Link("/outages/blank/class/\(slug)")
    }
    /// The blanks of the whole school for a week.
    package static func allBlanks(from: Day) -> Link { Link("/outages/blank/all?d=\(from.iso)") }
}
