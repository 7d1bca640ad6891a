import Markup
import School
import Storage
import Web

/// How the page of choices looks.
struct ChoiceView {
    let sheet: ChoicePage.Sheet
    let frame: Frame
    let form: Form

    private var slug: String { sheet.listed.slug }

    var view: View {
        let name = sheet.listed.name.text
        return View(
            "\(name) — не изучает и освобождены",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.schoolClass(slug)))">\(name)</a></li>\
                <li><a href="\(frame.link(.groups(slug)))">Группы</a></li></ol>
                <header class="page__head"><h1>\(name) · Не изучает или освобождён</h1></header>
                \(Fields(form).summary)\(choices)
                </main>
                """)
    }

    private var choices: HTML {
        let fields = Fields(form)
        return """
            <section class="section"><p>Кто не изучает предмет по своему выбору, того с этого дня нет на странице предмета и \
            ни в одном подсчёте по нему; прежние записи остаются. Освобождённый по справке (например, от физкультуры) \
            остаётся на уроках: за работы с него не спрашивается, а без отметок за период предлагается «осв».</p>
            \(sheet.exemptions.isEmpty ? "<p class=\"empty\">Все изучают все предметы класса.</p>"
                : "<ul class=\"list\">\(each: sheet.exemptions, one)</ul>")
            <details\(if: form["subject"] != nil, " open")><summary>Отметить</summary>\
            <form method="post" action="\(frame.link(.choice(slug)))">\(frame.tokenField)\
            \(fields.select("student", "Ученик", [("", "выберите")] + sheet.students))\
            \(fields.select("subject", "Предмет", [("", "выберите")] + sheet.subjects))\
            \(fields.select("kind", "Что отмечается", [("choice", "не изучает предмет"), ("freed", "освобождён по справке")]))\
            \(fields.day("from", "С какого дня", sheet.day))\
            \(fields.day("to", "По какой день", hint: "для освобождённого; пусто — без срока"))\
            \(fields.text("basis", "Основание", limit: 200, hint: "например, заявление от 01.09.2025 или справка № 7"))\
            <div class="form__foot"><button class="button">Отметить</button></div></form></details></section>
            """
    }

    private func one(_ exemption: Exemption) -> HTML {
        """
        <li><b>\(exemption.name.full)</b> — \(exemption.subjectName)\
        \(if: exemption.kind == .freed, ": освобождение"), с \(exemption.days.from.russian)\
        \(exemption.days.to.map { " по \($0.russian)" } ?? "")\
        \(if: !exemption.basis.isEmpty, "; \(exemption.basis)")\(if: exemption.kind == .freed || exemption.days.to == nil, """
            <form method="post" action="\(frame.link(Link("/class/\(slug)/choice/end")))" class="inline-form">\
            \(frame.tokenField)<input type="hidden" name="number" value="\(exemption.id)">\
            <label class="field"><span class="field__label">Последний день</span>\
            <input class="input" type="date" data-size="date" name="lastday" value="\(sheet.day.iso)" required></label>\
            <button class="button">\(exemption.kind == .freed ? "Снова занимается" : "Снова изучает")</button></form>
            """)</li>
        """
    }
}
