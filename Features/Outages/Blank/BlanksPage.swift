import Markup
import School
import Storage
import Web

/// Which blanks the person may print: the own courses, the own classes, the whole school.
struct BlanksPage: Page {
    static let path = "/outages/blank"
    static let act = Act.seeOutages

    struct Sheet: Sendable {
        let courses: [ListedCourse]
        let classes: [ListedClass]
        let week: Week
        let mayAll: Bool
    }

    private let week: Week?

    init(_ form: Form) throws { week = form.blankWeek }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let year = try records.yearInHand(on: asking.today)
        let classes = try (year.map { try records.classes(of: $0.number) } ?? []).filter {
            asking.may(.seeClass, on: try records.scope(schoolClass: $0.id, on: asking.today))
        }
        return Sheet(
            courses: try asking.caller.person.map { try records.courses(ofTeacher: $0, on: asking.today) } ?? [],
            classes: classes, week: week ?? asking.comingWeek, mayAll: asking.may(.keepOutages, on: .school))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Бланки временного журнала",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.outages))">Сбои</a></li></ol>
                <header class="page__head"><h1>Бланки временного журнала</h1>\
                <p class="page__note">неделя с \(sheet.week.monday.russian)</p></header>
                <p class="note">Бланк печатают заранее: если журнал станет недоступен, урок ведут на нём, а потом \
                переносят. На бланке список, уроки недели, место для отсутствия, отметок, темы и задания.</p>
                <form method="get" action="\(frame.link(.blanks))" class="inline-form"><label class="field">\
                <span class="field__label">Неделя</span><input class="input" type="date" data-size="date" name="d" \
                value="\(sheet.week.monday.iso)"></label><button class="button">Выбрать</button></form>
                \(if: sheet.mayAll, "<p><a class=\"button\" href=\"\(frame.link(.allBlanks(from: sheet.week.monday)))\">Вся школа</a></p>")\
                \(own(sheet, frame))\(classes(sheet, frame))
                </main>
                """)
    }

    private func own(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard !sheet.courses.isEmpty else { return .none }
        return """
            <section class="section" aria-labelledby="own"><div class="section__head"><h2 id="own">Мои предметы</h2>\
            </div><ul class="list">\(each: sheet.courses, { course in
                """
                <li><a href="\(frame.link(.blank(course: course.id, from: sheet.week.monday)))">\
                \(coursePlace(course.groupName, course.title, by: " "))</a></li>
                """
            })</ul></section>

            """
    }

    private func classes(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard !sheet.classes.isEmpty else { return .none }
        return """
            <section class="section" aria-labelledby="classes"><div class="section__head">\
            <h2 id="classes">Классы: все предметы</h2></div>
            <nav class="chips" aria-label="Классы">\(each: sheet.classes, { one in
                """
                <a class="chip" href="\(frame.link(.blank(ofClass: one.slug, from: sheet.week.monday)))">\
                \(one.facts.name.text)</a>
                """
            })</nav></section>

            """
    }
}
