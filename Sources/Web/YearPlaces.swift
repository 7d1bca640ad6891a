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
    /// By which days a year is prepared and opened.
    package static let yearTerms = Link("/year/terms")
    /// What becomes of one class in the next year.
    package static func nextYear(ofClass slug: String) -> Link { Link("/year/class/\(slug)") }

    /// What is handed over for a new year.
    package static let checklist = Link("/year/checklist")
    /// What classes have confirmed.
    package static let confirmations = Link("/year/confirmations")
    /// What a class teacher confirms of the class.
    package static func confirm(_ slug: String) -> Link { Link("/class/\(slug)/confirm") }
    /// What in the cards is missing, stale or contradictory.
    package static let quality = Link("/quality")
}
