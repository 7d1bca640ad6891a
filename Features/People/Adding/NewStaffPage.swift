import Markup
import School
import Storage
import Web

/// The form that takes somebody into the staff.
struct NewStaffPage: Page {
    static let path = "/people/new/staff"
    static let act = Act.keepCard

    struct Sheet: Sendable {
        let namesakes: [Namesake]
        let today: Day
    }

    let form: Form

    init(_ form: Form) { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        Sheet(namesakes: try SamePerson.asked(form, records), today: asking.today)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let fields = Fields(form)
        return View(
            "Добавить сотрудника",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.people))">Люди</a></li></ol>
                <header class="page__head"><h1>Добавить сотрудника</h1></header>
                \(fields.summary)<form method="post" action="\(frame.link(.newStaff))">\(frame.tokenField)\
                \(SamePerson.question(form, sheet.namesakes))\(PersonForm.fields(form))\
                \(fields.text("post", "Должность", limit: 120, hint: "например: учитель математики"))\
                \(fields.day("from", "Работает с", sheet.today))\(OrderForm.fields(form))\
                <div class="form__foot"><button class="button" data-kind="main">Добавить сотрудника</button></div>\
                </form>
                </main>
                """)
    }
}
