import Markup
import School
import Storage
import Web

/// The working group with its plan: who is in it, what is to be done by when, what is done (000 п. 1.1; 004 п. 1.4).
struct PlanPage: Page {
    static let path = "/orders/plan"
    static let act = Act.seeWorkPlan

    struct Sheet: Sendable {
        let items: [PlanItemLine]
        let members: [OrderedDuty]
        let staff: [(value: String, title: String)]
        let mayKeep: Bool
        let mayAdd: Bool
        let today: Day
        let letterhead: Letterhead
    }

    let form: Form

    init(_ form: Form) { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let mayAdd = asking.may(.keepOrders, on: .school)
        return Sheet(
            items: try records.planItems(),
            members: try records.duties(of: .workingGroup).filter { $0.days.to.map { $0 >= asking.today } ?? true },
            staff: mayAdd ? try records.staffChoices(on: asking.today) : [],
            mayKeep: asking.may(.keepWorkPlan, on: .school), mayAdd: mayAdd, today: asking.today,
            letterhead: try records.letterhead(on: asking.today))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { PlanView(sheet: sheet, form: form, frame: frame).view }
}
