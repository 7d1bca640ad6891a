import Markup
import School

/// Signposts to the year: whether the school is ready for it, how it is opened, what is handed over for it.
extension Link {
    /// What the school still lacks, of the year people work in or of another.
    package static func readiness(year: Int? = nil) -> Link {
        year.map { Link("/readiness?y=\($0)") } ?? Link("/readiness")
    }
}
