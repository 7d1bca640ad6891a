import Markup
import School
import Web

/// How a plan of a timetable looks.
struct TimetablePlanView {
    let sheet: TimetablePlanPage.Sheet
    let frame: Frame

    var main: HTML {
        """
        <main id="main" class="page" tabindex="-1">
        <ol class="crumbs"><li><a href="\(frame.link(Link("/import")))">Загрузка</a></li>\
        <li><a href="\(frame.link(.timetableFiles))">Расписание</a></li></ol>
        <header class="page__head"><h1>\(title)</h1><p class="page__note">\(sheet.name)</p></header>
        \(ErrorSummary("Не загружено, в школе ничего не изменилось", frame.objection).html)\(content)
        </main>
        """
    }

    private var title: String {
        switch sheet.state {
        case .open: "Проверьте загрузку"
        case .solving: "Расписание составляется"
        case .done: "Загружено"
        }
    }

    private var content: HTML {
        switch sheet.state {
        case .open(let open): TimetableOpenView(open: open, key: sheet.key, frame: frame).html
        case .solving(let done, let total, let words): solving(done, total, words)
        case .done(let words, let isKeeper): done(words, isKeeper)
        }
    }

    private func done(_ words: String, _ isKeeper: Bool) -> HTML {
        """
        <p class="notice" data-kind="ok" role="status">\(words)</p>
        <p class="row"><a class="button" data-kind="main" href="\(frame.link(.journals))">К журналам</a>\
        \(if: isKeeper, """
            <a class="button" href="\(frame.link(.slips("staff")))">Карточки входа сотрудникам</a>\
            <a class="button" href="\(frame.link(.readiness()))">Чего ещё нет</a>
            """)</p>
        """
    }

    /// While FET works there is nothing to load yet.
    private func solving(_ done: Int, _ total: Int, _ words: String) -> HTML {
        """
        <section data-work><p role="status">\(words)</p>
        \(if: total > 0, "<p><progress class=\"progress\" max=\"\(total)\" value=\"\(done)\" aria-label=\"Сколько занятий поставлено\"></progress></p>")\
        </section>
        <p>Страницу можно закрыть: работа найдётся в разделе \
        <a href="\(frame.link(.timetableFiles))">«Расписание из файла»</a>.</p>
        <form class="row" method="post" action="\(frame.link(.timetableSolving(sheet.key)))">\(frame.tokenField)
        <a class="button" data-kind="main" href="\(frame.link(.timetableFile(sheet.key)))">Обновить страницу</a>\
        <button class="button" name="do" value="stop">Остановить</button></form>
        """
    }
}
