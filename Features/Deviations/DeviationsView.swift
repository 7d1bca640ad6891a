import Markup
import School
import Storage
import Web

/// How the deviations look: how many of whom, and each with its reason.
struct DeviationsView {
    /// A row of the sums.
    private struct Line {
        let title: String
        let choice: DeviationsChoice
        let isChosen: Bool
        var put = 0
        var deviating = 0
    }

    let sheet: DeviationsPage.Sheet
    let choice: DeviationsChoice
    let frame: Frame

    var view: View {
        View(
            "Отклонения итоговых отметок",
            main: """
                <main id="main" class="page" data-width="wide" tabindex="-1">
                \(sheet.letterhead.html)<ol class="crumbs"><li><a href="\(frame.link(.quarter))">Конец четверти</a></li></ol>
                <header class="page__head"><h1>Отклонения итоговых отметок</h1><p class="page__note">\(note)</p>\
                <div class="page__tools"><a class="button" href="\(frame.link(choice.link(.deviationsBook)))">XLSX</a>\
                <a class="button" href="\(frame.link(csv))">CSV</a>\
                <button class="button" data-kind="quiet" type="button" data-behaviour="print">Печать</button></div>\
                <nav class="tabs" aria-label="Какие отметки">\(kind(nil, "Все"))\
                \(each: DeviationsChoice.kinds, { kind($0, $0 == .period ? "За периоды" : $0.title) })</nav></header>
                \(content)<p class="print-stamp">\(frame.stamp)</p>
                </main>
                """)
    }

    private var csv: Link {
        var fields = [(name: "by", value: choice.grouping.rawValue), (name: "format", value: "csv")]
        if let kind = choice.kind { fields.append(("kind", kind.slug)) }
        if let teacher = choice.teacher { fields.append(("who", "\(teacher.number)")) }
        if let subject = choice.subject { fields.append(("subject", "\(subject.number)")) }
        if let schoolClass = choice.schoolClass { fields.append(("class", "\(schoolClass.number)")) }
        return Link.deviations.asking(fields)
    }

    private var note: String {
        let put = sheet.sums.reduce(0) { $0 + $1.put }, all = sheet.sums.reduce(0) { $0 + $1.deviating }
        return
            "\(sheet.year.title): выставлено \(counted(put, "отметка", "отметки", "отметок")), не как предложено — \(all)"
    }

    private func kind(_ kind: FinalKind?, _ title: String) -> HTML {
        let link = choice.with { $0.kind = kind }.link()
        return """
            <a href="\(frame.link(link))"\(if: kind == choice.kind, " aria-current=\"page\"")>\(title)</a>
            """
    }

    private var content: HTML {
        guard !sheet.sums.isEmpty else { return "<p class=\"empty\">Итоговых отметок ещё нет.</p>" }
        return """
            <nav class="chips no-print" aria-label="Как сложить">\(each: DeviationsChoice.Grouping.allCases, { grouping in
                let link = choice.with { $0.grouping = grouping }.link()
                return """
                    <a class="chip" href="\(frame.link(link))"\(if: grouping == choice.grouping, " aria-current=\"page\"")>\
                    \(grouping.title)</a>
                    """
            })</nav>
            \(sums)<section class="section"><h2>Отметки не как предложено</h2>\(if: choice.isNarrow, all)\(lines)</section>
            \(moved)
            """
    }

    private var all: HTML {
        let link = choice.with { ($0.teacher, $0.subject, $0.schoolClass) = (nil, nil, nil) }.link()
        return "<p class=\"chips no-print\"><a class=\"chip\" href=\"\(frame.link(link))\">Показать все</a></p>"
    }

    private var sums: HTML {
        """
        <table class="table" data-cards><caption class="vh">\(choice.grouping.title)</caption><thead><tr>\
        <th scope="col">\(choice.grouping.head)</th><th scope="col">Выставлено</th><th scope="col">Не как предложено</th>\
        </tr></thead><tbody>
        \(each: summed, { line in
            """
            <tr><th scope="row"><a href="\(frame.link(line.choice.link()))"\(if: line.isChosen, " aria-current=\"true\"")>\
            \(line.title)</a></th><td data-label="Выставлено">\(line.put)</td>\
            <td data-label="Не как предложено">\(line.deviating)</td></tr>

            """
        })</tbody></table>

        """
    }

    /// Those with the most deviations first.
    private var summed: [Line] {
        var lines: [Line] = [], places: [String: Int] = [:]
        for sum in sheet.sums {
            let (key, line) = line(of: sum)
            let place = places[key] ?? lines.count
            if places[key] == nil {
                places[key] = place
                lines.append(line)
            }
            lines[place].put += sum.put
            lines[place].deviating += sum.deviating
        }
        return lines.enumerated().sorted { ($1.element.deviating, $0.offset) < ($0.element.deviating, $1.offset) }
            .map(\.element)
    }

    private func line(of sum: DeviationSum) -> (key: String, line: Line) {
        switch choice.grouping {
        case .teacher:
            let chosen = choice.with { $0.teacher = sum.author.id }
            let isChosen = choice.teacher != nil && choice.teacher == sum.author.id
            return (
                "\(sum.author.id?.number ?? 0)",
                Line(title: sum.author.name?.full ?? "не названо", choice: chosen, isChosen: isChosen)
            )
        case .subject:
            let chosen = choice.with { $0.subject = sum.subject.id }
            return (
                "\(sum.subject.id.number)",
                Line(title: sum.subject.name, choice: chosen, isChosen: choice.subject == sum.subject.id)
            )
        case .schoolClass:
            let chosen = choice.with { $0.schoolClass = sum.schoolClass.id }
            let isChosen = choice.schoolClass != nil && choice.schoolClass == sum.schoolClass.id
            let name = sum.schoolClass.name.isEmpty ? "вне классов" : sum.schoolClass.name
            return ("\(sum.schoolClass.id?.number ?? 0)", Line(title: name, choice: chosen, isChosen: isChosen))
        }
    }

    private var lines: HTML {
        guard !sheet.found.isEmpty else {
            return "<p class=\"empty\">Все выставлены так, как предложили правила школы.</p>"
        }
        return """
            <table class="table" data-cards data-sticky><caption class="vh">Отметки не как предложено</caption><thead><tr>\
            <th scope="col">Ученик</th><th scope="col">Предмет</th><th scope="col">Средняя</th>\
            <th scope="col">Предложено</th><th scope="col">Выставлено</th><th scope="col">Основание</th>\
            <th scope="col">Кто поставил</th></tr></thead><tbody>
            \(each: sheet.found, row)</tbody></table>\(portions)
            """
    }

    /// Marks that were put as proposed, or without a word, and are not what is proposed now.
    private var moved: HTML {
        guard choice.kind == nil || choice.kind == .period else { return .none }
        guard choice.isNarrow else {
            return """
                <p class="note">Отметки за периоды, предложение которых изменилось после выставления, перечислены у \
                выбранного учителя, предмета или класса; по всей школе их считает \
                <a href="\(frame.link(.quarter))">«Конец четверти»</a>.</p>

                """
        }
        guard !sheet.moved.isEmpty else { return .none }
        return """
            <section class="section"><h2>Предложение изменилось, основания нет</h2>
            <table class="table" data-cards><caption class="vh">Предложение изменилось</caption><thead><tr>\
            <th scope="col">Ученик</th><th scope="col">Предмет</th><th scope="col">Средняя теперь</th>\
            <th scope="col">Предлагалось</th><th scope="col">Теперь</th><th scope="col">Выставлено</th>\
            <th scope="col">Кто поставил</th></tr></thead><tbody>
            \(each: sheet.moved, movedRow)</tbody></table></section>

            """
    }

    private func movedRow(_ one: Deviation) -> HTML {
        """
        <tr><th scope="row">\(one.student.list)<br><small>\(one.className)</small></th>\
        <td data-label="Предмет">\(one.subject)<br><small>\(one.target)</small></td>\
        <td data-label="Средняя теперь">\(one.average?.text ?? "—")</td>\
        <td data-label="Предлагалось">\(one.proposed?.text ?? "—")</td>\
        <td data-label="Теперь">\(one.now?.text ?? "—")</td><td data-label="Выставлено"><b>\(one.mark.text)</b></td>\
        <td data-label="Кто поставил">\(one.author?.short ?? "—")<br><small>\(one.day.russian)</small></td></tr>

        """
    }

    private func row(_ one: Deviation) -> HTML {
        """
        <tr><th scope="row">\(one.student.list)<br><small>\(one.className)</small></th>\
        <td data-label="Предмет">\(one.subject)<br><small>\(one.target)</small></td>\
        <td data-label="Средняя">\(one.average?.text ?? "—")</td>\
        <td data-label="Предложено">\(one.proposed?.text ?? "—")</td><td data-label="Выставлено"><b>\(one.mark.text)</b></td>\
        <td data-label="Основание">\(one.reason.isEmpty ? "не названо" : one.reason)\
        \(if: !one.paper.isEmpty, "<br><small>\(one.paper)</small>")</td>\
        <td data-label="Кто поставил">\(one.author?.short ?? "—")<br><small>\(one.day.russian)</small></td></tr>

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
