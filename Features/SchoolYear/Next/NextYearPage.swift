import Markup
import School
import Storage
import Web

/// The next year: what it would be made of, class by class; and the last opening, while it can be taken back.
struct NextYearPage: Page {
    struct Sheet: Sendable {
        /// The newest year; nil where the school has none.
        let newest: SchoolYear?
        let plan: NextYear?
        let opening: YearOpening?
        let canUndo: Bool
        /// From which day the next year may be opened.
        let opens: Day
        let today: Day
        let zone: Zone
        let form: Form
    }

    static let path = "/year"
    static let act = Act.setUpSchool
    static let keeping = Keeping.nothing

    private let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let newest = try records.years().last
        let opening = try newest.flatMap { try records.opening(of: $0.number) }
        let isBegun = newest.map { $0.starts <= asking.today } ?? false
        return Sheet(
            newest: newest, plan: try isBegun ? newest.map { try records.nextYear(after: $0) } : nil, opening: opening,
            canUndo: try opening != nil && !records.hasEntries(from: newest?.starts ?? asking.today),
            opens: asking.regulation.opens(of: newest.map { $0.number + 1 } ?? asking.today.year),
            today: asking.today, zone: asking.zone, form: form)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { NextYearView(sheet: sheet, frame: frame).view }
}
