import Markup
import School
import Storage
import Web

/// «Итоговые отметки 10 класса» of a student of the eleventh, where they do not stand here: what a certificate rests on
/// besides the eleventh class.
struct TenthPage: Page {
    static let path = "/movement/tenth/:student"
    static let act = Act.keepBrought

    private let student: ID<Student>
    private let form: Form

    init(_ form: Form) throws {
        student = try form.id("student")
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scope(student: student, on: asking.today)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> TenthDesk {
        try TenthDesk(student, records, asking)
    }

    func view(_ desk: TenthDesk, _ frame: Frame) -> View {
        let fields = Fields(form)
        return View(
            "\(desk.name.list) — итоговые отметки 10 класса",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.person(student.person)))">\(desk.name.list)</a></li></ol>
                <header class="page__head"><h1>Итоговые отметки 10 класса</h1><p class="page__note">\(desk.name.full). \
                Итоговая отметка 11 класса — среднее полугодовых и годовых за 10 и 11 классы. Здесь вносят те, что \
                поставлены не в этом журнале: в прежней школе или на бумаге.</p></header>
                \(if: form["done"] != nil && form.objection == nil, Self.saved)\(fields.summary)\
                <form method="post" action="\(frame.link(.tenth(of: student)))">\(frame.tokenField)\(desk.seen.field)\
                \(table(desk))\(fields.text(
                    "source", "Документ", limit: 200,
                    hint: "откуда отметки: личное дело, сводная ведомость 10А, справка № 12 школы № 4"))
                <p class="note">Можно \(desk.scale.finalLegend). Предмет, которого в 10 классе не было, — «осв»: в \
                среднее не входит. Пустое поле — отметки нет.</p>
                <div class="form__foot"><button class="button" data-kind="main">Сохранить</button></div></form>
                </main>
                """)
    }

    private static let saved: HTML = "<p class=\"notice\" data-kind=\"ok\" role=\"status\">Записано.</p>\n"

    private func table(_ desk: TenthDesk) -> HTML {
        """
        <table class="table" data-cards><caption class="vh">Итоговые отметки 10 класса</caption><thead><tr>\
        <th scope="col">Предмет</th>\(each: TenthPart.brought, { "<th scope=\"col\">\($0.words)</th>" })\
        <th scope="col">Документ</th></tr></thead>
        <tbody>\(each: desk.subjects, { row($0, desk) })</tbody></table>
        """
    }

    private func row(_ subject: (id: ID<Subject>, name: String), _ desk: TenthDesk) -> HTML {
        """
        <tr><th scope="row">\(subject.name)</th>\(each: TenthPart.brought, { part in
            "<td data-label=\"\(part.words)\">\(cell(subject, part, desk))</td>"
        })<td data-label="Документ">\(desk.documents(of: subject.id))</td></tr>

        """
    }

    /// A mark that was put here is only told: it is changed where it stands.
    private func cell(_ subject: (id: ID<Subject>, name: String), _ part: TenthPart, _ desk: TenthDesk) -> HTML {
        let place = TenthDesk.Place(subject: subject.id, part: part), standing = desk.mark(place)
        if let standing, standing.isOwn { return "<b>\(standing.mark.text)</b>" }
        let typed = form.objection == nil ? nil : form[place.field]
        return """
            <input class="input" data-size="mark" id="\(place.field)" name="\(place.field)" maxlength="8" \
            autocomplete="off" value="\(typed ?? standing?.mark.text ?? "")" aria-label="\(subject.name), \(part.words)"\
            \(if: form.objection?.field == place.field, " aria-invalid=\"true\"")>
            """
    }
}
