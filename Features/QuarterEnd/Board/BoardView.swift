import Markup
import School
import Storage
import Web

/// How the board of a quarter's end looks.
struct BoardView {
    let sheet: BoardPage.Sheet
    let form: Form
    let frame: Frame

    var view: View {
        View(
            "Конец четверти — \(sheet.period.title)",
            main: """
                <main id="main" class="page" data-width="wide" tabindex="-1">
                <header class="page__head"><h1>Конец четверти · \(sheet.period.title)</h1>\
                <p class="page__note">\(note)</p>\(tools)
                <nav class="tabs" aria-label="Период">\(each: sheet.periods, { period in
                    """
                    <a href="\(frame.link(BoardChoice.link(sheet.scheme.id, period.slug)))"\
                    \(if: period.id == sheet.period.id, " aria-current=\"page\"")>\(period.title)</a>
                    """
                })</nav></header>
                \(schemes)\(Fields(form).summary)\(said)\(sheet.mayClose ? acts : .none)\(table)
                <p class="note">В клетке — сколько итоговых отметок выставлено и сколько нужно; ниже — «н/а», «н/а?» \
                (пропущено больше, чем допускают правила школы), спорные \
                (средняя рядом с порогом шкалы или есть незачёт), «предложение изменилось» (отметки в журнале ведут теперь \
                к другой итоговой, а основания нет), пропуски без причины (Н) и невыполненные работы (точки). \
                Закрытие периода причинам пропусков не мешает.</p><p class="print-stamp">\(frame.stamp)</p>
                </main>
                """)
    }

    private var note: String {
        let put = sheet.rows.reduce(0) { $0 + $1.put }, all = sheet.rows.reduce(0) { $0 + $1.students }
        let done = sheet.rows.count { $0.closed != nil }
        let term =
            sheet.deadline.due == nil
            ? "срок регламентом не установлен" : "срок " + sheet.deadline.words(on: sheet.today)
        let changed = moved > 0 ? " · предложение изменилось: \(moved)" : ""
        return "выставлено \(put) из \(all)\(changed) · закрыто классов \(done) из \(sheet.rows.count) · \(term)"
    }

    private var moved: Int { sheet.rows.reduce(0) { $0 + $1.moved } }

    private var tools: HTML {
        let count = sheet.waiting > 0 ? " (\(sheet.waiting))" : ""
        return """
            <div class="page__tools"><a class="button" href="\(frame.link(.requests))">Запросы на открытие\(count)</a>\
            <a class="button" href="\(frame.link(.debts))">Задолженности</a>\
            \(if: sheet.seesDeviations, "<a class=\"button\" href=\"\(frame.link(.deviations))\">Отклонения</a>")\
            <button class="button" data-kind="quiet" type="button" data-behaviour="print">Печать</button></div>
            """
    }

    private var schemes: HTML {
        guard sheet.schemes.count > 1 else { return .none }
        return """
            <nav class="chips" aria-label="Деление года">\(each: sheet.schemes, { scheme in
                """
                <a class="chip" href="\(frame.link(Link("/quarter").asking([(name: "s", value: "\(scheme.id)")])))"\
                \(if: scheme.id == sheet.scheme.id, " aria-current=\"page\"")>\(scheme.name)</a>
                """
            })</nav>

            """
    }

    private var said: HTML {
        let words: [String: String] = [
            "remind": "Напоминание записано: учителя увидят его в «Долгах» и «Моих сроках».",
            "close": "Период закрыт.", "open": "Период снова открыт.",
        ]
        guard form.objection == nil, let done = form["done"].flatMap({ words[$0] }) else { return .none }
        return "<p class=\"notice\" data-kind=\"ok\" role=\"status\">\(done)</p>\n"
    }

    /// Reminding everybody, and closing the whole scheme.
    private var acts: HTML {
        let owing = sheet.owing, pages = counted(owing.pages, "журнал", "журнала", "журналов")
        let teachers = counted(owing.teachers, "учителю", "учителям", "учителям")
        let before = sheet.reminded.map { "Напоминали \(sheet.zone.day(of: $0).shortRussian). " } ?? ""
        return """
            <div class="row">\(if: owing.pages > 0, """
                <form method="post" action="\(frame.link(.quarterRemind))">\(hidden)\
                <button class="button" data-kind="main">Напомнить \(teachers)</button></form>\
                <span class="note">\(before)Не выставлено: \(pages).</span>
                """)\
            \(if: !sheet.period.isClosed && sheet.period.ends < sheet.today, closingAll)\
            \(if: sheet.period.isClosed, """
                <form method="post" action="\(frame.link(.quarterClose))">\(hidden)\
                <button class="button" data-kind="danger" name="do" value="open">Открыть всем классам</button></form>
                """)</div>

            """
    }

    /// Closing everybody asks once more, with what is still lacking.
    private var closingAll: HTML {
        let left = sheet.rows.reduce(0) { $0 + max(0, $1.students - $1.put) }
        let open = sheet.rows.count { $0.closed == nil }
        let lacking =
            left == 0
            ? "все итоговые отметки выставлены" : "не выставлено: \(counted(left, "отметка", "отметки", "отметок"))"
        let changed =
            moved > 0
            ? "; предложение изменилось: \(counted(moved, "отметка", "отметки", "отметок")), основания нет" : ""
        return """
            <details><summary class="button">Закрыть всем классам…</summary>\
            <form method="post" action="\(frame.link(.quarterClose))">\(hidden)\
            <p>\(sheet.period.title), открытых классов: \(open); \(lacking)\(changed). После закрытия отметки меняются по \
            приказу или протоколу.</p>\
            <button class="button" data-kind="main" name="do" value="close">Закрыть всем классам</button></form></details>
            """
    }

    private var hidden: HTML {
        """
        \(frame.tokenField)<input type="hidden" name="s" value="\(sheet.scheme.id)">\
        <input type="hidden" name="p" value="\(sheet.period.slug)">
        """
    }

    private var table: HTML {
        guard !sheet.rows.isEmpty else { return "<p class=\"empty\">Классов с таким делением года нет.</p>" }
        return """
            <div class="scroll-x" tabindex="0" role="region" aria-label="Классы и предметы"><table class="table quarter-end">\
            <caption class="vh">Итоговые отметки: класс и предмет</caption><thead><tr><th scope="col">Класс</th>\
            \(each: sheet.subjects, { "<th scope=\"col\">\($0.name)</th>" })</tr></thead>
            <tbody>\(each: sheet.rows, row)</tbody></table></div>

            """
    }

    private func row(_ row: BoardRow) -> HTML {
        """
        <tr><th scope="row">\(row.name)<small>\(closing(row))</small></th>\(each: sheet.subjects, { subject in
            row.cells[subject.id].map { cell in
                """
                <td\(if: cell.isDone, " class=\"is-done\"")>\(count(cell, of: row, in: subject.name))\
                \(if: !cell.words.isEmpty, "<small>\(cell.words(apart: "\u{A0}"))</small>")</td>
                """ as HTML
            } ?? "<td></td>"
        })</tr>

        """
    }

    /// «22/28», leading to the page where the rest is put.
    private func count(_ cell: BoardCell, of row: BoardRow, in subject: String) -> HTML {
        let words: HTML = "<b>\(cell.put)/\(cell.students)</b>"
        guard let page = cell.page else { return words }
        let link = Link.finals(page, year: sheet.year, period: sheet.period.slug, isWhole: cell.isWhole)
        return
            "<a href=\"\(frame.link(link))\" aria-label=\"\(row.name), \(subject): \(cell.put) из \(cell.students)\">\(words)</a>"
    }

    /// The class's own closing; nothing to press where the whole scheme is closed.
    private func closing(_ row: BoardRow) -> HTML {
        let words = row.closed.map { "закрыт \(sheet.zone.day(of: $0).shortRussian)" } ?? "открыт"
        guard sheet.mayClose, !sheet.period.isClosed, sheet.period.ends < sheet.today || row.closed != nil else {
            return "\(words)"
        }
        return """
            \(words)<form method="post" action="\(frame.link(.quarterClose))">\(hidden)\
            <input type="hidden" name="class" value="\(row.schoolClass.number)"><button class="button" \
            data-size="small" name="do" value="\(row.closed == nil ? "close" : "open")" \
            aria-label="\(row.name): \(row.closed == nil ? "закрыть" : "открыть")">\
            \(row.closed == nil ? "Закрыть" : "Открыть")</button></form>
            """
    }
}
