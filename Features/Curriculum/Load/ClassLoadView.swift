import Markup
import School
import Storage
import Web

/// How the load of a class looks.
struct ClassLoadView {
    let sheet: ClassLoadPage.Sheet
    let frame: Frame
    let form: Form

    var view: View {
        View(
            "\(sheet.listed.name.text) — нагрузка",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.load))">Нагрузка</a></li></ol>
                <header class="page__head"><h1>\(sheet.listed.name.text) · Нагрузка</h1><p class="page__note">\(note) · \
                <a href="\(frame.link(.classFacts(sheet.listed.slug)))">о классе</a></p></header>
                \(Fields(form).summary)
                \(sheet.lines.isEmpty ? "<p class=\"empty\">Нагрузки в классе ещё нет.</p>"
                    : LoadTable.html(sheet.lines, on: sheet.day, frame, shows: .teacher))
                \(if: !sheet.bare.isEmpty, bare)\(if: sheet.mayChange, adding)
                </main>
                """)
    }

    private var note: String {
        sheet.sums.planned == 0
            ? "нагрузка \(WeeklyHours.text(sheet.sums.given)) ч, плана нет"
            : "нагрузка \(WeeklyHours.text(sheet.sums.given)) из \(WeeklyHours.text(sheet.sums.planned))"
    }

    private var bare: HTML {
        """
        <section class="section"><div class="section__head"><h2>Нет в нагрузке</h2></div><ul class="list">\
        \(each: sheet.bare, { course in
            "<li>\(course.title) — \(course.teacher.isEmpty ? "учителя нет" : course.teacher + ", часов нет")</li>"
        })</ul></section>
        """
    }

    private var adding: HTML {
        let fields = Fields(form)
        let kinds = CourseKind.allCases.filter { $0 != .apart }.map { (value: String($0.rawValue), title: $0.title) }
        let subjects = sheet.subjects.map { (value: String($0.id.number), title: $0.name) }
        return """
            <section class="section"><div class="section__head"><h2>Добавить</h2></div>
            <form method="post" action="\(frame.link(.load(ofClass: sheet.listed.slug)))">\(frame.tokenField)\
            \(fields.select("subject", "Предмет", [("", "выберите")] + subjects))\
            \(fields.select("group", "Кому", sheet.groups))\
            \(fields.select("person", "Учитель", [("", "выберите")] + sheet.staff))\
            \(fields.text("hours", "Часов в неделю", limit: 4, hint: "например, 2 или 2,5", size: "mark"))\
            \(fields.select("kind", "Вид занятий", kinds, "1", hint: "от вида зависит, что с него спрашивается"))\
            \(fields.day("from", "С какого дня", sheet.day))\(fields.day("to", "По какой день", hint: "пусто — без срока"))\
            \(if: form.objection?.field == "share" || form["share"] != nil, fields.choice(
                "share", "Вместе с тем, кто уже ведёт", [("together", "ведут вместе"), ("part", "делят часы")]))\
            \(PaperForm.fields(form))\
            <div class="form__foot"><button class="button" data-kind="main">Добавить</button></div></form></section>
            """
    }
}
