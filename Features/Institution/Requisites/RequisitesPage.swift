import Markup
import School
import Storage
import Web

/// The form of requisites: what changes, and from which day.
struct RequisitesPage: Page {
    static let path = "/school/requisites"
    static let act = Act.setUpSchool

    struct Sheet: Sendable {
        let dated: [(from: Day, requisites: Requisites)]
        let today: Day

        var now: Requisites? { (dated.last { $0.from <= today } ?? dated.first)?.requisites }
    }

    let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        Sheet(dated: try records.datedRequisites(), today: asking.today)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Реквизиты школы",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.school))">Школа</a></li></ol>
                <header class="page__head"><h1>Реквизиты школы</h1></header>
                \(Fields(form).summary)<p class="note">Документ печатается с реквизитами своего дня: старый — со старым \
                названием.</p>
                <form method="post" action="\(frame.link(.requisites))">\(frame.tokenField)\
                \(RequisitesForm.fields(form, sheet.now, from: sheet.today))\
                <div class="form__foot"><button class="button" data-kind="main">Сохранить</button>\
                <a class="button" data-kind="quiet" href="\(frame.link(.school))">Не менять</a></div></form>
                \(past(sheet))
                </main>
                """)
    }

    private func past(_ sheet: Sheet) -> HTML {
        """
        <section class="section"><div class="section__head"><h2>Как школа называлась</h2></div><ul class="list">\
        \(each: sheet.dated.reversed(), { "<li><b>с \($0.from.russian)</b>: \($0.requisites.name)</li>" })</ul></section>
        """
    }
}
