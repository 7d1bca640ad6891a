import Markup
import School
import Web

/// How the plan of a set-up looks.
struct SetUpPlanView {
    let sheet: SetUpPlanPage.Sheet
    let frame: Frame

    var main: HTML {
        """
        <main id="main" class="page" tabindex="-1">
        <ol class="crumbs"><li><a href="\(frame.link(.setUpFiles))">Настройка школы из файлов</a></li></ol>
        <header class="page__head"><h1>\(title)</h1><p class="page__note">\(sheet.name)</p></header>
        \(sheet.steps.html(at: .people, frame))\(body)
        </main>
        """
    }

    private var title: String {
        switch sheet.state {
        case .open, .failed: "Проверьте загрузку"
        case .loading: "Идёт загрузка"
        case .done: "Загружено"
        }
    }

    private var body: HTML {
        switch sheet.state {
        case .open(let plan): open(plan)
        case .failed(let words, let plan):
            """
            \(ErrorSummary("Не загружено, в школе ничего не изменилось", Objection(words, field: "rows")).html)\
            \(open(plan))
            """
        case .loading(let done, let total, let words): loading(done, total, words)
        case .done(let words): loaded(words)
        }
    }

    private func loading(_ done: Int, _ total: Int, _ words: String) -> HTML {
        """
        <section data-work><p role="status">\(words)</p>
        <p><progress class="progress" max="\(total)" value="\(done)" aria-label="Ход загрузки"></progress></p></section>
        <p>Страницу можно закрыть: загрузка найдётся в разделе \
        <a href="\(frame.link(.setUpFiles))">«Настройка школы из файлов»</a>.</p>
        <p><a class="button" href="\(frame.link(.setUp(sheet.key)))">Обновить страницу</a></p>
        """
    }

    private func loaded(_ words: String) -> HTML {
        """
        <p class="notice" data-kind="ok" role="status">\(words)</p>
        <p class="row"><a class="button" data-kind="main" href="\(frame.link(.readiness()))">К проверке</a>\
        <a class="button" href="\(frame.link(.setUpFiles))">Загрузить ещё</a>\
        <a class="button" href="\(frame.link(Link("/import")))">Загрузить расписание</a>\
        <a class="button" href="\(frame.link(.people))">К списку людей</a></p>
        """
    }

    private func open(_ plan: SetUpPlan) -> HTML {
        """
        \(if: sheet.isRefused && !plan.isSettled, refused)\
        \(if: plan.isSettled && !plan.hasChanges, nothing)\
        <p class="plan-counts">\(each: PeoplePlan.Status.allCases, { count($0, plan) })</p>
        <form method="post" action="\(frame.link(.setUp(sheet.key)))" data-busy="Файлы сверяются со школой.">\(frame.tokenField)
        \(SetUpSheetsView(plan: plan, key: sheet.key, frame: frame).html)\
        \(if: !plan.remarks.isEmpty, remarks(plan))\(if: !plan.questions.isEmpty, questions(plan))\
        \(SetUpRowsView(plan: plan, sheet: sheet, frame: frame).html)
        <div class="form__foot" data-sticky>\(buttons(plan))</div></form>
        <section class="section"><div class="section__head"><h2>Ещё файлы</h2></div>\
        \(SetUpDrop(key: sheet.key, frame: frame).html)</section>
        """
    }

    private func count(_ status: PeoplePlan.Status, _ plan: SetUpPlan) -> HTML {
        let count = plan.count(status)
        return count == 0 ? .none : "<span><b>\(count)</b> \(status.text)</span> "
    }

    private var nothing: HTML {
        """
        <p class="notice" data-kind="ok" role="status">Ничего не изменится: всё, что есть в файлах, в школе уже \
        записано.</p>
        """
    }

    private var refused: HTML {
        let words = "Ответьте на вопросы и исправьте или снимите строки с ошибками: файлы загружаются целиком."
        return ErrorSummary(
            "Пока не загружено, в школе ничего не изменилось", Objection(words, field: "rows")
        ).html
    }

    private func remarks(_ plan: SetUpPlan) -> HTML {
        """
        <section class="section"><div class="section__head"><h2>Заметьте</h2></div>\
        <ul class="list">\(each: plan.remarks.prefix(200), { "<li>\($0)</li>" })</ul></section>

        """
    }

    private func questions(_ plan: SetUpPlan) -> HTML {
        """
        <section class="section"><div class="section__head"><h2>Нужно решить</h2></div>
        \(QuestionView.draw(plan.questions, sheet.choices))</section>

        """
    }

    private func buttons(_ plan: SetUpPlan) -> HTML {
        let count = plan.count(.new) + plan.count(.changed)
        return """
            <button class="button" data-kind="main" name="do" value="load"\(if: !plan.hasChanges, " disabled")>\
            Загрузить \(count)</button><button class="button" name="do" value="check">Пересчитать</button>\
            <a class="button" data-kind="quiet" href="\(frame.link(.setUpFiles))">Отложить</a>
            """
    }
}
