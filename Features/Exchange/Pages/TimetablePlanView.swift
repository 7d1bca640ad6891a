import Markup
import School
import Storage
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
        \(ErrorSummary("Не выполнено, в школе ничего не изменилось", frame.objection).html)\(content)
        </main>
        """
    }

    private var title: String {
        switch sheet.state {
        case .open: "Проверьте загрузку"
        case .solving: "Расписание составляется"
        case .done(let done): done.draft == nil ? "Загружено" : "Черновик готов"
        }
    }

    private var content: HTML {
        switch sheet.state {
        case .open(let open): TimetableOpenView(open: open, key: sheet.key, frame: frame).html
        case .solving(let work): solving(work)
        case .done(let done): self.done(done)
        }
    }

    private func done(_ done: TimetablePlanPage.Done) -> HTML {
        if done.draft != nil { return waiting(done) }
        return """
            <p class="notice" data-kind="ok" role="status">\(done.words)</p>
            <p class="row"><a class="button" data-kind="main" href="\(frame.link(.journals))">К журналам</a>\
            \(if: done.isKeeper, """
                <a class="button" href="\(frame.link(.slips("staff")))">Карточки входа сотрудникам</a>\
                <a class="button" href="\(frame.link(.readiness()))">Чего ещё нет</a>
                """)</p>
            """
    }

    /// A draft is put right, compared and published in the editor.
    private func waiting(_ done: TimetablePlanPage.Done) -> HTML {
        guard let draft = done.draft, done.mayEdit else {
            return """
                <p class="notice" data-kind="ok" role="status">\(done.words)</p>
                <p>Черновик проверит и введёт тот, кто ведёт расписание школы.</p>
                """
        }
        return """
            <p class="notice" data-kind="ok" role="status">\(done.words)</p>
            <p>Поправьте накладки и поставьте оставшиеся часы, потом сравните с действующим расписанием и введите с нужного \
            дня.</p>
            <div class="form__foot"><a class="button" data-kind="main" href="\(frame.link(.timetableDraft(draft)))">Открыть \
            черновик</a><a class="button" href="\(frame.link(.publishing(draft)))">Сравнить и ввести</a></div>
            """
    }

    /// While FET works there is nothing to load yet.
    private func solving(_ work: Job) -> HTML {
        """
        <section data-work><p role="status">\(work.words)</p>
        \(if: work.steps.total > 0, "<p><progress class=\"progress\" max=\"\(work.steps.total)\" value=\"\(work.steps.done)\" aria-label=\"Сколько занятий поставлено\"></progress></p>")\
        </section>
        <p>Страницу можно закрыть: работа найдётся в разделе \
        <a href="\(frame.link(.timetableFiles))">«Расписание из файла»</a>. Если остановить, сохранится лучшее из найденного.</p>
        <form method="post" action="\(frame.link(.timetableSolving(sheet.key)))">\(frame.tokenField)<div class="form__foot">\
        <a class="button" data-kind="main" href="\(frame.link(.timetableFile(sheet.key)))">Обновить страницу</a>\
        <button class="button" name="do" value="stop">\(work.stopWords)</button></div></form>
        """
    }
}
