import Markup
import School
import Storage
import Web

/// How the next year looks before it is opened, and just after.
struct NextYearView {
    let sheet: NextYearPage.Sheet
    let frame: Frame

    var view: View {
        View(
            "Новый учебный год",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Новый учебный год</h1><p class="page__note">\(note)</p>\
                \(frame.yearWays(.nextYear))</header>
                \(ErrorSummary("Год не открыт", sheet.form.objection).html)\
                \(opened)\(sheet.newest == nil ? noYears : .none)\(sheet.plan.map(diff) ?? .none)
                </main>
                """)
    }

    private var note: String {
        guard let plan = sheet.plan else { return sheet.newest.map { "\($0.title) год открыт" } ?? "" }
        return "из \(plan.ending.title) в \(plan.coming.title)"
    }

    private var noYears: HTML {
        """
        <p class="empty">Учебных годов ещё нет. <a href="\(frame.link(Link("/setup/begin")))">Открыть первый год</a></p>
        """
    }

    private var opened: HTML {
        guard let opening = sheet.opening, let year = sheet.newest else { return .none }
        let at = sheet.zone.local(opening.at)
        return """
            <section class="section" aria-labelledby="opened"><div class="section__head"><h2 id="opened">\(year.title) год \
            открыт \(RussianDate.dayAndMonth(at.day)), \(at.time.text)</h2></div>
            <p class="row"><a class="button" href="\(frame.link(.readiness(year: year.number)))">Чего не хватает</a></p>
            \(sheet.canUndo ? undo(year) : "<p class=\"quiet\">В уроках года уже есть записи: открытие не отменяется.</p>")
            </section>

            """
    }

    private func undo(_ year: SchoolYear) -> HTML {
        """
        <form method="post" action="\(frame.link(Link("/year/undo")))">\(frame.tokenField)\
        <input type="hidden" name="year" value="\(year.number)">
        <p>Пока в уроках нет записей, открытие можно отменить: классы, группы и нагрузка нового года снимутся, прежние \
        продолжатся. История сохранит и то и другое.</p>
        <p><button class="button">Отменить открытие</button></p></form>
        """
    }

    private func diff(_ plan: NextYear) -> HTML {
        """
        \(DiffTable(plan: plan, frame: frame).html)\(newClasses(plan))\(kept)\(opening(plan))
        """
    }

    private func newClasses(_ plan: NextYear) -> HTML {
        """
        <section class="section" aria-labelledby="first"><div class="section__head"><h2 id="first">Новые классы</h2></div>
        <form method="post" action="\(frame.link(Link("/year/new-classes")))">\(frame.tokenField)\
        <input type="hidden" name="year" value="\(plan.coming.number)">\
        \(Fields(sheet.form).text("classes", "Откроются пустыми", plan.newClasses.map(\.text).joined(separator: ", "),
            limit: 400, hint: "через запятую: 1А, 1Б, 10В"))
        <p><button class="button">Сохранить новые классы</button></p></form></section>

        """
    }

    private var kept: HTML {
        """
        <section class="section" aria-labelledby="kept"><div class="section__head"><h2 id="kept">Остаётся как есть</h2>\
        </div>
        <ul class="list"><li>Правила журнала, звонки, предметы, виды работ и обозначения</li>
        <li>Карточки людей, родители, учётные записи</li>
        <li>Расписание не переносится: его составляют на новый год</li>
        <li>Учебные субботы и короткие дни не переносятся: они объявляются приказом</li></ul></section>

        """
    }

    private func opening(_ plan: NextYear) -> HTML {
        let opens = sheet.opens
        guard sheet.today >= opens else {
            return """
                <p class="notice">\(plan.coming.title) год открывают с \(RussianDate.long(opens)) года. До этого дня здесь \
                готовят решения по классам: они сохраняются.</p>

                """
        }
        return """
            <section class="section" aria-labelledby="open"><div class="section__head"><h2 id="open">Открыть \
            \(plan.coming.title) год</h2></div>
            <form method="post" action="\(frame.link(Link("/year/open")))">\(frame.tokenField)\
            <input type="hidden" name="year" value="\(plan.coming.number)">\
            <div class="form__row">\(Fields(sheet.form).text("order", "Приказ о переводе №", limit: 40, size: "date"))\
            \(Fields(sheet.form).day("ordered", "от"))</div>
            \(NextDates(sheet.form).fields(plan.schemes))
            <p><button class="button" data-kind="main">Открыть учебный год</button></p></form></section>

            """
    }
}
