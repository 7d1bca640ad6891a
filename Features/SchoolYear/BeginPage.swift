import Markup
import School
import Storage
import Web

/// What a new school begins with: an empty year, or the model school to look round in.
struct BeginPage: Page {
    struct Sheet: Sendable {
        let fields: YearFields
        let isBegun: Bool
        let steps: SetUpSteps
        let objection: Objection?
    }

    static let path = "/setup/begin"
    static let act = Act.setUpSchool
    static let keeping = Keeping.nothing

    private let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        Sheet(
            fields: YearFields(year: SchoolYear.number(on: asking.today), form: form),
            isBegun: try !records.years().isEmpty, steps: try SetUpSteps(records),
            objection: form.objection)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "С чего начать",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>С чего начнём?</h1></header>
                \(sheet.steps.html(at: .school, frame))\
                \(ErrorSummary("Год не открыт", sheet.objection).html)\
                \(sheet.isBegun ? begun(frame) : offers(sheet, frame))
                </main>
                """)
    }

    private func begun(_ frame: Frame) -> HTML {
        """
        <p class="notice">Учебный год уже открыт.</p>
        <p><a class="button" data-kind="main" href="\(frame.link(.readiness()))">К готовности</a></p>
        """
    }

    private func offers(_ sheet: Sheet, _ frame: Frame) -> HTML {
        """
        <div class="offers">
        <form class="offer" method="post" action="\(frame.link(Link("/setup/year")))">\(frame.tokenField)
        <h2>Пустой год</h2><p>Классы, люди и расписание вы внесёте сами или загрузите из файлов.</p>
        \(sheet.fields.html)
        <button class="button" data-kind="main">Открыть год</button></form>
        <form class="offer" method="post" action="\(frame.link(Link("/setup/model")))">\(frame.tokenField)
        <h2>Модельная школа</h2><p>Выдуманная школа с классами, журналами и дневниками: посмотреть и попробовать.</p>
        <button class="button">Создать модельную школу</button></form></div>
        """
    }
}
