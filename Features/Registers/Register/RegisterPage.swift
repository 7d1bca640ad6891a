import Markup
import School
import Storage
import Web

/// A register of signed papers: consents of parents or obligations of staff, and who has none.
struct RegisterPage: Page {
    static let path = "/registers/:register"
    static let act = Act.keepRegisters
    static let keeping = Keeping.nothing

    struct Sheet: Sendable {
        let lines: [RegisterLine]
        let today: Day
    }

    let kind: AgreementKind
    let form: Form

    init(_ form: Form) throws {
        kind = try form.register()
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        Sheet(lines: try records.register(kind, on: asking.today), today: asking.today)
    }

    func table(_ sheet: Sheet) -> ListTable? {
        ListTable(
            kind.slug, kind.title, head: ["ФИО", "Кто", "Дата", "Документ"],
            rows: sheet.lines.map { [$0.name.full, $0.about, $0.day?.russian ?? "нет", $0.words] })
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let fields = Fields(form), done = Set(sheet.lines.filter { $0.paper != nil }.map(\.person)).count
        let all = Set(sheet.lines.map(\.person)).count
        return View(
            kind.title,
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.people))">Люди</a></li></ol>
                <header class="page__head"><h1>Реестры</h1><p class="page__note">\(kind.title): есть \(done) из \(all)</p>\
                \(RegisterTabs.tools(Link("/registers/\(kind.slug)?format=csv"), frame))</header>
                \(RegisterTabs.tabs(kind, frame))\(fields.summary)
                <details class="section"\(if: fields.isBack, " open")><summary>Записать документ</summary>
                <form method="post" action="\(frame.link(.register(kind)))">\(frame.tokenField)\
                \(fields.text("name", "Фамилия, имя, отчество", limit: 180))\
                \(fields.day("day", "Дата документа", sheet.today))\
                \(fields.text("paper", "Документ", kind.paper, limit: 200))\
                <div class="field"><button class="button" data-kind="main">Записать</button></div></form></details>
                \(table(sheet, frame))<p class="print-stamp">\(frame.stamp)</p>
                </main>
                """)
    }

    private func table(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard !sheet.lines.isEmpty else { return "<p class=\"empty\">Здесь пока никого нет.</p>" }
        return """
            <table class="table" data-cards data-sticky><thead><tr><th scope="col">ФИО</th><th scope="col">Кто</th>\
            <th scope="col">Дата</th><th scope="col">Документ</th></tr></thead><tbody>
            \(each: sheet.lines, { line in
                """
                <tr><th scope="row">\(line.name.full)</th><td data-label="Кто">\(line.about.isEmpty ? "—" : line.about)</td>\
                <td data-label="Дата">\(line.day?.russian ?? "нет")</td>\
                <td data-label="Документ">\(line.words)\(line.paper.map { ending($0, line, sheet, frame) })</td></tr>

                """
            })</tbody></table>
            """
    }

    private func ending(_ paper: Int, _ line: RegisterLine, _ sheet: Sheet, _ frame: Frame) -> HTML {
        """
        <details class="no-print"><summary aria-label="\(line.name.full): прекратить">Прекратить</summary>\
        <form method="post" class="inline-form" action="\(frame.link(Link("/registers/\(kind.slug)/end")))">\
        \(frame.tokenField)<input type="hidden" name="ended" value="\(paper)">\
        <label class="field"><span class="field__label">Последний день</span>\
        <input class="input" type="date" data-size="date" name="lastday" value="\(sheet.today.iso)" required></label>\
        <label class="field"><span class="field__label">Почему</span>\
        <input class="input" name="reason" maxlength="200" required></label>\
        <button class="button" data-kind="danger">Прекратить</button></form></details>
        """
    }
}

extension Form {
    /// The register that the address names.
    func register() throws -> AgreementKind {
        let word = try part("register")
        guard let kind = AgreementKind.allCases.first(where: { $0.slug == word }) else { throw NotFound() }
        return kind
    }
}
