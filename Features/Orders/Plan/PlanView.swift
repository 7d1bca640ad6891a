import Markup
import School
import Storage
import Web

/// How the plan looks.
struct PlanView {
    let sheet: PlanPage.Sheet
    let form: Form
    let frame: Frame

    var view: View {
        View(
            "План рабочей группы",
            main: """
                <main id="main" class="page" tabindex="-1">
                \(if: sheet.mayAdd, "<ol class=\"crumbs\"><li><a href=\"\(frame.link(.orders))\">Приказы</a></li></ol>")
                \(sheet.letterhead.html)<header class="page__head"><h1>План рабочей группы</h1><p class="page__note">на \(RussianDate.long(sheet.today)) · \(note)</p>\
                <div class="page__tools"><button class="button" data-kind="quiet" type="button" data-behaviour="print">\
                Печать</button></div></header>
                \(Fields(form).summary)\(members)\(table)\(adding)
                </main>
                """)
    }

    private var note: String {
        let open = sheet.items.filter { $0.doneOn == nil && !$0.isDropped }, late = open.filter { $0.due < sheet.today }
        return
            "в работе: \(open.count), просрочено: \(late.count), выполнено: \(sheet.items.count { $0.doneOn != nil })"
    }

    private var members: HTML {
        guard !sheet.members.isEmpty else {
            return "<p class=\"empty\">Рабочая группа приказом ещё не назначена.</p>"
        }
        return """
            <section class="section"><div class="section__head"><h2>Группа</h2></div><ul class="list">\
            \(each: sheet.members, { member in
                "<li>\(member.name.full), по \(member.days.to?.russian ?? "без срока")</li>"
            })</ul></section>

            """
    }

    private var table: HTML {
        guard !sheet.items.isEmpty else { return "<p class=\"empty\">В плане пока ничего нет.</p>" }
        return """
            <section class="section"><div class="section__head"><h2>План</h2></div>
            <table class="table" data-cards><thead><tr><th scope="col">Что сделать</th><th scope="col">Кто отвечает</th>\
            <th scope="col">Срок</th><th scope="col">Состояние</th></tr></thead><tbody>
            \(each: sheet.items, row)</tbody></table></section>

            """
    }

    private func row(_ item: PlanItemLine) -> HTML {
        """
        <tr><th scope="row">\(item.words)</th><td data-label="Кто">\(item.name.short)</td>\
        <td data-label="Срок">\(item.due.russian)</td><td data-label="Состояние">\(state(item))\
        \(if: sheet.mayKeep && item.doneOn == nil && !item.isDropped, closing(item))</td></tr>

        """
    }

    private func state(_ item: PlanItemLine) -> String {
        let more = item.outcome.isEmpty ? "" : ": \(item.outcome)"
        if item.isDropped { return "снято\(more)" }
        if let day = item.doneOn { return "выполнено \(day.russian)\(more)" }
        return item.due < sheet.today
            ? "просрочено на " + counted(sheet.today - item.due, "день", "дня", "дней") : "в работе"
    }

    private func closing(_ item: PlanItemLine) -> HTML {
        """
        <details class="no-print"><summary>Отметить</summary><form method="post" class="inline-form" action="\
        \(frame.link(.planItem(item.id)))">\(frame.tokenField)\
        <label class="field"><span class="field__label">Выполнено</span>\
        <input class="input" type="date" data-size="date" name="done" value="\(sheet.today.iso)"></label>\
        <label class="field"><span class="field__label">Итог</span>\
        <input class="input" name="outcome" maxlength="300"></label>\
        <button class="button" name="how" value="done">Выполнено</button>\
        <button class="button" data-kind="quiet" name="how" value="drop">Снять</button></form></details>
        """
    }

    private var adding: HTML {
        guard sheet.mayAdd else { return .none }
        let fields = Fields(form)
        return """
            <section class="section no-print"><div class="section__head"><h2>Добавить в план</h2></div>
            <form method="post" action="\(frame.link(.workPlan))">\(frame.tokenField)\
            \(fields.text("words", "Что сделать", limit: 300))\
            \(fields.select("person", "Кто отвечает", [("", "выберите")] + sheet.staff))\(fields.day("due", "Срок"))\
            \(fields.text("order", "Приказ №", limit: 40, hint: "если пункт — из приказа", size: "date"))\
            \(fields.day("ordered", "от"))\
            <div class="form__foot"><button class="button" data-kind="main">Добавить</button></div></form></section>
            """
    }
}
