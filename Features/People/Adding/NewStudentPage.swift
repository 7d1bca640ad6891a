import Markup
import School
import Storage
import Web

/// The form that takes a student into a class.
struct NewStudentPage: Page {
    static let path = "/people/new/student"
    static let act = Act.keepCard

    struct Sheet: Sendable {
        let classes: [(value: String, title: String)]
        let namesakes: [Namesake]
        let today: Day
    }

    let form: Form

    init(_ form: Form) { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        Sheet(
            classes: try records.classChoices(on: asking.today),
            namesakes: try SamePerson.asked(form, records, students: true), today: asking.today)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let fields = Fields(form)
        let forms = StudyForm.allCases.map { (value: String($0.rawValue), title: $0.title) }
        return View(
            "Добавить ученика",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.people))">Люди</a></li></ol>
                <header class="page__head"><h1>Добавить ученика</h1></header>
                \(fields.summary)<form method="post" action="\(frame.link(.newStudent))">\(frame.tokenField)\
                \(SamePerson.question(form, sheet.namesakes))\(PersonForm.fields(form))\
                \(fields.select("class", "Класс", [("", "выберите класс")] + sheet.classes))\
                \(fields.select("form", "Форма обучения", forms, "1"))\
                \(fields.day("from", "В классе с", sheet.today))\(OrderForm.fields(form))\
                \(fields.text("origin", "Откуда прибыл", limit: 200, hint: "необязательно: прежняя школа"))\
                <div class="form__foot"><button class="button" data-kind="main">Добавить ученика</button></div></form>
                </main>
                """)
    }
}

extension Reading {
    private static let choices = SQL("SELECT id, name FROM school_class WHERE year = ?1 ORDER BY sort_key, id")

    /// The classes of the school year of a day, to choose from.
    func classChoices(on day: Day) throws -> [(value: String, title: String)] {
        try rows(Self.choices, year(on: day)?.number ?? 0) { (String($0.int(0)), $0.text(1)) }
    }
}
