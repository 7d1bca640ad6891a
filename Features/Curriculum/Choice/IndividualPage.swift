import Markup
import School
import Storage
import Web

/// Individual plans of a class: subjects that a student is taught alone, on pages of their own (003 п. 2.3).
struct IndividualPage: Page {
    static let path = "/class/:class/individual"
    static let act = Act.keepCurriculum

    struct Sheet: Sendable {
        let listed: ListedClass
        let day: Day
        let individual: [LoadRowLine]
        let members: [ListedStudent]
        let subjects: [(value: String, title: String)]
        let staff: [(value: String, title: String)]
    }

    let slug: String
    let form: Form

    init(_ form: Form) throws {
        slug = try form.part("class")
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let listed = try records.workingClass(slug, asking), day = try records.dayOfLists(asking.today)
        let own = Set(try records.groups(of: listed.year).filter { $0.kind == .individual }.map(\.id))
        let courses = Set(try records.courses(of: listed.id).filter { own.contains($0.group) }.map(\.id))
        return Sheet(
            listed: listed, day: day,
            individual: try records.loadLines(ofClass: listed.id).filter { courses.contains($0.course) },
            members: try records.students(of: listed.id, on: day),
            subjects: try records.subjects().map { (String($0.id.number), $0.name) },
            staff: try records.staffChoices(on: day))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let name = sheet.listed.name.text
        return View(
            "\(name) — индивидуальные планы",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.schoolClass(slug)))">\(name)</a></li>\
                <li><a href="\(frame.link(.groups(slug)))">Группы</a></li></ol>
                <header class="page__head"><h1>\(name) · Индивидуальные планы</h1></header>
                \(Fields(form).summary)\(plans(sheet, frame))\(forms(sheet, frame))
                </main>
                """)
    }

    private func plans(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let fields = Fields(form), students = sheet.members.map { (String($0.id.number), $0.name.full) }
        return """
            <section class="section"><p>У ученика своя страница журнала и свои уроки; в отчётах он остаётся в своём \
            классе.</p>
            \(sheet.individual.isEmpty ? "<p class=\"empty\">Индивидуальных планов нет.</p>"
                : LoadTable.html(sheet.individual, on: sheet.day, frame, shows: .teacher))
            <details\(if: form["hours"] != nil, " open")><summary>Добавить предмет ученику</summary>\
            <form method="post" action="\(frame.link(.individual(slug)))">\(frame.tokenField)\
            \(fields.select("student", "Ученик", [("", "выберите")] + students))\
            \(fields.select("subject", "Предмет", [("", "выберите")] + sheet.subjects))\
            \(fields.select("person", "Учитель", [("", "выберите")] + sheet.staff))\
            \(fields.text("hours", "Часов в неделю", limit: 4, size: "mark"))\
            \(fields.day("from", "С какого дня", sheet.day))\
            \(fields.tick("instead", "Вместо уроков класса", hint: "с этого дня ученик не на уроках класса по предмету"))\
            \(PaperForm.fields(form))\
            <div class="form__foot"><button class="button" data-kind="main">Добавить</button></div></form></details>
            </section>

            """
    }
    /// Who is not taught at school, and the way to everybody's form of education.
    private func forms(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let away = sheet.members.filter { $0.form != .atSchool }
        func link(_ student: ListedStudent) -> HTML {
            "<a href=\"\(frame.link(.studyForm(of: student.id.person)))\">\(student.name.full)</a>"
        }
        return """
            <section class="section"><div class="section__head"><h2>Форма обучения</h2></div>
            \(away.isEmpty ? "<p class=\"empty\">Все учатся в школе.</p>" : """
                <ul class="list">\(each: away, { "<li>\(link($0)) — \($0.form.title)</li>" })</ul>
                """)
            <details><summary>Изменить по приказу</summary><ul class="list">\(each: sheet.members, { "<li>\(link($0))</li>" })\
            </ul></details></section>

            """
    }
}
