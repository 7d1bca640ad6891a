import Markup
import School
import Storage
import Web

/// Where the files of a set-up are chosen, several at once, and set-ups begun before are found again.
struct SetUpFilesPage: Page {
    static let path = "/setup/files"
    static let act = Act.setUpSchool
    static let keeping = Keeping.nothing

    struct Sheet: Sendable {
        let steps: SetUpSteps
        let hasYear: Bool
        let begun: [Begun]
    }

    /// A set-up that waits, is being loaded or is over.
    struct Begun: Sendable {
        let key: String
        let name: String
        let status: Job.Status
        let words: String
    }

    init(_ form: Form) throws {}

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        Sheet(
            steps: try SetUpSteps(records), hasYear: try records.year(on: asking.today) != nil,
            begun: try records.recentJobs(Upload.Kind.setUp.rawValue).map { job in
                Begun(
                    key: Hex.text(job.key), name: String(decoding: job.asked.dropFirst(32), as: UTF8.self),
                    status: job.status, words: job.words)
            })
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View("Настройка школы из файлов", main: SetUpFilesView(sheet: sheet, frame: frame, objection: nil).main)
    }
}

/// How the choice of files looks; also what an upload that cannot be read comes back to.
struct SetUpFilesView {
    let sheet: SetUpFilesPage.Sheet
    let frame: Frame
    let objection: Objection?

    var main: HTML {
        """
        <main id="main" class="page" tabindex="-1">
        <header class="page__head"><h1>Настройка школы из файлов</h1></header>
        \(sheet.steps.html(at: .people, frame))\
        \(ErrorSummary("Файлы не прочитаны, в школе ничего не изменилось", objection).html)\
        \(if: !sheet.hasYear, noYear)\
        <p>Классы, сотрудники, ученики, родители, учебный план, нагрузка и группы — всё сразу или по частям: одной \
        книгой с листами или несколькими файлами. Что в каком файле, журнал узнаёт по заголовкам.</p>
        \(SetUpDrop(key: nil, frame: frame).html)\(templates)\(begun)
        </main>
        """
    }

    private var noYear: HTML {
        """
        <p class="notice" data-kind="warn">Сначала откройте учебный год. \
        <a href="\(frame.link(Link("/setup/begin")))">Открыть год</a></p>
        """
    }

    private var templates: HTML {
        """
        <section class="section"><div class="section__head"><h2>Шаблоны</h2></div>
        <p><a href="\(frame.link(Link("/setup/templates/school.xlsx")))">Книга со всеми листами, XLSX</a>. \
        По отдельности, XLSX и CSV:</p>
        <ul class="list">\(each: SheetKind.byNarrowness.reversed(), { kind in
            """
            <li>\(kind.title): <a href="\(frame.link(Link("/setup/templates/\(kind.rawValue).xlsx")))" \
            aria-label="\(kind.title), XLSX">XLSX</a> <a href="\(frame.link(Link("/setup/templates/\(kind.rawValue).csv")))" \
            aria-label="\(kind.title), CSV">CSV</a></li>
            """
        })</ul></section>

        """
    }

    private var begun: HTML {
        guard !sheet.begun.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Начатые и загруженные</h2></div>
            <ul class="list">\(each: sheet.begun, { begun in
                "<li><a href=\"\(frame.link(.setUp(begun.key)))\">\(begun.name)</a> <span>— \(Self.words(begun))</span></li>"
            })</ul></section>

            """
    }

    private static func words(_ begun: SetUpFilesPage.Begun) -> String {
        switch begun.status {
        case .waiting, .running: "ждёт решения"
        case .done, .failed: begun.words
        }
    }
}

/// The field that takes files: chosen or dropped.
struct SetUpDrop {
    /// The set-up that gets more files.
    let key: String?
    let frame: Frame

    var html: HTML {
        """
        <form class="drop" method="post" enctype="multipart/form-data" action="\(frame.link(.setUpFiles))" \
        data-busy="Файлы читаются и сверяются со школой.">\(frame.tokenField)
        \(if: key != nil, "<input type=\"hidden\" name=\"key\" value=\"\(key ?? "")\">")\
        <div class="field" data-width="full"><label class="file" data-drop for="files"><b>\
        \(key == nil ? "Выберите файлы или перетащите их сюда" : "Добавить файлы или заменить исправленными")</b><br>\
        <span class="quiet">XLSX, XLS, ODS, CSV (UTF-8 или Windows-1251), до 20 МБ вместе</span><br>\
        <input type="file" id="files" name="files" multiple accept=".xlsx,.xls,.ods,.csv,.txt" required></label></div>
        <button class="button"\(if: key == nil, " data-kind=\"main\"")>Прочитать</button></form>

        """
    }
}
