import Markup
import School
import Storage
import Web

/// How the page of a class looks.
struct ClassView {
    let sheet: ClassPage.Sheet
    let frame: Frame
    let form: Form

    private var listed: ListedClass { sheet.listed }

    var view: View {
        View(
            "\(listed.name.text) — класс",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.schoolClasses))">Классы</a></li></ol>
                <header class="page__head"><h1>\(listed.name.text)</h1><p class="page__note">\
                <a href="\(frame.link(.load(ofClass: listed.slug)))">нагрузка</a> · \
                <a href="\(frame.link(.people(ofClass: listed.slug)))">список</a></p></header>
                \(Fields(form).summary)\(teachers)\(sheet.mayChange ? facts : known)\(if: sheet.mayChange, set)
                </main>
                """)
    }

    private var teachers: HTML {
        """
        <section class="section"><div class="section__head"><h2>Классный руководитель</h2></div>
        \(sheet.teachers.isEmpty
            ? "<p class=\"empty\">Не назначен.</p>" : "<ul class=\"list\">\(each: sheet.teachers, teacher)</ul>")
        \(if: sheet.mayFix, fixing)</section>
        """
    }

    private func teacher(_ line: ClassTeacherLine) -> HTML {
        let words = [
            "с \(line.days.from.russian)" + (line.days.to.map { " по \($0.russian)" } ?? ""), line.order,
        ].filter { !$0.isEmpty }.joined(separator: "; ")
        let isOver = line.days.to.map { $0 < sheet.day } ?? false
        return """
            <li><b>\(line.name.full)</b> — \(words)\(if: sheet.mayFix && !isOver, """
                <details><summary>Завершить</summary><form method="post" action="\
                \(frame.link(Link("/school/classes/\(listed.slug)/teachers/end")))" class="inline-form">\
                \(frame.tokenField)<input type="hidden" name="who" value="\(line.person.number)">\
                <label class="field"><span class="field__label">Последний день</span>\
                <input class="input" type="date" data-size="date" name="lastday" value="\(sheet.day.iso)" required>\
                </label><button class="button" data-kind="danger">Завершить</button></form></details>
                """)</li>
            """
    }

    private var fixing: HTML {
        let fields = Fields(form)
        return """
            <details\(if: form["person"] != nil, " open")><summary>Назначить</summary>\
            <form method="post" action="\(frame.link(Link("/school/classes/\(listed.slug)/teachers")))">\
            \(frame.tokenField)\(fields.select("person", "Кого", [("", "выберите")] + sheet.staff))\
            \(fields.day("from", "С какого дня", sheet.day, hint: "прежний завершит накануне"))\
            \(fields.day("to", "По какой день", hint: "пусто — без срока"))\
            \(fields.tick("together", "Вместе с прежним", hint: "двое ведут класс в одни дни"))\
            \(PaperForm.fields(form))\
            <div class="form__foot"><button class="button" data-kind="main">Назначить</button></div></form></details>
            """
    }

    private var known: HTML {
        """
        <section class="section"><dl class="facts"><dt>Профиль</dt><dd>\(listed.profile.isEmpty ? "—" : listed.profile)\
        </dd><dt>Вид</dt><dd>\(listed.kind.title)</dd><dt>Смена</dt><dd>\(listed.shift)</dd>\
        <dt>Учебных дней в неделе</dt><dd>\(listed.week.rawValue)</dd>\
        <dt>Периоды</dt><dd>\(sheet.choices.scheme(listed.scheme))</dd></dl></section>
        """
    }

    private var facts: HTML {
        """
        <section class="section"><div class="section__head"><h2>Сведения</h2></div>
        <form method="post" action="\(frame.link(.classFacts(listed.slug)))">\(frame.tokenField)\
        \(ClassForm.fields(form["level"] == nil ? Form() : form, listed.facts, sheet.choices))\
        <div class="form__foot"><button class="button" data-kind="main">Сохранить</button></div></form></section>
        """
    }

    private var set: HTML {
        """
        <section class="section"><details><summary>Класс-комплект</summary>\
        <p>В малой школе один учитель ведёт несколько классов вместе. Отметьте, с кем.</p>
        <form method="post" action="\(frame.link(Link("/school/classes/\(listed.slug)/set")))">\(frame.tokenField)\
        \(each: sheet.others, { other in
            let isMate = other.classSet != nil && other.classSet == listed.classSet
            return """
                <label class="choice"><input type="checkbox" name="with" value="\(other.id.number)"\
                \(if: isMate, " checked")><span>\(other.name.text)</span></label>
                """
        })<div class="form__foot"><button class="button">Сохранить</button></div></form></details></section>
        """
    }
}
