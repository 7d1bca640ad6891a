import Markup
import School
import Web

/// The files of a set-up: what each was taken for, how many rows are right, and where its columns are put right.
struct SetUpSheetsView {
    let plan: SetUpPlan
    let key: String
    let frame: Frame

    var html: HTML {
        """
        <section class="section"><div class="section__head"><h2>Файлы</h2></div>
        <table class="table" data-cards><caption class="vh">Что в каком файле</caption><thead><tr>\
        <th scope="col">Файл или лист</th><th scope="col">Что в нём</th><th scope="col">Строк</th>\
        <th scope="col">Столбцы</th></tr></thead><tbody>\(each: plan.sheets, row)</tbody></table></section>

        """
    }

    private func row(_ sheet: ReadSheet) -> HTML {
        let bad = plan.count(.wrong, in: sheet.number) + plan.count(.undecided, in: sheet.number)
        let all = plan.rows.count { $0.place.sheet == sheet.number }
        return """
            <tr><th scope="row">\(sheet.called)</th><td data-label="Что в нём">\(kinds(sheet))</td>\
            <td data-label="Строк">\(all - bad)&nbsp;✓\(if: bad > 0, """
                , <a href="\(frame.link(.setUp(key, all: false, sheet: sheet.number, from: 0)))">требуют внимания: \(bad)</a>
                """)</td>\
            <td data-label="Столбцы">\(if: sheet.kind != .skipped, """
                <a href="\(frame.link(.setUpColumns(key, sheet: sheet.number)))" \
                aria-label="Столбцы: \(sheet.called)">\(columns(sheet))</a>
                """)</td></tr>

            """
    }

    private func columns(_ sheet: ReadSheet) -> String {
        let left = sheet.leftOut.count
        let read = sheet.columns.values.count { !$0.isDropped && $0 != .unwanted }
        return "\(counted(read, "столбец", "столбца", "столбцов"))" + (left > 0 ? ", не загружено: \(left)" : "")
    }

    private func kinds(_ sheet: ReadSheet) -> HTML {
        """
        <input type="hidden" name="was \(sheet.number)" value="\(sheet.kind.rawValue)">\
        <select class="input" data-size="small" name="kind \(sheet.number)" aria-label="Что в файле \(sheet.called)">\
        \(each: SheetKind.allCases, { kind in
            "<option value=\"\(kind.rawValue)\"\(if: kind == sheet.kind, " selected")>\(kind.title)</option>"
        })</select>
        """
    }
}
