import Markup
import School
import Storage
import Web

/// The versions of the year's timetable: published ones with their days, drafts, and the form for a new one.
struct VersionsPage: Page {
    static let path = "/timetable/versions"
    static let act = Act.keepTimetable

    struct Sheet: Sendable {
        let year: SchoolYear
        let versions: [TimetableVersion]
        let today: Day

        /// The last day of a version: its own, or the day before a later one begins for good.
        func lastDay(of one: TimetableVersion) -> Day? {
            guard !one.isTemporary else { return one.to }
            let later = versions.filter { $0.publishedAt != nil && !$0.isTemporary && $0.from > one.from }
            return [one.to, later.map(\.from).min().map { $0 - 1 }].compactMap { $0 }.min()
        }
    }

    let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let year = try records.yearOfTimetable(asking)
        return Sheet(
            year: year, versions: try records.timetableVersions(of: year.number), today: asking.today)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let published = sheet.versions.filter { $0.publishedAt != nil }
        let drafts = sheet.versions.filter { $0.publishedAt == nil }
        return View(
            "Версии расписания",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.timetable))">Расписание</a></li></ol>
                <header class="page__head"><h1>Версии расписания</h1><p class="page__note">\(sheet.year.title)</p></header>
                \(Fields(form).summary)
                <section class="section"><h2>Введены</h2>\
                \(if: published.isEmpty, "<p class=\"empty\">В этом году расписание ещё не вводили.</p>")\
                <ul class="list">\(each: published, { line($0, sheet, frame) })</ul></section>
                <section class="section"><h2>Черновики</h2>\
                \(if: drafts.isEmpty, "<p class=\"empty\">Черновиков нет.</p>")\
                <ul class="list">\(each: drafts, { draft($0, frame) })</ul></section>
                \(making(sheet, published, frame))
                </main>
                """)
    }

    private func line(_ one: TimetableVersion, _ sheet: Sheet, _ frame: Frame) -> HTML {
        let isTemporary = one.isTemporary, last = sheet.lastDay(of: one)
        let holds = Span(from: one.from, to: last).contains(sheet.today)
        return """
            <li><a href="\(frame.link(Link("/timetable?d=\(one.from.iso)&level=0")))">\(one.name)</a> — с \(one.from.russian)\
            \(last.map { " по \($0.russian)" } ?? "")\(if: isTemporary, ", временное")\
            \(if: holds, ", <b>действует</b>")\(if: one.from > sheet.today, ", ещё не началось"); \
            \(counted(one.slots, "урок", "урока", "уроков")) в неделю\(if: one.from > sheet.today && one.cutBy == nil, back(one, frame))</li>
            """
    }

    private func back(_ one: TimetableVersion, _ frame: Frame) -> HTML {
        """
        <details><summary>Вернуть в черновики</summary><form method="post" \
        action="\(frame.link(Link("/timetable/versions/\(one.id)/back")))">\(frame.tokenField)\
        <button class="button">Вернуть «\(one.name)» в черновики</button></form></details>
        """
    }

    private func draft(_ one: TimetableVersion, _ frame: Frame) -> HTML {
        """
        <li><a href="\(frame.link(.timetableDraft(one.id)))">\(one.name)</a> — планируется с \(one.from.russian)\
        \(one.to.map { " по \($0.russian)" } ?? ""); \(counted(one.slots, "урок", "урока", "уроков")) в неделю; \
        <a href="\(frame.link(.publishing(one.id)))">сравнить и ввести</a>
        <details><summary>Удалить</summary><form method="post" action="\(frame.link(Link("/timetable/edit/\(one.id)/drop")))">\
        \(frame.tokenField)<button class="button" data-kind="danger">Удалить черновик «\(one.name)»</button></form></details></li>
        """
    }

    private func making(_ sheet: Sheet, _ published: [TimetableVersion], _ frame: Frame) -> HTML {
        let standing = published.last { Span(from: $0.from, to: $0.to).contains(sheet.today) } ?? published.last
        let choices = [("", "пустой")] + sheet.versions.map { (String($0.id), "по «\($0.name)» с \($0.from.russian)") }
        let next = min(max(sheet.today.monday + 7, sheet.year.starts), sheet.year.ends)
        return """
            <section class="section"><h2>Новый черновик</h2>
            <form method="post" action="\(frame.link(.timetables))">\(frame.tokenField)
            \(Fields(form).text("name", "Название", "Расписание", limit: 80))
            \(Fields(form).select("base", "Составить", choices, standing.map { String($0.id) } ?? ""))
            \(Fields(form).day("from", "С какого дня", next))
            \(Fields(form).day("to", "По какой день", hint: "Только для временного расписания, например на сентябрь. Потом снова действует прежнее."))
            <div class="form__foot"><button class="button" data-kind="main">Составить черновик</button></div></form></section>

            """
    }
}
