import Markup
import School
import Storage
import Web

/// How the page of a student's form of education looks.
struct StudyFormView {
    let sheet: StudyFormPage.Sheet
    let frame: Frame
    let form: Form

    private var one: OneAlone { sheet.one }
    private var fields: Fields { Fields(form) }
    private var path: Link { .studyForm(of: one.person) }

    var view: View {
        View(
            "\(one.name.list) — форма обучения",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.people))">Люди</a></li>\
                <li><a href="\(frame.link(.person(one.person)))">\(one.name.list)</a></li></ol>
                <header class="page__head"><h1>Форма обучения</h1><p class="page__note">\(note)</p></header>
                \(fields.summary)\(trail)\
                \(forms)
                </main>
                """)
    }

    private var forms: HTML {
        if one.home == nil { return "<p class=\"empty\">Ученик ни в каком классе не числится.</p>" }
        return "\(changing)\(own)\(planning)"
    }

    private var note: HTML {
        guard let home = one.home else { return "\(one.name.full)" }
        return
            "\(one.name.full) · <a href=\"\(frame.link(.individual(home.slug)))\">\(home.name.text), индивидуальные планы</a>"
    }

    private var trail: HTML {
        """
        <section class="section"><ol class="list">\(each: one.trail, { line in
            """
            <li><b>\(line.form.title)</b>\(line.from.map { ", с \($0.russian)" } ?? "")\
            \(if: !line.paper.isEmpty, ", приказ \(line.paper)")</li>
            """
        })</ol></section>

        """
    }

    private var changing: HTML {
        let standing = one.trail.last?.form ?? .atSchool
        let forms = StudyForm.allCases.filter { $0 != standing }.map { (String($0.rawValue), $0.title) }
        return """
            <section class="section"><div class="section__head"><h2>Изменить по приказу</h2></div>
            <p>На дому учат учителя школы: у ученика свои страницы журнала и своё расписание. При семейном образовании \
            ученик остаётся в списке класса, но на уроках его нет, и школа только аттестует.</p>
            <form method="post" action="\(frame.link(path))">\(frame.tokenField)\
            \(fields.choice("form", "Теперь учится", forms, forms[0].0))\
            \(fields.day("from", "С какого дня", hint: "уроки и записи до этого дня не меняются"))\
            \(PaperForm.fields(form, isNeeded: true))\
            \(if: !sheet.own.isEmpty, fields.tick(
                "ends", "Завершить индивидуальные предметы",
                hint: "накануне этого дня; при семейном образовании они завершаются всегда"))\
            <div class="form__foot"><button class="button" data-kind="main">Записать</button></div></form></section>

            """
    }

    private var own: HTML {
        guard !sheet.own.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Индивидуальные предметы</h2>\
            \(if: sheet.mayTime, "<a href=\"\(frame.link(.ownTimetable(of: one.person)))\">Расписание ученика</a>")</div>
            \(LoadTable.html(sheet.own, on: sheet.day, frame, shows: .teacher))</section>

            """
    }

    private var planning: HTML {
        guard !sheet.offers.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Предметы на дому</h2></div>
            <p>По каждому предмету с часами откроется своя страница журнала вместо уроков класса. Пустые часы — предмет \
            остаётся с классом; если пустых нет, ученик выходит из уроков класса совсем.</p>
            <form method="post" action="\(frame.link(Link("/people/\(one.person.number)/own-subjects")))">\
            \(frame.tokenField)\
            \(fields.day("since", "С какого дня", max(sheet.day, one.trail.last?.from ?? sheet.day)))\
            <table class="table" data-cards><thead><tr><th scope="col">Предмет</th><th scope="col">Учитель</th>\
            <th scope="col">Часов в неделю</th></tr></thead><tbody>\(each: sheet.offers, offer)</tbody></table>\
            <div class="form__foot"><button class="button" data-kind="main">Открыть предметы</button></div></form>\
            </section>

            """
    }

    private func offer(_ offer: OwnOffer) -> HTML {
        let chosen = form[offer.teacherField] ?? offer.teacher.map { String($0.number) } ?? ""
        let hours = form[offer.hoursField] ?? (offer.tenths == 0 ? "" : WeeklyHours.text(offer.tenths))
        func wrong(_ name: String) -> HTML { form.objection?.field == name ? " aria-invalid=\"true\"" : .none }
        return """
            <tr><th scope="row">\(offer.name)</th>\
            <td data-label="Учитель"><select class="input" id="\(offer.teacherField)" name="\(offer.teacherField)" \
            aria-label="\(offer.name): учитель"\(wrong(offer.teacherField))><option value="">выберите</option>\
            \(each: sheet.staff, { one in
                "<option value=\"\(one.value)\"\(if: one.value == chosen, " selected")>\(one.title)</option>"
            })</select></td>\
            <td data-label="Часов"><input class="input" data-size="mark" id="\(offer.hoursField)" \
            name="\(offer.hoursField)" inputmode="decimal" maxlength="4" value="\(hours)" \
            aria-label="\(offer.name): часов в неделю"\(wrong(offer.hoursField))></td></tr>

            """
    }
}
