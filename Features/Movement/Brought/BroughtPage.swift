import Markup
import School
import Storage
import Web

/// «Отметки прежней школы» of a student: what was brought, and the form that enters one more (001 п. 3.3).
struct BroughtPage: Page {
    static let path = "/movement/brought/:student"
    static let act = Act.keepBrought

    struct Sheet: Sendable {
        let student: ID<Student>
        let name: PersonName
        /// Whether the student is in the first year at school, which has no marks.
        let isFirstYear: Bool
        /// Whether final marks of the tenth class are entered besides, each by its own page.
        let isEleventh: Bool
        /// Where a mark of a whole period stands; nil for whoever began the year here.
        let ofPeriod: Day?
        let marks: [ListedBroughtMark]
        let subjects: [(id: ID<Subject>, name: String)]
        /// The school that the last mark came from, or that the last arrival names.
        let source: String
    }

    let id: ID<Student>
    let form: Form

    init(_ form: Form) throws {
        id = try form.id("student")
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scope(student: id, on: asking.today)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let desk = try BroughtDesk(id, records, asking), marks = try records.broughtMarks(of: id)
        let arrival = try records.movements(of: id).last { $0.facts.kind == .arrival && $0.reversedBy == nil }
        return Sheet(
            student: id, name: desk.name, isFirstYear: desk.places.isFirstYear,
            isEleventh: desk.places.isEleventh, ofPeriod: desk.dayOfPeriod, marks: marks,
            subjects: try records.subjectNames().filter { desk.places.objection($0.id, named: $0.name) == nil },
            source: marks.last?.mark.source ?? arrival?.facts.place ?? "")
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "\(sheet.name.list) — отметки прежней школы",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.person(sheet.student.person)))">\(sheet.name.list)</a></li>\
                </ol>
                <header class="page__head"><h1>Отметки прежней школы</h1><p class="page__note">\(sheet.name.full). Они \
                входят в средний балл предмета, стоят в примечаниях журнала и в дневнике.</p></header>
                \(Fields(form).summary)\(list(sheet, frame))\(adding(sheet, frame))\(tenth(sheet, frame))
                </main>
                """)
    }

    private func list(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard !sheet.marks.isEmpty else { return "<p class=\"empty\">Отметок пока нет.</p>" }
        return """
            <table class="table" data-cards><caption class="vh">Отметки прежней школы</caption><thead><tr>\
            <th scope="col">Предмет</th><th scope="col">День</th><th scope="col">Отметка</th><th scope="col">За что</th>\
            <th scope="col">Откуда</th><th scope="col">В среднем</th></tr></thead>
            <tbody>\(each: sheet.marks, { row($0, sheet, frame) })</tbody></table>

            """
    }

    private func row(_ listed: ListedBroughtMark, _ sheet: Sheet, _ frame: Frame) -> HTML {
        let mark = listed.mark, day = mark.day == sheet.ofPeriod ? "за период" : mark.day.russian
        return """
            <tr><th scope="row"><a href="\(frame.link(.brought(listed.id, by: sheet.student)))">\(listed.subject)\
            <span class="vh">, \(mark.mark.text), \(day): исправить</span></a></th><td data-label="День">\(day)</td>\
            <td data-label="Отметка">\(mark.mark.text)</td><td data-label="За что">\(mark.work)</td>\
            <td data-label="Откуда">\(mark.source)</td>\
            <td data-label="В среднем">\(mark.counts ? "учитывается, вес \(mark.weight)" : "нет")</td></tr>

            """
    }

    private func tenth(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard sheet.isEleventh else { return .none }
        return """
            <p class="note">Полугодовые и годовые за 10 класс вносят отдельно: \
            <a href="\(frame.link(.tenth(of: sheet.student)))">итоговые отметки 10 класса</a>.</p>

            """
    }

    private func adding(_ sheet: Sheet, _ frame: Frame) -> HTML {
        if sheet.isFirstYear {
            return "<p class=\"note\">В 1 классе отметок не ставят: вносить нечего.</p>"
        }
        guard sheet.ofPeriod != nil else {
            return "<p class=\"note\">Ученик учится здесь с начала учебного года: вносить нечего.</p>"
        }
        return """
            <section class="section" aria-labelledby="add"><div class="section__head"><h2 id="add">Внести отметку</h2>\
            </div><form method="post" action="\(frame.link(.brought(by: sheet.student)))">\(frame.tokenField)\
            \(BroughtForm.html(nil, sheet.subjects, source: sheet.source, Fields(form)))\
            <div class="form__foot"><button class="button" data-kind="main">Внести</button></div></form></section>

            """
    }
}
