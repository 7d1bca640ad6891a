import Markup
import School
import Storage
import Web

/// How the page of extracurricular and individual journals looks.
struct ExtraView {
    let sheet: ExtraPage.Sheet
    let form: Form
    let frame: Frame

    var view: View {
        View(
            "Внеурочная деятельность",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Внеурочная деятельность</h1><p class="page__note">\
                на \(sheet.day.russian)</p></header>
                \(SchoolTabs.html(frame, .extra))\(Fields(form).summary)
                \(part("Внеурочные занятия", sheet.courses.filter { $0.kind == .extracurricular && $0.student == nil }))
                \(part("Другие занятия", others))\(alone)\(if: sheet.mayOpen, opening)
                </main>
                """)
    }

    private var others: [ExtraCourse] {
        sheet.courses.filter { $0.kind != .extracurricular && $0.kind != .apart && $0.groupKind != .individual }
    }

    private func part(_ title: String, _ courses: [ExtraCourse]) -> HTML {
        guard !courses.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>\(title)</h2></div>\(table(courses))</section>

            """
    }

    private var alone: HTML {
        let courses = sheet.courses.filter { $0.groupKind == .individual || $0.kind == .apart }
        return """
            <section class="section"><div class="section__head"><h2>Индивидуальное обучение</h2></div>
            <p class="note">В план и нагрузку класса такие часы не входят. \
            \(if: sheet.mayOpen, "Страницу ученику открывают по приказу: в форме обучения или в индивидуальных планах класса; нескольким — ниже.")\
            </p>\(if: sheet.mayOpen, plans)
            \(courses.isEmpty ? "<p class=\"empty\">Никто не учится отдельно от класса.</p>" : table(courses))</section>

            """
    }

    private var plans: HTML {
        """
        <nav class="chips" aria-label="Индивидуальные планы классов">\(each: sheet.classes, { listed in
            "<a class=\"chip\" href=\"\(frame.link(.individual(listed.slug)))\">\(listed.name.text)</a>"
        })</nav>
        """
    }

    private func table(_ courses: [ExtraCourse]) -> HTML {
        """
        <table class="table" data-cards><thead><tr><th scope="col">Журнал</th><th scope="col">Ведёт</th>\
        <th scope="col" class="num">Учеников</th><th scope="col" class="num">Часов</th>\
        <th scope="col" class="num">Прошло занятий</th><th scope="col" class="num">Без темы</th>\
        <th scope="col" class="num">Без переклички</th></tr></thead><tbody>\(each: courses, row)</tbody></table>
        """
    }

    private func row(_ course: ExtraCourse) -> HTML {
        """
        <tr><th scope="row"><a href="\(frame.link(.journal(course.address)))">\(course.title)</a><br>\
        <small>\(course.group)\(if: course.kind != .extracurricular && course.kind != .lesson, ", \(course.kind.title)")</small></th>\
        <td data-label="Ведёт">\(teachers(course))</td><td class="num" data-label="Учеников">\(members(course))</td>\
        <td class="num" data-label="Часов">\(WeeklyHours.text(course.tenths))</td>\
        <td class="num" data-label="Прошло занятий">\(course.kept.held)</td>\
        <td class="num" data-label="Без темы">\(course.kind.hasTopics ? "\(course.kept.topics)" : "—")</td>\
        <td class="num" data-label="Без переклички">\(course.kind.hasAttendance ? "\(course.kept.rolls)" : "—")</td></tr>

        """
    }

    private func teachers(_ course: ExtraCourse) -> HTML {
        let names = course.teachers.isEmpty ? "никто" : course.teachers.joined(separator: ", ")
        return course.load.map { "<a href=\"\(frame.link(.load($0)))\">\(names)</a>" } ?? "\(names)"
    }

    private func members(_ course: ExtraCourse) -> HTML {
        if let student = course.student, sheet.mayOpen {
            return "<a href=\"\(frame.link(.studyForm(of: student)))\">\(course.members)</a>"
        }
        guard course.hasMembers, sheet.mayKeep else { return "\(course.members)" }
        let title = "\(course.members): состав «\(course.title)»"
        return "<a href=\"\(frame.link(.extra(course.id)))\" aria-label=\"\(title)\">\(course.members)</a>"
    }

    private static let sorts = [
        (value: "extra", title: "внеурочные занятия"), (value: "apart", title: "индивидуальное обучение нескольких"),
    ]

    private var opening: HTML {
        let fields = Fields(form), chosen = Set(form.all("class"))
        return """
            <section class="section"><div class="section__head"><h2>Открыть журнал</h2></div>
            <form method="post" action="\(frame.link(.extra))">\(frame.tokenField)\
            \(fields.choice("what", "Какой", Self.sorts, "extra"))\
            \(fields.text("name", "Название", limit: 60, hint: "«Шахматы», «Разговоры о важном», «Алгебра на дому»"))\
            \(fields.select(
                "subject", "Предмет",
                [(value: "", title: "выберите")] + sheet.subjects.map { (value: "\($0.id)", title: $0.name) },
                hint: "для индивидуального обучения: отметки входят в этот предмет"))\
            <fieldset class="field"><legend class="field__label">Классы</legend>\(each: sheet.classes, { listed in
                """
                <label class="choice"><input type="checkbox" name="class" value="\(listed.id.number)"\
                \(if: chosen.contains("\(listed.id.number)"), " checked")><span>\(listed.name.text)</span></label>
                """
            })</fieldset>\
            \(fields.tick("everyone", "Ходят все ученики этих классов", hint: "иначе состав отмечают потом"))\
            \(fields.select("person", "Ведёт", [("", "выберите")] + sheet.staff))\
            \(fields.text("hours", "Часов в неделю", limit: 4, hint: "например, 1 или 0,5", size: "mark"))\
            \(fields.day("from", "С какого дня", sheet.day))\(PaperForm.fields(form))\
            <p class="note">Внеурочный журнал без отметок: темы и перекличка. Шкалу, если она нужна, выбирают в строке \
            нагрузки; в средние и итоговые такие отметки не входят. У индивидуального обучения нескольких учеников всё \
            как у урока: отметки, задания, сроки; в учебный план класса его часы не входят.</p>
            <div class="form__foot"><button class="button" data-kind="main">Открыть журнал</button></div></form></section>
            """
    }
}
