import Markup
import School
import Storage
import Web

/// Where a file is chosen: a list of people or a timetable.
struct ImportPage: Page {
    static let path = "/import"
    static let act = Act.importTimetable
    static let keeping = Keeping.nothing

    struct Sheet: Sendable {
        let mayLoadPeople: Bool
        let hasYear: Bool
    }

    init(_ form: Form) throws {}

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        Sheet(
            mayLoadPeople: asking.may(.importPeople, on: .school), hasYear: try records.year(on: asking.today) != nil)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View("Загрузка", main: ImportView.draw(sheet, frame, objection: frame.objection))
    }
}

/// The page with the two forms; also what an upload that cannot be read comes back to.
enum ImportView {
    static func draw(_ sheet: ImportPage.Sheet, _ frame: Frame, objection: Objection?) -> HTML {
        """
        <main id="main" class="page" tabindex="-1">
        <header class="page__head"><h1>Загрузка</h1></header>
        \(ErrorSummary("Файл не прочитан, в школе ничего не изменилось", objection).html)\
        \(if: !sheet.hasYear, "<p class=\"notice\" data-kind=\"warn\">Сначала откройте учебный год.</p>")\
        \(if: sheet.mayLoadPeople, order)\(if: sheet.mayLoadPeople, several(frame))
        \(if: sheet.mayLoadPeople, people(frame))\(timetable(frame))
        </main>
        """
    }

    private static let order: HTML = """
        <p class="notice">Сначала ученики и сотрудники, потом расписание: тогда учителя узнаются, а подгруппы заполнятся \
        сами. Перед загрузкой всё будет показано.</p>
        """

    private static func several(_ frame: Frame) -> HTML {
        """
        <p>Классы, люди, учебный план, нагрузка и группы сразу, одной книгой или несколькими файлами: \
        <a href="\(frame.link(.setUpFiles))">Настройка школы из файлов</a>.</p>
        """
    }

    private static func people(_ frame: Frame) -> HTML {
        form(
            "Список людей", "people", "/import/people",
            "Ученики с классом и родителями или сотрудники с должностями. XLSX, XLS, ODS, CSV, до 20 МБ.",
            ".xlsx,.xls,.ods,.csv,.txt", frame)
    }

    private static func timetable(_ frame: Frame) -> HTML {
        """
        <section class="section"><div class="section__head"><h2>Расписание</h2></div>
        <p>Таблица школы, выгрузка aSc или файл FET: <a href="\(frame.link(.timetableFiles))">Расписание из файла</a>.</p>
        \(TimetableDrop(frame: frame).html)</section>

        """
    }

    private static func form(
        _ title: String, _ field: String, _ address: Link.Path, _ hint: String, _ kinds: String, _ frame: Frame
    ) -> HTML {
        """
        <section class="section"><div class="section__head"><h2>\(title)</h2></div>
        <form method="post" enctype="multipart/form-data" action="\(frame.link(Link(address)))" \
        data-busy="Файл читается.">\(frame.tokenField)
        <div class="field" data-width="full"><label class="file" for="\(field)"><b>Выберите файл</b><br>\
        <span class="quiet">\(hint)</span><br>\
        <input type="file" id="\(field)" name="file" accept="\(kinds)" required></label></div>
        <button class="button" data-kind="main">Прочитать</button></form></section>

        """
    }
}
