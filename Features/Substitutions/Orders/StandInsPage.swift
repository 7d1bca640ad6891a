import Markup
import School
import Storage
import Web

/// Substitutions over weeks by orders: who keeps whose pages, and the form of a new one.
struct StandInsPage: Page {
    static let path = "/substitutions/orders"
    static let act = Act.seeSubstitutions

    struct Sheet: Sendable {
        let rows: [StandInRow]
        let teachers: [(id: ID<Person>, name: PersonName)]
        let chosen: ID<Person>?
        let pages: [OwnPage]
        let today: Day
        let mayKeep: Bool
    }

    let form: Form

    init(_ form: Form) { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let day = form["from"].flatMap { Day(iso: $0) } ?? asking.today
        let teachers = try records.teachers(on: day), asked = form["teacher"].flatMap { ID<Person>($0) }
        let chosen = teachers.first { $0.id == asked }?.id
        return Sheet(
            rows: try records.standInRows(on: asking.today), teachers: teachers, chosen: chosen,
            pages: try chosen.map { try records.pages(of: $0, on: day) } ?? [], today: asking.today,
            mayKeep: asking.may(.keepSubstitutions, on: .school))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Замещения по приказу",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Замещения по приказу</h1><p class="page__note">\
                страница журнала на эти дни — у замещающего целиком</p></header>
                \(Tabs.html(.standIns, frame))\(Fields(form).summary)\(if: sheet.mayKeep, adding(sheet, frame))\
                \(list(sheet, frame))
                </main>
                """)
    }

    private func adding(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard let chosen = sheet.chosen else { return choosing(sheet, frame) }
        let fields = Fields(form), others = sheet.teachers.filter { $0.id != chosen }
        let people = [("", "не замещается")] + others.map { ("\($0.id.number)", $0.name.full) }
        let name = sheet.teachers.first { $0.id == chosen }?.name.full ?? ""
        return """
            <section class="section"><div class="section__head"><h2>Вместо: \(name)</h2></div>
            <form method="post" action="\(frame.link(.standIns))">\(frame.tokenField)\
            <input type="hidden" name="teacher" value="\(chosen.number)">\
            \(fields.day("from", "С", sheet.today))\(fields.day("to", "По", hint: "в этот день кончится само"))\
            \(fields.text("order", "Приказ №", limit: 40, size: "date"))\(fields.day("ordered", "от", sheet.today))\
            \(fields.text("reason", "Причина", limit: 120, hint: "больничный, курсы, отпуск; без диагнозов"))\
            \(if: sheet.pages.isEmpty, "<p>В этот день за учителем нет страниц.</p>")\
            \(each: sheet.pages, { fields.select("c\($0.course.number)", $0.title, people) })\
            <div class="form__foot"><button class="button" data-kind="main">Назначить по приказу</button>\
            <a class="button" data-kind="quiet" href="\(frame.link(.standIns))">Другой учитель</a></div></form></section>

            """
    }

    private func choosing(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let people = [("", "выберите")] + sheet.teachers.map { ("\($0.id.number)", $0.name.full) }
        return """
            <form class="inline-form" method="get" action="\(frame.link(.standIns))">\
            \(Fields(form).select("teacher", "Кого замещают", people))\
            <div class="field"><button class="button">Выбрать страницы</button></div></form>

            """
    }

    private func list(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard !sheet.rows.isEmpty else { return "<p class=\"empty\">Замещений по приказу в этом году нет.</p>" }
        return """
            <section class="section"><div class="section__head"><h2>Замещения этого года</h2></div>
            <table class="table" data-cards><thead><tr><th scope="col">Страница</th><th scope="col">Вместо кого</th>\
            <th scope="col">Кто</th><th scope="col">Дни</th><th scope="col">Уроков</th><th scope="col">Приказ</th></tr>\
            </thead><tbody>
            \(each: sheet.rows, { row in
                """
                <tr><th scope="row">\(row.page)</th><td data-label="Вместо кого">\(row.absent.short)</td>\
                <td data-label="Кто">\(row.substitute.short)</td>\
                <td data-label="Дни">\(row.days.lowerBound.russian)\(if: row.days.count > 1, " – \(row.days.upperBound.russian)")\
                \(if: sheet.mayKeep && row.days.upperBound >= sheet.today, ending(row, sheet, frame))</td>\
                <td data-label="Уроков">\(row.lessons)</td><td data-label="Приказ">\(row.order)\
                \(if: !row.reason.isEmpty, ", \(row.reason)")</td></tr>

                """
            })</tbody></table></section>
            """
    }

    private func ending(_ row: StandInRow, _ sheet: Sheet, _ frame: Frame) -> HTML {
        """
        <details class="no-print"><summary>Закончить раньше<span class="vh">: \(row.page)</span></summary>\
        <form class="inline-form" method="post" action="\(frame.link(Link("/substitutions/orders/end")))">\
        \(frame.tokenField)<input type="hidden" name="id" value="\(row.id)">\
        <label class="field"><span class="field__label">Последний день</span>\
        <input class="input" type="date" data-size="date" name="lastday" value="\(sheet.today.iso)" required></label>\
        <button class="button" data-kind="danger">Закончить</button></form></details>
        """
    }
}
