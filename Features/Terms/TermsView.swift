import Markup
import School
import Storage
import Web

/// How the school's terms look: sums, what is chosen, and its lines.
struct TermsView {
    let sheet: TermsPage.Sheet
    let choice: TermsChoice
    let frame: Frame

    var view: View {
        View(
            "Сроки и долги",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.home))">Сегодня</a></li></ol>
                <header class="page__head"><h1>Сроки и долги</h1><p class="page__note">\(note)</p>\
                <div class="page__tools"><a class="button" href="\(frame.link(.filling))">Заполнение журнала</a>\
                <a class="button" href="\(frame.link(.quarter))">Конец четверти</a>\
                <a class="button" href="\(frame.link(.exams))">Экзамены</a>\
                <a class="button" href="\(frame.link(choice.link(file: true)))">CSV</a>\
                <button class="button" data-kind="quiet" type="button" data-behaviour="print">Печать</button></div>\
                </header>
                \(exams)\(content)\(reasons.html)\(FinalTermsView(terms: sheet.finals, today: sheet.today, frame: frame).html)\
                \(LateReasonsView(lines: sheet.explained, showsOwner: true, frame: frame).html)\
                <p class="print-stamp">\(frame.stamp)</p>
                </main>
                """)
    }

    private var note: String {
        let late =
            sheet.sums.reduce(0) { $0 + $1.late }
            + sheet.reasons.count { $0.lateness(at: sheet.now, sheet.zone) != nil }
        let all = sheet.sums.reduce(0) { $0 + $1.all } + sheet.reasons.count
        return "Не внесено \(counted(all, "запись", "записи", "записей")), из них просрочено \(late)."
    }

    private var reasons: ReasonTermsView {
        ReasonTermsView(
            owed: sheet.reasons, showsOwner: true, today: sheet.today, now: sheet.now, zone: sheet.zone, frame: frame)
    }

    /// What came and was not told yet (000 п. 3.2).
    private var exams: HTML {
        guard sheet.exams.all > 0 else { return .none }
        let late = sheet.exams.late > 0 ? ", из них позже срока \(sheet.exams.late)" : ""
        return """
            <p class="notice" data-kind="warn"><a href="\(frame.link(.exams))">Не опубликованы результаты экзаменов</a>: \
            \(sheet.exams.all)\(late).</p>

            """
    }

    private var content: HTML {
        guard !sheet.sums.isEmpty else {
            if !sheet.reasons.isEmpty { return .none }
            return "<p class=\"empty\">Долгов нет: всё, что должно быть внесено, внесено.</p>"
        }
        return """
            <nav class="chips" aria-label="Как сложить">\(each: TermsChoice.Grouping.allCases, { grouping in
                let link = choice.with { $0.grouping = grouping }.link()
                return """
                    <a class="chip" href="\(frame.link(link))"\(if: grouping == choice.grouping, " aria-current=\"page\"")>\
                    \(grouping.title)</a>
                    """
            })</nav>
            \(TermsSums(sums: sheet.sums, choice: choice, fills: sheet.filling != nil, frame: frame).html)\(filling)
            <section class="section"><h2>\(title)</h2>\(chosen)
            \(lines)</section>

            """
    }

    private var filling: HTML {
        guard let rule = sheet.filling else { return .none }
        return """
            <p class="page__note">Журнал не заполнен — записи нет и после общего срока заполнения журнала \
            (\(rule.text))\(if: rule.isSoft, ": это напоминание, опозданием не считается").</p>

            """
    }

    private var lines: HTML {
        guard !sheet.lines.isEmpty else { return "<p class=\"empty\">По этому выбору ничего не числится.</p>" }
        return """
            \(TermsTable(lines: sheet.lines, showsOwner: true, today: sheet.today, frame: frame).html)\(portions)
            """
    }

    private var title: String {
        var parts = [choice.filter.isLate ? "Просрочено" : "Не внесено"]
        if let key = choice.filter.key { parts.append(key.title.lowercased()) }
        if let slug = choice.filter.classSlug {
            parts.append(sheet.sums.first { $0.classSlug == slug }?.className ?? slug)
        }
        if let person = choice.filter.person {
            parts.append(sheet.sums.first { $0.owner == person }?.name?.short ?? "этот учитель")
        }
        if choice.filter.isNobodys { parts.append("учителя нет") }
        return parts.joined(separator: " · ")
    }

    /// What narrows the lines, each with the way out of it.
    private var chosen: HTML {
        let late = choice.with { $0.filter.isLate.toggle() }
        let all = choice.with { choice in
            (choice.filter.person, choice.filter.key, choice.filter.classSlug) = (nil, nil, nil)
            choice.filter.isNobodys = false
        }
        let isNarrow =
            choice.filter.person != nil || choice.filter.isNobodys || choice.filter.key != nil
            || choice.filter.classSlug != nil
        return """
            <p class="chips no-print"><a class="chip" href="\(frame.link(late.link()))">\
            \(choice.filter.isLate ? "Показать и непросроченные" : "Только просроченные")</a>\
            \(if: isNarrow, "<a class=\"chip\" href=\"\(frame.link(all.link()))\">Показать всех</a>")</p>
            """
    }

    private var portions: HTML {
        var back = choice, next = choice
        back.portion -= 1
        next.portion += 1
        return """
            <nav class="stepper no-print" aria-label="Страницы">\
            \(if: choice.portion > 0, "<a rel=\"prev\" href=\"\(frame.link(back.link()))\">‹ Раньше</a>")\
            \(if: sheet.hasMore, "<a rel=\"next\" href=\"\(frame.link(next.link()))\">Дальше ›</a>")</nav>
            """
    }
}
