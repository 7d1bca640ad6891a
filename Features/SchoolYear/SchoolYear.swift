import School
import Storage
import Web

/// The beginning of a school: its name, its keeper, its first year. `key` opens the first run; `model` fills an
/// empty school with the invented one.
package func schoolYear(
    _ doors: Doors, key: String, model: @escaping @Sendable (Database, Moment) async throws -> Void
) -> Feature {
    let first = FirstRun(doors: doors, key: SetUpKey(key))
    return Feature(
        "Учебный год",
        pages: [
            BeginPage.self, NextYearPage.self, ClassPlanPage.self, ChecklistPage.self, TermsPage.self,
            ConfirmPage.self, ConfirmationsPage.self,
        ],
        actions: [
            OpenYear.self, OpenNextYear.self, TakeYearBack.self, KeepNewClasses.self, KeepClassPlan.self, Receive.self,
            GiveBack.self, SettleTerms.self, ConfirmClass.self,
        ],
        doors: [first.shown, first.opened, ModelFilling(model: model).filled])
}
