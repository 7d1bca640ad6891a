import Markup
import School

/// Signposts to marks of behaviour.
extension Link {
    /// How a class behaved: in the period that is due, or in the one that is named.
    package static func behaviour(_ slug: String, period: String? = nil) -> Link {
        period.map { Link("/class/\(slug)/behaviour?p=\($0)") } ?? Link("/class/\(slug)/behaviour")
    }
}
