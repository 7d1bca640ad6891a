import Markup
import School
import Storage
import Web

/// A day's absent teachers, their lessons, and who stands in: two of them are covered in under three minutes.
struct SubstitutionsPage: Page {
    static let path = "/substitutions"
    static let act = Act.seeSubstitutions

    let form: Form
    private let day: Day?
    private let opened: ID<Lesson>?

    init(_ form: Form) throws {
        self.form = form
        let typed = form["d"] ?? ""
        day = Day(iso: typed)
        if day == nil, !typed.isEmpty { throw NotFound() }
        opened = form["lesson"].flatMap { ID<Lesson>($0) }
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> DaySheet {
        // What was typed into the form of an absence comes back with it open.
        try DaySheet(
            day ?? asking.today, opened: opened, adds: form["add"] != nil || form["kind"] != nil, records, asking)
    }

    func view(_ sheet: DaySheet, _ frame: Frame) -> View { DayView(sheet: sheet, form: form, frame: frame).view }
}
