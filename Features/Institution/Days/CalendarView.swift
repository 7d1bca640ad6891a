import Markup
import School
import Storage
import Web

/// How the calendar looks.
struct CalendarView {
    let sheet: CalendarPage.Sheet
    let year: SchoolYear
    let frame: Frame
    let form: Form

    var view: View {
        View(
            "Календарь \(year.title)",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.school))">Школа</a></li></ol>
                <header class="page__head"><h1>Календарь</h1><p class="page__note">\(year.title) учебный год</p>\
                \(levels)</header>
                \(Fields(form).summary)\(YearOfDays(calendar: sheet.calendar, year: year, level: sheet.level).html)
                \(declared)\(if: sheet.maySetUp, DeclareForm(form: form, frame: frame, levels: sheet.levels).html)\
                \(production)
                </main>
                """)
    }

    private var levels: HTML {
        guard sheet.levels.count > 1 else { return .none }
        return """
            <nav class="tabs page__tools" aria-label="Параллель">\(each: sheet.levels, { level in
                """
                <a href="\(frame.link(.calendar(level: level)))"\(if: level == sheet.level, " aria-current=\"page\"")>\
                \(level)</a>
                """
            })</nav>
            """
    }

    private var declared: HTML {
        let entries = sheet.entries.sorted { ($0.entry.days.from, $0.id) < ($1.entry.days.from, $1.id) }
        guard !entries.isEmpty else { return "<p class=\"empty\">Каникулы и особые дни ещё не внесены.</p>" }
        return """
            <section class="section" aria-labelledby="declared"><div class="section__head">\
            <h2 id="declared">Каникулы и особые дни</h2></div>
            <table class="table" data-cards><caption class="vh">Что внесено в календарь</caption><thead><tr>\
            <th scope="col">Дни</th><th scope="col">Что</th><th scope="col">Кому</th><th scope="col">Как учатся</th>\
            <th scope="col">Основание</th>\(if: sheet.maySetUp, "<th scope=\"col\"><span class=\"vh\">Действие</span></th>")\
            </tr></thead>
            <tbody>\(each: entries, row)</tbody></table></section>

            """
    }

    private func row(_ declared: DeclaredDays) -> HTML {
        let entry = declared.entry, days = entry.days, last = days.to ?? days.from
        let who = entry.gradeLevels.sorted().map(String.init).joined(separator: ", ")
        return """
            <tr><th scope="row">\(RussianDate.range(days.from, last))</th><td data-label="Что">\(entry.kind.title)\
            \(if: !declared.note.isEmpty, " — \(declared.note)")</td>\
            <td data-label="Кому">\(who.isEmpty ? "всем" : who + " параллель")</td>\
            <td data-label="Как учатся">\(study(entry))</td><td data-label="Основание">\(declared.order)</td>\
            \(if: sheet.maySetUp, "<td>\(withdraw(declared, RussianDate.range(days.from, last)))</td>")</tr>

            """
    }

    private func study(_ entry: SchoolCalendar.Entry) -> String {
        guard let weekday = entry.asWeekday else { return "" }
        let week = WeekTurn(rawValue: entry.asWeek).map { ", " + $0.title } ?? ""
        return "по расписанию: " + RussianDate.weekdays[weekday - 1] + week
    }

    private func withdraw(_ declared: DeclaredDays, _ days: String) -> HTML {
        """
        <form method="post" action="\(frame.link(Link("/school/calendar/withdraw")))">\(frame.tokenField)\
        <input type="hidden" name="entry" value="\(declared.id)"><input type="hidden" name="y" value="\(year.number)">\
        <button class="button" data-kind="quiet">Отменить<span class="vh"> \(days)</span></button></form>
        """
    }

    private var production: HTML {
        let near = sheet.transfers.filter { year.contains($0.from) || year.contains($0.to) }
        return """
            <section class="section" aria-labelledby="production"><div class="section__head">\
            <h2 id="production">Производственный календарь</h2></div>
            <p class="note">Праздники и выходные, которые на них попали, программа знает сама. Переносы по \
            постановлению правительства вносятся файлом.</p>
            \(if: near.isEmpty, "<p class=\"empty\">Переносов на этот год нет.</p>")\
            <ul class="list">\(each: near, { move in
                "<li>выходной с \(move.from.russian) перенесён на \(move.to.russian)</li>"
            })</ul>\(if: sheet.maySetUp, loading)</section>

            """
    }

    private var loading: HTML {
        """
        <form method="post" action="\(frame.link(Link("/school/calendar/production")))" \
        enctype="multipart/form-data">\(frame.tokenField)\
        \(Fields(form).file("file", "Файл переносов", kinds: ".xml", hint: "XML производственного календаря; год назван в нём самом"))\
        <button class="button">Загрузить переносы</button></form>
        """
    }
}
