import Markup
import School
import Storage
import Web

/// What the classes have confirmed, for those who answer for the lists (001 п. 3.3, 4.4).
struct ConfirmationsPage: Page {
    struct Sheet: Sendable {
        let year: SchoolYear?
        let classes: [ClassState]
        let given: [Confirmation]
        let terms: [Confirming: Deadline]
        let leaders: [ID<SchoolClass>: (id: ID<Person>, name: PersonName)]
        let today: Day
        let now: Moment
        let zone: Zone
    }

    static let path = "/year/confirmations"
    static let act = Act.seeReadiness
    static let keeping = Keeping.nothing

    init(_ form: Form) throws {}

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let year = try records.year(on: asking.today) else {
            return Sheet(
                year: nil, classes: [], given: [], terms: [:], leaders: [:], today: asking.today, now: asking.now,
                zone: asking.zone)
        }
        let day = try records.dayOfLists(asking.today)
        return Sheet(
            year: year, classes: try records.classStates(of: year.number, on: day),
            given: try records.confirmations(of: year.number),
            terms: try records.confirmingTerms(of: year, month: asking.today.month, zone: asking.zone),
            leaders: try records.leaders(year, on: day), today: asking.today, now: asking.now, zone: asking.zone)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { ConfirmationsView(sheet: sheet, frame: frame).view }
}
