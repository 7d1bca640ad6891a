import Markup
import School
import Storage
import Web

/// How the curriculum of a grade level looks: a table to type in, and the load against it.
struct CurriculumView {
    let sheet: CurriculumPage.Sheet
    let frame: Frame
    let form: Form

    private var classes: [ListedClass] { sheet.hours.classes.filter { $0.gradeLevel == sheet.level } }

    var view: View {
        View(
            "Учебный план, \(sheet.level) классы",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Учебный план</h1><p class="page__note">\(sheet.level)-е классы · часов в \
                неделю</p></header>
                \(SchoolTabs.html(frame, .curriculum()))
                <nav class="tabs" aria-label="Параллель">\(each: sheet.levels, { level in
                    """
                    <a href="\(frame.link(.curriculum(gradeLevel: level)))"\
                    \(if: level == sheet.level, " aria-current=\"page\"")>\(level)</a>
                    """
                })</nav>
                \(Fields(form).summary)\(plan)\(if: !classes.isEmpty, against)
                </main>
                """)
    }

    private var plan: HTML {
        let body: HTML = """
            <div class="scroll-x" tabindex="0" role="region" aria-label="Учебный план параллели">\
            <table class="table"><thead><tr><th scope="col">Предмет</th>\(each: sheet.profiles, { profile in
                "<th scope=\"col\">\(profile.isEmpty ? "все классы" : profile)</th><th scope=\"col\">групп</th>"
            })</tr></thead><tbody>\(each: sheet.subjects, row)</tbody>\
            <tfoot><tr><th scope="row">Всего</th>\(each: sheet.profiles, { "<td>\(total($0))</td><td></td>" })</tr></tfoot>\
            </table></div>
            """
        guard sheet.mayChange else { return "<section class=\"section\">\(body)</section>" }
        let fields = Fields(form)
        return """
            <section class="section"><p>Групп — на сколько групп класс делится на этом предмете; 1 — не делится.</p>
            <form method="post" action="\(frame.link(.curriculum()))">\(frame.tokenField)\
            \(Seen.curriculum(sheet.hours.lines, sheet.level).field)<input type="hidden" name="level" \
            value="\(sheet.level)">\
            \(each: sheet.profiles, { "<input type=\"hidden\" name=\"profile\" value=\"\($0)\">" })\(body)
            <div class="inline-form">\(fields.text("subject", "Ещё предмет", limit: 80, hint: "известный или новый"))\
            \(fields.text("hours", "Часов", limit: 4, size: "mark"))</div>
            <div class="form__foot" data-sticky><button class="button" data-kind="main">Сохранить план</button></div>\
            </form></section>
            """
    }

    private func row(_ subject: ListedSubject) -> HTML {
        """
        <tr><th scope="row">\(subject.name)</th>\(each: Array(sheet.profiles.enumerated()), { column in
            let line = sheet.line(subject.id, column.element), place = "\(column.offset)-\(subject.id.number)"
            let who = subject.name + ", " + (column.element.isEmpty ? "все классы" : column.element)
            return """
                <td>\(cell("h" + place, line.map { WeeklyHours.text($0.weeklyTenths) } ?? "", who, "decimal"))</td>\
                <td>\(cell("g" + place, line.map { String($0.parts) } ?? "", who + ": групп", "numeric"))</td>
                """
        })</tr>

        """
    }

    private func cell(_ name: String, _ standing: String, _ label: String, _ keys: String) -> HTML {
        guard sheet.mayChange else { return "\(standing)" }
        let isWrong = form.objection?.field == name
        return """
            <input class="input" data-size="mark" id="\(name)" name="\(name)" inputmode="\(keys)" maxlength="4" \
            value="\(form[name] ?? standing)" aria-label="\(label)"\(if: isWrong, " aria-invalid=\"true\"")>
            """
    }

    private func total(_ profile: String) -> String {
        let common = sheet.subjects.reduce(0) { sum, subject in
            sum + ((sheet.line(subject.id, profile) ?? sheet.line(subject.id, ""))?.weeklyTenths ?? 0)
        }
        return WeeklyHours.text(common)
    }

    private var against: HTML {
        """
        <section class="section"><div class="section__head"><h2>Нагрузка против плана</h2></div>
        <div class="scroll-x" tabindex="0" role="region" aria-label="Нагрузка против плана"><table class="table">\
        <thead><tr><th scope="col">Предмет</th>\(each: classes, { listed in
            "<th scope=\"col\"><a href=\"\(frame.link(.load(ofClass: listed.slug)))\">\(listed.name.text)</a></th>"
        })</tr></thead><tbody>\(each: sheet.subjects, { subject in
            "<tr><th scope=\"row\">\(subject.name)</th>\(each: classes, { cell(subject.id, $0) })</tr>"
        })</tbody><tfoot><tr><th scope="row">Нагрузка</th>\(each: classes, { listed in
            let sums = sheet.hours.sums(listed)
            let plan = sums.planned == 0 ? "" : " из " + WeeklyHours.text(sums.planned)
            return "<td>\(WeeklyHours.text(sums.given))\(plan)</td>"
        })</tr></tfoot></table></div></section>
        """
    }

    private func cell(_ subject: ID<Subject>, _ listed: ListedClass) -> HTML {
        let planned = sheet.hours.planned(listed)[subject] ?? 0, given = sheet.hours.given[listed.id]?[subject] ?? 0
        if planned == 0, given == 0 { return "<td></td>" }
        if planned == given || sheet.hours.planned(listed).isEmpty { return "<td>\(WeeklyHours.text(given))</td>" }
        return "<td><b>\(WeeklyHours.text(given))</b> из \(WeeklyHours.text(planned))</td>"
    }
}
