import Markup
import School
import Storage
import Web

/// Where a table comes in: pasted from a spreadsheet, or as a file.
struct UploadPage: Page {
    static let path = "/journal/:class/:subject/plan/file"
    static let act = Act.keepPlan

    private let address: PlanAddress

    init(_ form: Form) throws { address = try PlanAddress(form) }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try address.scope(records, asking) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> PlanCourse {
        try address.course(records, asking)
    }

    func view(_ course: PlanCourse, _ frame: Frame) -> View { Self.drawn(course, Form(), frame) }

    /// The page, also with what was pasted when it could not be read.
    static func drawn(_ course: PlanCourse, _ form: Form, _ frame: Frame) -> View {
        let year = course.listed.year, fields = Fields(form)
        let head = """
            \(frame.tokenField)<input type="hidden" name="y" value="\(year)">
            """ as HTML
        return View(
            "\(course.heading) — загрузка плана", status: form.objection == nil ? 200 : 422,
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.plan(course.address, year: year)))">\(course.heading) · КТП\
                </a></li></ol>
                <header class="page__head"><h1>Загрузить план</h1><p class="page__note">Сначала — проверка столбцов. \
                Даты из таблицы не берутся: их даёт расписание.</p></header>
                \(fields.summary)
                <section class="section" id="paste"><div class="section__head"><h2>Вставить из Excel</h2></div>
                <form method="post" action="\(frame.link(.plan(course.address, do: "file")))">\(head)
                \(fields.area("text", "Таблица", limit: 400_000, rows: 10, hint: "скопируйте столбцы и вставьте сюда"))
                <button class="button" data-kind="main">Проверить</button></form></section>
                <section class="section"><div class="section__head"><h2>Файл</h2></div>
                <form method="post" enctype="multipart/form-data" \
                action="\(frame.link(.plan(course.address, do: "file")))">\(head)
                \(fields.file("file", "XLSX, ODS, CSV или таблица в DOCX", kinds: ".xlsx,.xls,.ods,.csv,.docx"))
                <button class="button">Загрузить</button></form></section>
                </main>
                """)
    }
}

/// Takes a table from a browser, reads it outside any transaction, and leads to its columns.
struct ReceivePlan {
    let toolbox: Toolbox

    var door: Door {
        Door("POST", UploadPage.path, act: .keepPlan, isInside: true, limit: 25_000_000) { call in
            let address = try PlanAddress(call.form)
            let inside = try await call.permit(for: .keepPlan) { try address.scope($0, $1) }
            guard let school = call.school else { throw NotFound() }
            let database = try call.front.records.school(school)
            do {
                let (name, sheets) = try await read(call.form)
                return try await database.change { records in
                    let course = try address.course(records, inside.asking)
                    let key = try PlanUpload.begin(
                        sheets, named: name, for: course.id, records.signed(by: inside.permit))
                    return .see(inside.frame.link(.planFile(course.address, key, year: course.listed.year)))
                }
            } catch let problem as FileProblem {
                return try await refused(problem.description, address, inside, call, database)
            } catch let failure as ToolFailure {
                return try await refused(failure.description, address, inside, call, database)
            }
        }
    }

    private func read(_ form: Form) async throws -> (String, [Sheet]) {
        var sheets: [Sheet] = [], name = "вставлено из Excel"
        if let file = form.files["file"] {
            name = file.name
            sheets = try await SheetReader(toolbox: toolbox, takesDocuments: true).sheets(file.bytes, name: name)
        } else if let text = form.fields.last(where: { $0.name == "text" })?.value, !text.clean.isEmpty {
            sheets = [try CSVReader.sheet(Array(text.utf8), name: name)]
        } else {
            throw FileProblem("Вставьте таблицу или выберите файл.")
        }
        sheets.removeAll { sheet in !sheet.rows.contains { $0.contains { !$0.isEmpty } } }
        guard !sheets.isEmpty else { throw FileProblem("В таблице нет ни одной заполненной строки.") }
        return (name, sheets)
    }

    private func refused(
        _ words: String, _ address: PlanAddress, _ inside: Door.Call.Inside, _ call: Door.Call, _ database: Database
    ) async throws -> Answer {
        let course = try await database.read { try address.course($0, inside.asking) }
        let field = call.form.files.isEmpty && call.form["text"] != nil ? "text" : "file"
        let form = call.form.objected(Objection(words, field: field))
        return call.front.page(UploadPage.drawn(course, form, inside.frame), inside.frame, for: call.visit)
    }
}
