import Markup
import School
import Storage
import Web

/// Which fields of cards the school keeps: a switch for each, with what stands behind the ones switched off.
struct FieldsPage: Page {
    static let path = "/school/fields"
    static let act = Act.setUpSchool

    struct Sheet: Sendable {
        let regulation: Regulation
        /// Sealed values that are kept, on or off.
        let counts: [CardField: Int]
    }

    let form: Form

    init(_ form: Form) { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        Sheet(regulation: asking.regulation, counts: try records.secretCounts())
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { FieldsView(sheet: sheet, frame: frame, form: form).view }
}
