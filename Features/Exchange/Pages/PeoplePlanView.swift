import Markup
import School
import Web

/// How a plan of people looks.
struct PeoplePlanView {
    let sheet: PeoplePlanPage.Sheet
    let frame: Frame

    var main: HTML {
        """
        <main id="main" class="page" tabindex="-1">
        <ol class="crumbs"><li><a href="\(frame.link(Link("/import")))">Загрузка</a></li></ol>
        <header class="page__head"><h1>\(sheet.isDone ? "Загружено" : "Проверьте загрузку")</h1>\
        <p class="page__note">\(sheet.name)\
        \(if: !sheet.isDone, ", \(counted(sheet.plan.rows.count, "строка", "строки", "строк"))")</p></header>
        \(sheet.isDone ? done : plan)
        </main>
        """
    }

    private var done: HTML {
        """
        <p class="notice" data-kind="ok" role="status">\(sheet.words)</p>
        <p class="row"><a class="button" data-kind="main" href="\(frame.link(Link("/import")))">Загрузить ещё</a>\
        <a class="button" href="\(frame.link(.people))">К списку людей</a></p>
        """
    }

    private var plan: HTML {
        """
        \(if: sheet.isRefused && !sheet.plan.mayBeApplied, refused)\
        <p class="plan-counts">\(each: PeoplePlan.Status.allCases, { count($0) })\(parents)</p>
        \(if: !sheet.plan.remarks.isEmpty, remarks)
        <form method="post" action="\(frame.link(address))" data-busy="Список обрабатывается, подождите.">\(frame.tokenField)
        \(if: !sheet.plan.questions.isEmpty, questions)\(rows)
        <div class="form__foot" data-sticky>\(buttons)</div></form>
        """
    }

    private func count(_ status: PeoplePlan.Status) -> HTML {
        let count = sheet.plan.count(status)
        return count == 0 ? .none : "<span><b>\(count)</b> \(status.text)</span> "
    }

    /// Parents have no rows of their own.
    private var parents: HTML {
        let new = sheet.plan.changes.parents.count { $0.known == nil }
        guard new > 0 else { return .none }
        return "<span>и с ними <b>\(new)</b> \(plural(new, "родителя", "родителей", "родителей"))</span>"
    }

    private var address: Link { Link("/import/people/\(sheet.key)") }

    private var refused: HTML {
        let words = "Ответьте на вопросы и исправьте или снимите строки с ошибками: файл загружается целиком."
        return ErrorSummary(
            "Пока не загружено, в школе ничего не изменилось", Objection(words, field: "rows")
        ).html
    }

    private var remarks: HTML {
        """
        <section class="section"><div class="section__head"><h2>О файле</h2></div>\
        <ul class="list">\(each: sheet.plan.remarks, { "<li>\($0)</li>" })</ul></section>
        """
    }

    private var questions: HTML {
        """
        <section class="section"><div class="section__head"><h2>Нужно решить</h2></div>
        \(QuestionView.draw(sheet.plan.questions, sheet.choices))</section>

        """
    }

    private var shown: [PeoplePlan.Row] {
        sheet.showsAll
            ? sheet.plan.rows
            : sheet.plan.rows.filter { [.wrong, .undecided, .changed, .kept, .excluded].contains($0.status) }
    }

    private var rows: HTML {
        let page = shown.dropFirst(sheet.from).prefix(PeoplePlanPage.rowsAtOnce)
        return """
            <section class="section" id="rows"><div class="section__head"><h2>Строки</h2>\
            <nav class="tabs" aria-label="Какие строки">\
            <a href="\(frame.link(address))"\(if: !sheet.showsAll, " aria-current=\"true\"")>\
            Требуют внимания</a><a href="\(frame.link(Link("/import/people/\(sheet.key)?all=1")))"\
            \(if: sheet.showsAll, " aria-current=\"true\"")>Все \(sheet.plan.rows.count)</a></nav></div>
            \(if: page.isEmpty, "<p class=\"empty\">Вопросов и ошибок нет.</p>")\
            \(if: !page.isEmpty, table(page))\(more)</section>

            """
    }

    private func table(_ rows: ArraySlice<PeoplePlan.Row>) -> HTML {
        """
        <table class="table plan" data-cards><caption class="vh">Строки файла</caption><thead><tr>\
        <th scope="col">Строка</th><th scope="col">Кто</th><th scope="col">Что будет</th>\
        <th scope="col">Взять</th></tr></thead>
        <tbody>\(each: rows, { row($0) })</tbody></table>
        """
    }

    private func row(_ row: PeoplePlan.Row) -> HTML {
        let place = sheet.plan.namesSheets ? "\(row.place.sheetName), \(row.place.row)" : String(row.place.row)
        let kind = row.status == .wrong ? "err" : row.status == .undecided ? "warn" : ""
        return """
            <tr data-kind="\(kind)"><td data-label="Строка">\(place)</td><th scope="row">\(row.title)</th>\
            <td data-label="Что будет"><span class="plan__why">\(row.status.text)</span>\
            \(each: row.notes, { "<br>\($0)" })</td><td data-label="Взять">\
            <input type="hidden" name="shown" value="\(row.place.code)"><input type="checkbox" name="take" \
            value="\(row.place.code)"\(if: row.status != .excluded, " checked") \
            aria-label="Взять: \(place), \(row.title)"></td></tr>

            """
    }

    private var more: HTML {
        let next = sheet.from + PeoplePlanPage.rowsAtOnce
        guard shown.count > next else { return .none }
        let link =
            sheet.showsAll
            ? Link("/import/people/\(sheet.key)?all=1&from=\(next)") : Link("/import/people/\(sheet.key)?from=\(next)")
        return "<p><a href=\"\(frame.link(link))\">Следующие строки</a></p>"
    }

    private var buttons: HTML {
        let count = sheet.plan.count(.new) + sheet.plan.count(.changed)
        return """
            <button class="button" data-kind="main" name="do" value="load"\(if: !sheet.plan.hasChanges, " disabled")>\
            Загрузить \(count)</button><button class="button" name="do" value="check">Пересчитать</button>\
            <a class="button" data-kind="quiet" href="\(frame.link(Link("/import")))">Отменить загрузку</a>
            """
    }
}
