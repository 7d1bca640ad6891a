import Markup
import School

/// Signposts to final marks that differ from what was proposed.
extension Link {
    /// The report.
    package static let deviations = Link("/deviations")
    /// The same as a workbook.
    package static let deviationsBook = Link("/deviations/file")
}
