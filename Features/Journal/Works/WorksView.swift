import Markup
import School
import Storage
import Web

/// How the works of a lesson look.
struct WorksView {
    let sheet: WorksSheet
    let form: Form
    let frame: Frame

    private var lesson: ID<Lesson> { sheet.record.lesson }
    private var course: CourseLine { sheet.course }
    private var isBack: Bool { form.objection != nil }

    var view: View {
        let day = RussianDate.dayAndMonth(sheet.record.day)
        return View(
            "Работы урока \(day) — \(course.heading)",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs">\(course.crumb(frame))\
                <li><a href="\(frame.link(.lesson(lesson, course.id)))">Урок \(day)</a></li></ol>
                <header class="page__head"><h1>Работы урока · \(RussianDate.withWeekday(sheet.record.day))</h1></header>
                \(Fields(form).summary)\
                \(if: form.isTicked("saved") && !isBack, "<p class=\"notice\" data-kind=\"ok\" role=\"status\">Записано.</p>")\
                \(sheet.closed.map { "<p class=\"notice\" data-kind=\"warn\">\($0)</p>" as HTML })\
                \(each: sheet.planned, { "<p class=\"notice\">\($0)</p>" })\
                \(list)\(if: sheet.closed == nil, editing)\(sheet.chosen.map { veil($0) })\
                \(if: sheet.closed == nil, removal)
                </main>
                """)
    }

    private var list: HTML {
        """
        <table class="table" data-cards><caption class="vh">Работы</caption><thead><tr><th scope="col">Работа</th>\
        <th scope="col">Тема</th><th scope="col">Как учитывается</th><th scope="col"></th></tr></thead><tbody>\
        \(each: sheet.works, { work in
            """
            <tr><th scope="row">\(work.title)</th><td data-label="Тема">\(work.topic)</td>\
            <td data-label="Как учитывается">\(work.words(sheet.now, sheet.zone, isPlain: sheet.isPlain))</td><td>\(way(to: work))</td></tr>
            """
        })</tbody></table>

        """
    }

    private func way(to work: ShownWork) -> HTML {
        if sheet.chosen?.n == work.n { return "открыта ниже" }
        return """
            <a href="\(frame.link(.work(work.n, lesson, course.id)))">Изменить<span class="vh">: \(work.title)</span></a>
            """
    }

    private var editing: HTML {
        let fields = Fields(form), work = sheet.chosen
        let topic = work.map(\.topic) ?? sheet.record.topic
        return """
            <section class="section" aria-labelledby="h-work"><div class="section__head"><h2 id="h-work">\
            \(work.map { "Изменить: \($0.title.lowercased())" } ?? "Новая работа")</h2>\
            \(if: work != nil, "<a href=\"\(frame.link(.works(lesson, course.id)))\">Новая работа</a>")</div>
            \(sheet.term.map { "<p class=\"note\">Отметки за эту работу — \($0).</p>" as HTML })\
            <form method="post" action="\(frame.link(.works(lesson, course.id)))" data-part="work">\(frame.tokenField)\
            \(number)\(fields.select("kind", "Вид работы", kinds, work.map { "\($0.kind)" } ?? ""))\
            \(fields.text("topic", "Тема", topic, limit: 1_000, hint: "обязательна для практической, лабораторной и контрольной"))\
            \(weight(work, fields))\
            \(tick("nocount", "не учитывать в среднем", work.map { !$0.counts } ?? false))\
            \(tick("unmarked", "не оценивается", work.map { !$0.isMarked } ?? false))\
            <div class="form__foot"><button class="button" data-kind="main">\
            \(work == nil ? "Добавить работу" : "Сохранить")</button></div></form></section>

            """
    }

    /// Where all works weigh alike the weight stays what it was, and is not asked for.
    private func weight(_ work: ShownWork?, _ fields: Fields) -> HTML {
        let standing = work.map { "\($0.weight)" } ?? ""
        if sheet.isPlain { return "<input type=\"hidden\" name=\"weight\" value=\"\(standing)\">" }
        return fields.text(
            "weight", "Вес", standing, limit: 2, hint: "от 0 до 10; пусто — как у вида", size: "mark")
    }

    private var number: HTML {
        """
        \(sheet.chosen.map { "<input type=\"hidden\" name=\"n\" value=\"\($0.n)\">" as HTML })\
        \(if: form["back"] == "journal", "<input type=\"hidden\" name=\"back\" value=\"journal\">")
        """
    }

    private var kinds: [(value: String, title: String)] {
        sheet.kinds.map { id, kind in
            let average = kind.counts ? "" : ", не в среднем"
            return (value: "\(id.number)", title: kind.title + (sheet.isPlain ? "" : ", вес \(kind.weight)") + average)
        }
    }

    private func tick(_ name: String, _ title: String, _ standing: Bool) -> HTML {
        // Another form of the page carries no ticks.
        let isOn = isBack && form["kind"] != nil ? form.isTicked(name) : standing
        return """
            <label class="choice"><input type="checkbox" id="\(name)" name="\(name)" value="1"\
            \(if: isOn, " checked")> <span>\(title)</span></label>
            """
    }

    /// Hidden until notebooks are given back; a closed period does not stop it from being shown.
    private func veil(_ work: ShownWork) -> HTML {
        let isHidden = work.visibleFrom.map { $0 > sheet.now } ?? false
        let until = isHidden ? work.visibleFrom.map { sheet.zone.day(of: $0) } : nil
        if sheet.closed != nil, !isHidden { return .none }
        return """
            <section class="section" aria-labelledby="h-veil"><div class="section__head"><h2 id="h-veil">Семьям\
            </h2></div><form method="post" action="\(frame.link(.hideWork(lesson, course.id)))" data-part="veil">\
            \(frame.tokenField)\(number)\
            \(Fields(form).day("until", "Показать с", until, hint: "до этого дня работы и её отметок в дневнике нет"))\
            <div class="form__foot">\(if: sheet.closed == nil, "<button class=\"button\">Скрыть до этого дня</button>")\
            \(if: isHidden, "<button class=\"button\" name=\"show\" value=\"1\">Показать сейчас</button>")</div></form>\
            </section>

            """
    }

    private var removal: HTML {
        guard let work = sheet.chosen, work.n > 0 else { return .none }
        guard sheet.holding == .nothing else {
            return "<p class=\"note\">За работу стоят отметки или заметки: удалить можно только пустую.</p>"
        }
        return """
            <form method="post" action="\(frame.link(.removeWork(lesson, course.id)))" data-part="remove">\
            \(frame.tokenField)\(number)<p><button class="button" data-kind="danger">Удалить работу</button></p></form>

            """
    }
}
