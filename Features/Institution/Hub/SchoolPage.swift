import Markup
import School
import Storage
import Web

/// «Школа»: what the school is today, and the way to everything it is set up by.
struct SchoolPage: Page {
    static let path = "/school"
    static let act = Act.seeSchool

    struct Sheet: Sendable {
        let requisites: Requisites?
        /// The other sets of requisites, with the day from which each holds.
        let others: [(from: Day, name: String)]
        let mode: RecordMode
        let isModeSettled: Bool
        let buildings: [ListedBuilding]
        let rooms: Int
        let year: SchoolYear?
        let today: Day
        let now: TimeOfDay
        let maySetUp: Bool
        let ways: [SchoolWay]
    }

    init(_ form: Form) throws {}

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let today = asking.today, dated = try records.datedRequisites()
        let current = dated.last { $0.from <= today } ?? dated.first
        return Sheet(
            requisites: current?.requisites,
            others: dated.filter { $0.from != current?.from }.map { ($0.from, $0.requisites.name) },
            mode: asking.regulation.recordMode, isModeSettled: asking.regulation.isSettled(.recordMode),
            buildings: try records.buildings().filter { $0.to.map { $0 >= today } ?? true },
            rooms: try records.rooms().count { $0.to.map { $0 >= today } ?? true },
            year: try records.yearInHand(on: today), today: today, now: asking.zone.local(asking.now).time,
            maySetUp: asking.may(.setUpSchool, on: .school), ways: SchoolWay.all(for: asking))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { SchoolView(sheet: sheet, frame: frame).view }
}
