import Markup
import School
import Storage
import Web

/// The editor of a draft: classes side by side, the week below; clashes and hours still to place beside it.
struct DraftPage: Page {
    static let path = "/timetable/edit/:draft"
    static let act = Act.keepTimetable

    struct Sheet: Sendable {
        let draft: Draft
        let levels: LevelRange
        let classes: [ListedClass]
        /// Whether all of it may be changed, not one's own class alone.
        let isOfSchool: Bool
    }

    let form: Form

    init(_ form: Form) throws { self.form = form }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scopeOfWeek(form["class"] ?? "", asking)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let draft = try records.draft(form.draft(), asking), all = draft.week.book.classes
        // A small school fits on one page; of a large one a grade level at a time.
        let usual = all.count <= 8 ? LevelRange.all : LevelRange(all.first?.gradeLevel ?? 0)
        let levels = try form["level"].map { try LevelRange($0) } ?? usual
        let isOfSchool = asking.may(.keepTimetable, on: .school)
        return Sheet(
            draft: draft, levels: levels,
            classes: all.filter { isOfSchool ? levels.holds($0.gradeLevel) : $0.slug == form["class"] },
            isOfSchool: isOfSchool)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let version = sheet.draft.version
        return View(
            "\(version.name) — черновик расписания", script: .timetable,
            main: """
                <main id="main" class="page timetable" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.timetable))">Расписание</a></li>\
                \(if: sheet.isOfSchool, "<li><a href=\"\(frame.link(.timetables))\">Версии</a></li>")</ol>
                <header class="page__head"><h1>\(version.name) · черновик</h1><p class="page__note">\(note(version))</p>\
                </header>
                \(if: !sheet.isOfSchool, "<p class=\"notice\">Заполните свой класс. Введёт расписание заместитель директора, когда заполнены все классы: тогда видны накладки учителей и кабинетов.</p>")\
                \(Fields(form).summary)\(if: sheet.isOfSchool, levels(sheet, frame))
                <div class="timetable__desk" id="desk"><div>\(kept(sheet))\(DraftBoard(draft: sheet.draft, classes: sheet.classes, frame: frame).html)\
                <p class="note no-print">Enter или буква — писать в клетке, стрелки — ходить, Delete — убрать, Ctrl+C и \
                Ctrl+V — скопировать, Ctrl+X — перенести, Ctrl+D — как в клетке выше, Ctrl+Z — отменить. Мышью: потяните \
                урок в другую клетку.</p>\(moving(sheet, frame))</div>
                \(DraftAside(draft: sheet.draft, classes: sheet.classes, isOfSchool: sheet.isOfSchool, frame: frame).html)</div>
                </main>
                """)
    }

    /// Who keeps a joint lesson that another class has no more.
    private func kept(_ sheet: Sheet) -> HTML {
        let slugs = Set((form["kept"] ?? "").split(separator: ",").map(String.init))
        let classes = sheet.draft.week.book.classes.filter { slugs.contains($0.slug) }.map(\.name.text)
        guard !classes.isEmpty, let place = form["at"].flatMap({ try? WeekPlace($0) }) else { return .none }
        return """
            <p class="notice" role="status">Урок был общим: у \(classes.joined(separator: ", ")) он остался (\
            \(Weekdays.place(place.weekday, place.n))). Чтобы убрать и там, очистите ту клетку.</p>

            """
    }

    private func note(_ version: TimetableVersion) -> String {
        "планируется с \(version.from.russian)" + (version.to.map { " по \($0.russian)" } ?? "")
    }

    private func levels(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let all = sheet.draft.week.book.classes, levels = Set(all.map { $0.gradeLevel ?? 0 }).sorted()
        let wide = [LevelRange(1, 4), LevelRange(5, 9), LevelRange(10, 12), .all].filter { range in
            Set(all.filter { range.holds($0.gradeLevel) }.map(\.gradeLevel)).count > 1
        }
        return """
            <nav class="chips page__tools" aria-label="Параллели">\(each: levels.map { LevelRange($0) } + wide, { range in
                """
                <a class="chip" href="\(frame.link(.timetableDraft(sheet.draft.version.id, levels: range.text)))"\
                \(if: range == sheet.levels, " aria-current=\"page\"")>\(range.title)</a>
                """
            })</nav>

            """
    }

    /// The same as dragging, for whoever has neither mouse nor script.
    private func moving(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let days = sheet.draft.week.days(sheet.classes, []), numbers = sheet.draft.week.numbers(sheet.classes, [])
        let places = days.flatMap { day in
            numbers.map { (value: "\(day)-\($0)", title: "\(Weekdays.short[day - 1]), \($0)-й урок") }
        }
        return """
            <details class="no-print"\(if: form.objection != nil, " open")><summary>Перенести или поменять местами</summary>
            <form class="row" method="post" action="\(frame.link(Link("/timetable/edit/\(sheet.draft.version.id)/move")))" \
            data-behaviour="move-cell">\(frame.tokenField)\
            \(Fields(form).select("class", "Класс", sheet.classes.map { ($0.slug, $0.name.text) }))\
            \(Fields(form).select("from", "Откуда", places))\(Fields(form).select("to", "Куда", places))\
            <button class="button">Перенести</button></form></details>

            """
    }
}
