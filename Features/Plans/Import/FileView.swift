import Markup
import School
import Storage
import Web

/// Draws a table that waits: columns, a word about the rows, and what they become.
struct FileView {
    let sheet: FilePage.Sheet
    let form: Form
    let frame: Frame

    private var year: Int { sheet.course.listed.year }

    var main: HTML {
        """
        <main id="main" class="page" tabindex="-1">
        <ol class="crumbs"><li><a href="\(frame.link(.plan(sheet.course.address, year: year)))">\(sheet.course.heading)\
         · КТП</a></li></ol>
        <header class="page__head"><h1>Проверьте столбцы</h1>\
        <p class="page__note">\(sheet.name), \(counted(sheet.plan.topics.count, "тема", "темы", "тем"))</p></header>
        \(ErrorSummary("План не загружен", frame.objection).html)
        <form method="post" action="\(frame.link(.planFile(sheet.course.address, sheet.key, year: year)))">
        \(frame.tokenField)<input type="hidden" name="y" value="\(year)">
        \(columns)
        \(report)
        \(if: sheet.replacesDraft, FileView.replaces)
        \(if: sheet.needsReason, Fields(form).text("reason", "Причина новой версии", limit: 200))
        <div class="form__foot" data-sticky><button class="button" name="do" value="show">Показать результат</button>\
        <button class="button" data-kind="main" name="do" value="load"\(if: !sheet.plan.mayBeLoaded, " disabled")>\
        Загрузить</button> <a class="button" data-kind="quiet" \
        href="\(frame.link(.planUpload(sheet.course.address, year: year)))">Назад</a></div>
        </form>
        \(preview)
        </main>
        """
    }

    private static let replaces: HTML = """
        <p class="notice" data-kind="warn">Темы из таблицы заменят строки нынешнего черновика.</p>
        """

    private var columns: HTML {
        let fields = Fields(form)
        let sheets = sheet.sheets.enumerated().map { ("\($0.offset)", $0.element) }
        return """
            <section class="section"><div class="row">
            \(if: sheets.count > 1, fields.select("sheet", "Лист", sheets, "\(sheet.mapping.sheet)"))
            \(fields.text("header", "Заголовок в строке", "\(sheet.mapping.header)", limit: 5, hint: "0 — без заголовка", size: "date"))
            </div>
            <table class="table" data-cards><caption class="vh">Столбцы</caption><thead><tr><th scope="col">Столбец</th>\
            <th scope="col">Что в нём</th><th scope="col">Пример</th></tr></thead>
            <tbody>\(each: sheet.mapping.columns.indices, { column($0) })</tbody></table></section>
            """
    }

    private func column(_ place: Int) -> HTML {
        let letter = String(UnicodeScalar(UInt8(65 + place % 26))), chosen = sheet.mapping.columns[place]
        let title = sheet.head[safe: place] ?? ""
        return """
            <tr><th scope="row">\(letter)\(if: !title.isEmpty, " «\(title)»")</th>\
            <td><select class="input" data-size="small" name="c\(place)" aria-label="Столбец \(letter)">\
            \(each: PlanColumn.allCases, { one in
                "<option value=\"\(one.rawValue)\"\(if: one == chosen, " selected")>\(one.title)</option>"
            })</select></td><td data-label="Пример">\(sheet.sample[safe: place] ?? "")</td></tr>

            """
    }

    private var report: HTML {
        let errors = sheet.plan.remarks.filter(\.isError), warnings = sheet.plan.remarks.filter { !$0.isError }
        return """
            <section class="section" id="rows" tabindex="-1"><p class="row"><span class="tag" data-kind="ok">тем: \
            \(sheet.plan.topics.count)</span> <span class="tag">разделов: \(sheet.plan.sections)</span> \
            <span class="tag" data-kind="warn">обратите внимание: \(warnings.count)</span> \
            <span class="tag"\(if: !errors.isEmpty, " data-kind=\"err\"")>строк с ошибкой: \(errors.count)</span></p>
            <ul class="list">\(each: errors + warnings, { remark($0) })\
            \(each: sheet.mapping.excluded.sorted(), { taken(out: $0) })</ul></section>
            """
    }

    private func remark(_ remark: FilePlan.Remark) -> HTML {
        guard remark.row > 0 else { return "<li>✕ \(remark.words)</li>" }
        return """
            <li>\(remark.isError ? "✕" : "⚠") Строка \(remark.row): \(remark.words). <label class="choice">\
            <input type="checkbox" name="skip" value="\(remark.row)"><span>не брать<span class="vh"> строку \
            \(remark.row)</span></span></label></li>

            """
    }

    private func taken(out row: Int) -> HTML {
        """
        <li>Строка \(row): не берётся. <label class="choice"><input type="checkbox" name="skip" value="\(row)" checked>\
        <span>не брать<span class="vh"> строку \(row)</span></span></label></li>

        """
    }

    private var preview: HTML {
        """
        <section class="section"><div class="section__head"><h2>Что получится</h2></div>
        <div class="scroll-x" tabindex="0" role="region" aria-label="Что получится"><table class="table" data-cards>\
        <thead><tr><th class="n" scope="col">№</th>\
        <th scope="col">Тема</th><th scope="col" class="num">Ч</th><th scope="col">Задание</th><th scope="col">Вид</th>\
        <th scope="col">Раздел</th></tr></thead><tbody>\(each: sheet.plan.topics.indices, { topic($0) })</tbody></table>\
        </div></section>
        """
    }

    private func topic(_ place: Int) -> HTML {
        let topic = sheet.plan.topics[place]
        return """
            <tr><td class="n">\(place + 1)</td><th scope="row">\(topic.topic.isEmpty ? "Резерв" : topic.topic)\
            \(if: topic.isSafety, " <span class=\"tag\" data-kind=\"accent\">Инструктаж по ТБ</span>")</th>\
            <td class="num" data-label="Часов">\(topic.hours)</td><td data-label="Задание">\(topic.homework)</td>\
            <td data-label="Вид">\(sheet.kinds.code(topic.kind))</td><td data-label="Раздел">\(topic.section)</td></tr>

            """
    }
}
