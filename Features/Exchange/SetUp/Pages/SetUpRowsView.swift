import Markup
import School
import Web

/// The rows of a set-up: those that want attention, or all; a wrong cell is put right where it stands.
struct SetUpRowsView {
    let plan: SetUpPlan
    let sheet: SetUpPlanPage.Sheet
    let frame: Frame

    private var shown: [SetUpPlan.Row] {
        plan.rows.filter { row in
            (sheet.only == nil || row.place.sheet == sheet.only)
                && (sheet.showsAll || [.wrong, .undecided, .changed, .kept, .excluded].contains(row.status))
        }
    }

    var html: HTML {
        let rows = shown, page = rows.dropFirst(sheet.from).prefix(SetUpPlanPage.rowsAtOnce)
        return """
            <section class="section" id="rows"><div class="section__head"><h2>Строки</h2>\
            <nav class="tabs" aria-label="Какие строки">\
            <a href="\(link(all: false))"\(if: !sheet.showsAll, " aria-current=\"true\"")>Требуют внимания</a>\
            <a href="\(link(all: true))"\(if: sheet.showsAll, " aria-current=\"true\"")>Все \(plan.rows.count)</a>\
            </nav></div>
            \(if: page.isEmpty, "<p class=\"empty\">Вопросов и ошибок нет.</p>")\
            \(if: !page.isEmpty, table(page))\(more(rows.count))</section>

            """
    }

    private func link(all: Bool, from: Int = 0) -> Link {
        frame.link(.setUp(sheet.key, all: all, sheet: sheet.only, from: from))
    }

    private func table(_ rows: ArraySlice<SetUpPlan.Row>) -> HTML {
        """
        <table class="table plan" data-cards><caption class="vh">Строки файлов</caption><thead><tr>\
        <th scope="col">Строка</th><th scope="col">Что в ней</th><th scope="col">Что будет</th>\
        <th scope="col">Взять</th></tr></thead>
        <tbody>\(each: rows, { row($0) })</tbody></table>
        """
    }

    private func row(_ row: SetUpPlan.Row) -> HTML {
        let place = plan.sheets.count > 1 ? "\(row.place.sheetName), \(row.place.row)" : String(row.place.row)
        let kind = row.status == .wrong ? "err" : row.status == .undecided ? "warn" : ""
        return """
            <tr data-kind="\(kind)"><td data-label="Строка">\(place)</td><th scope="row">\(row.title)</th>\
            <td data-label="Что будет"><span class="plan__why">\(row.status.text)</span>\
            \(each: row.notes, { "<br>\($0)" })\(each: row.fixes, { fix($0, row.place) })</td><td data-label="Взять">\
            <input type="hidden" name="shown" value="\(row.place.code)"><input type="checkbox" name="take" \
            value="\(row.place.code)"\(if: row.status != .excluded, " checked") \
            aria-label="Взять: \(place), \(row.title)"></td></tr>

            """
    }

    private func fix(_ fix: SetUpPlan.Fix, _ place: PersonRow.Place) -> HTML {
        let title = fix.title.isEmpty ? "Столбец \(fix.column + 1)" : fix.title
        guard !fix.isSealed else { return sealed(fix, title, place) }
        let name = "fix \(place.code)-\(fix.column)"
        return """
            <label class="plan__fix"><span>\(title)</span> \
            <input class="input" data-size="small" name="\(name)" value="\(fix.text)" maxlength="200"></label>
            """
    }

    /// Typed anew: what stands there is told by its end alone.
    private func sealed(_ fix: SetUpPlan.Fix, _ title: String, _ place: PersonRow.Place) -> HTML {
        """
        <label class="plan__fix"><span>\(title)\(if: !fix.text.isEmpty, ", сейчас \(fix.text)")</span> \
        <input class="input" data-size="small" name="seal \(place.code)-\(fix.column)" autocomplete="off" \
        maxlength="200"></label>
        """
    }

    private func more(_ count: Int) -> HTML {
        let next = sheet.from + SetUpPlanPage.rowsAtOnce
        guard count > next else { return .none }
        return "<p><a href=\"\(link(all: sheet.showsAll, from: next))\">Следующие строки</a></p>"
    }
}
