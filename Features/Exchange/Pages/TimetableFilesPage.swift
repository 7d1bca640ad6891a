import Markup
import School
import Storage
import Web

/// Where a timetable's file is chosen, and those begun before are found again.
struct TimetableFilesPage: Page {
    static let path = "/import/timetable"
    static let act = Act.importTimetable
    static let keeping = Keeping.nothing

    struct Sheet: Sendable {
        let hasYear: Bool
        let begun: [Begun]

        init(_ records: Reading, _ asking: Asking) throws {
            hasYear = try records.yearInHand(on: asking.today) != nil
            begun = try records.recentJobs(Upload.Kind.timetable.rawValue).map { job in
                var upload = try Upload(Hex.text(job.key), .timetable, records)
                let work = try upload.choices.solving.flatMap { try records.job($0) }
                upload.choices = Choices()
                let isSolving = work?.isGoingOn ?? false
                return Begun(
                    key: Hex.text(job.key), name: upload.name,
                    words: [.waiting, .running].contains(job.status)
                        ? isSolving ? "составляется" : "ждёт решения" : job.words)
            }
        }
    }

    /// A timetable that waits, is being made or was loaded.
    struct Begun: Sendable {
        let key: String
        let name: String
        let words: String
    }

    init(_ form: Form) throws {}

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet { try Sheet(records, asking) }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Расписание из файла",
            main: TimetableFilesView(sheet: sheet, frame: frame, objection: frame.objection).main)
    }
}

/// How the choice of a timetable looks; also what an upload that cannot be read comes back to.
struct TimetableFilesView {
    let sheet: TimetableFilesPage.Sheet
    let frame: Frame
    let objection: Objection?

    var main: HTML {
        """
        <main id="main" class="page" tabindex="-1">
        <ol class="crumbs"><li><a href="\(frame.link(Link("/import")))">Загрузка</a></li></ol>
        <header class="page__head"><h1>Расписание из файла</h1></header>
        \(ErrorSummary("Файл не прочитан, в школе ничего не изменилось", objection).html)\
        \(if: !sheet.hasYear, "<p class=\"notice\" data-kind=\"warn\">Сначала откройте учебный год.</p>")\
        <p>Что это за файл, журнал узнаёт по содержанию. Перед загрузкой всё будет показано: накладки, клетки без места \
        и часы нагрузки, которые ещё не стоят.</p>
        <ul class="list"><li>таблица XLSX, XLS, ODS или CSV: дни и уроки сверху вниз, классы в столбцах, кабинет рядом с \
        предметом;</li>
        <li>выгрузка «aSc Timetables 2012 XML»;</li>
        <li>файл программы FET, решённый или нет.</li></ul>
        <section class="section"><div class="section__head"><h2>Новый файл</h2></div>
        \(TimetableDrop(frame: frame).html)</section>
        <section class="section"><div class="section__head"><h2>Без файла</h2></div>
        <p><a href="\(frame.link(.solveTimetable))">Составить расписание по нагрузке школы</a> или взять её файлом для \
        программы FET.</p></section>\(begun)
        </main>
        """
    }

    private var begun: HTML {
        guard !sheet.begun.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Начатые и загруженные</h2></div>
            <ul class="list">\(each: sheet.begun, { begun in
                "<li><a href=\"\(frame.link(.timetableFile(begun.key)))\">\(begun.name)</a> <span>— \(begun.words)</span></li>"
            })</ul></section>

            """
    }
}

/// The field that takes a timetable's file.
struct TimetableDrop {
    let frame: Frame

    var html: HTML {
        """
        <form method="post" enctype="multipart/form-data" action="\(frame.link(.timetableFiles))" \
        data-busy="Файл читается.">\(frame.tokenField)
        <div class="field" data-width="full"><label class="file" for="timetable"><b>Выберите файл</b><br>\
        <span class="quiet">XLSX, XLS, ODS, CSV, aSc XML или FET, до 20 МБ</span><br>\
        <input type="file" id="timetable" name="file" accept=".xlsx,.xls,.ods,.csv,.txt,.fet,.xml" required></label></div>
        <button class="button" data-kind="main">Прочитать</button></form>

        """
    }
}
