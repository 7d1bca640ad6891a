import Markup
import School

/// Signposts to the year: whether the school is ready for it, how it is opened, what is handed over for it.
extension Link {
    /// What the school still lacks, of the year people work in or of another.
    package static func readiness(year: Int? = nil) -> Link {
        year.map { Link("/readiness?y=\($0)") } ?? Link("/readiness")
    }

    /// The next year: what it would be made of, and its opening.
    package static let nextYear = Link("/year")
    /// What becomes of one class in the next year.
    package static func nextYear(ofClass slug: String) -> Link { Link("/year/class/\(slug)") }
}
