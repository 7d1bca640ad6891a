import Markup
import School
import Storage
import Web

/// The drawing of a child's marks.
struct MarksView {
    let sheet: MarksSheet
    let frame: Frame

    var view: View {
        let title = sheet.period.map { ", " + $0.title } ?? ""
        return View("Отметки\(title) — \(sheet.child.name.list)", script: .family, main: main)
    }

    private var main: HTML {
        """
        <main id="main" class="page" tabindex="-1">
        <header class="page__head"><h1>Отметки · \(sheet.child.title)</h1>
        \(KidsView.draw(sheet.family, current: sheet.child.id, frame, to: { .marks($0.id) }))\
        \(if: !sheet.periods.isEmpty, periods)</header>
        \(debts)\(if: sheet.subjects.isEmpty, "<p class=\"empty\">Предметов с отметками здесь нет.</p>")\
        \(if: !sheet.subjects.isEmpty, table)\(ExtraTable(sheet: sheet, frame: frame).html)\(if: sheet.years.count > 1, years)
        </main>
        """
    }

    /// What is owed after an unsatisfactory year, with its days; one that was liquidated stays with its year.
    private var debts: HTML {
        let shown = sheet.debts.filter { $0.debt.isOwed(on: sheet.today) || $0.year == sheet.year }
        guard !shown.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Академическая задолженность</h2></div><ul class="list">\
            \(each: shown, { row in
                let words = row.debt.words(on: sheet.today) + (row.transferPaper.map { ["переведён условно, \($0)"] } ?? [])
                return """
                    <li><b>\(row.subjectName)</b>, \(row.year)/\(row.year + 1) учебный год: \(row.first?.text ?? "")\
                    <br><small>\(words.joined(separator: "; "))</small></li>
                    """
            })</ul></section>

            """
    }

    private var periods: HTML {
        """
        <nav class="tabs page__tools" aria-label="Период">\(each: sheet.periods, tab)</nav>
        """
    }

    private func tab(_ period: Period) -> HTML {
        """
        <a href="\(link(period.slug, sheet.year))"\(if: period.id == sheet.period?.id, " aria-current=\"page\"")>\
        \(period.title)</a>
        """
    }

    private func link(_ period: String, _ year: Int) -> Link {
        frame.link(Link("/marks/\(sheet.child.id.number)?p=\(period)&y=\(year)"))
    }

    private var years: HTML {
        """
        <nav class="row" aria-label="Учебный год">\(each: sheet.years, year)</nav>
        """
    }

    private func year(_ year: Int) -> HTML {
        """
        <a class="chip" href="\(frame.link(Link("/marks/\(sheet.child.id.number)?y=\(year)")))"\
        \(if: year == sheet.year, " aria-current=\"true\"")>\(year)/\(year + 1)</a>
        """
    }

    private var table: HTML {
        """
        <table class="ledger"><caption class="vh">Отметки по предметам: \(sheet.period?.title ?? "")</caption><thead>\
        <tr>\
        <th scope="col">Предмет</th><th scope="col">Отметки</th><th scope="col" class="num">Средняя</th>\
        <th scope="col" class="num">Итог</th></tr></thead><tbody>
        \(each: sheet.subjects, { LedgerRow(line: $0, sheet: sheet, frame: frame).row })\(behaviour)</tbody></table>

        """
    }

    /// A line apart from the subjects; of a year it has what each period has.
    private var behaviour: HTML {
        guard let marks = sheet.behaviour, let period = sheet.period else { return .none }
        let parts = period.kind == .year ? sheet.periods.filter { marks[$0.id] != nil } : []
        return """
            <tr><th scope="row">Поведение<small>в среднее не входит</small></th><td class="ledger__marks">\
            \(each: parts, { "<p>\($0.title): \(marks[$0.id]?.title ?? "")</p>" })</td>\
            <td class="num ledger__avg">—</td><td class="num">\(marks[period.id]?.title ?? "—")</td></tr>

            """
    }
}
