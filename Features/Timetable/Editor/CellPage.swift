import Markup
import School
import Storage
import Web

/// One cell of a draft as a form: what the editor does without its script.
struct CellPage: Page {
    static let path = "/timetable/edit/:draft/cell/:class/:place"
    static let act = Act.keepTimetable

    struct Sheet: Sendable {
        let draft: Draft
        let home: ListedClass
        let place: WeekPlace
        let text: String
        let clashes: [String]
        /// Where the editor of this class is.
        let back: Link
        let isOfSchool: Bool
    }

    let form: Form

    init(_ form: Form) throws { self.form = form }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scopeOfWeek(form.part("class"), asking)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let draft = try records.draft(form.draft(), asking), slug = try form.part("class")
        guard let home = draft.week.book.classes.first(where: { $0.slug == slug }) else { throw NotFound() }
        let place = try WeekPlace(form.part("place"))
        let slots = draft.slots(of: home.id, weekday: place.weekday, n: place.n), ids = Set(slots.map(\.id))
        let words = ClashWords(draft.week)
        return Sheet(
            draft: draft, home: home, place: place, text: CellWords(week: draft.week).text(slots, in: home.id),
            clashes: draft.clashes.filter { !ids.isDisjoint(with: $0.lessons) }.map(words.text),
            back: OwnWeek(draft, home, asking).link, isOfSchool: asking.may(.keepTimetable, on: .school))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let version = sheet.draft.version
        let link = Link.timetableCell(version.id, sheet.home.slug, weekday: sheet.place.weekday, n: sheet.place.n)
        return View(
            "\(sheet.home.name.text), \(Weekdays.place(sheet.place.weekday, sheet.place.n)) — расписание",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs">\(if: sheet.isOfSchool, "<li><a href=\"\(frame.link(.timetables))\">Версии расписания</a></li>")\
                <li><a href="\(frame.link(sheet.back))">\(version.name)</a></li></ol>
                <header class="page__head"><h1>\(sheet.home.name.text) · \(Weekdays.place(sheet.place.weekday, sheet.place.n))</h1></header>
                \(Fields(form).summary)
                <form method="post" action="\(frame.link(link))">\(frame.tokenField)\
                <input type="hidden" name="was" value="\(sheet.text)">
                \(Fields(form).text("text", "Уроки", sheet.text, limit: 400, hint: Self.hint))
                <div class="form__foot"><button class="button" data-kind="main">Сохранить</button></div></form>
                \(if: !sheet.clashes.isEmpty, "<h2>Накладки</h2><ul class=\"list\">\(each: sheet.clashes, { "<li>\($0)</li>" })</ul>")\
                \(offers(sheet))
                </main>
                """)
    }

    private static let hint = """
        Начало предмета, фамилии и кабинет: «алг леб 214». Несколько уроков — через дробь: «анг г1 ким / г2 раш». \
        По неделям: «(А) ист / (Б) общ». Совместный урок: «физ +10Б». Пустая строка убирает урок.
        """

    /// What the class has still to be given.
    private func offers(_ sheet: Sheet) -> HTML {
        let week = sheet.draft.week
        let left = sheet.draft.hours.filter { $0.left > 0 && week.classes(of: $0.course).contains(sheet.home.id) }
        guard !left.isEmpty else { return .none }
        return """
            <section class="section"><h2>Осталось поставить</h2><ul class="list">\(each: left, { one in
                "<li>\(week.course(one.course)?.title ?? ""): \(WeeklyHours.text(one.left)) ч</li>"
            })</ul></section>

            """
    }
}
