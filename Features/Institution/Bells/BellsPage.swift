import Markup
import School
import Storage
import Web

/// The schedules of bells, with the form that adds one and the forms that end one.
struct BellsPage: Page {
    static let path = "/school/bells"
    static let act = Act.seeSchool

    struct Sheet: Sendable {
        let schedules: [BellSchedule]
        let buildings: [ListedBuilding]
        let today: Day
        let maySetUp: Bool
    }

    let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        Sheet(
            schedules: try records.bellSchedules(), buildings: try records.buildings(), today: asking.today,
            maySetUp: asking.may(.setUpSchool, on: .school))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        BellsView(sheet: sheet, frame: frame, form: form).view
    }
}
