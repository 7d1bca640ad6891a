import Markup
import School
import Storage
import Web

/// A list of debts: those that weigh still, or all of them.
struct DebtList: Sendable {
    let title: String
    let rows: [DebtRow]
    let showsAll: Bool
    let showsClass: Bool
    let path: Link
    let today: Day

    /// The rows of the list, those that weigh still unless all are asked for.
    init(_ title: String, _ rows: [DebtRow], showsAll: Bool, showsClass: Bool, at path: Link, today: Day) {
        self.title = title
        self.rows = rows.filter { showsAll || $0.debt.isOwed(on: today) }
        (self.showsAll, self.showsClass, self.path, self.today) = (showsAll, showsClass, path, today)
    }

    func view(_ frame: Frame) -> View {
        View(
            title,
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>\(title)</h1><p class="page__note">\
                \(counted(rows.count, "запись", "записи", "записей"))</p><div class="page__tools">\
                <button class="button" data-kind="quiet" type="button" data-behaviour="print">Печать</button></div></header>
                <nav class="chips" aria-label="Какие">\
                <a class="chip" href="\(frame.link(path))"\(if: !showsAll, " aria-current=\"true\"")>не ликвидированы</a>\
                <a class="chip" href="\(frame.link(path.asking([(name: "all", value: "1")])))"\
                \(if: showsAll, " aria-current=\"true\"")>все</a></nav>
                \(rows.isEmpty ? "<p class=\"empty\">Задолженностей нет.</p>" : html(frame))
                <p class="note">Запись появляется сама, когда годовая отметка или отметка за аттестацию — 2, незачёт или \
                н/а. На две попытки есть год; вторую принимает комиссия.</p><p class="print-stamp">\(frame.stamp)</p>
                </main>
                """)
    }

    var table: ListTable {
        ListTable(
            "debts", title,
            head: ["Ученик", "Класс", "Предмет", "Учебный год", "Отметка", "Что сделано", "Условный перевод"],
            rows: rows.map { row in
                [
                    row.name.full, row.className, row.subjectName, "\(row.year)/\(row.year + 1)",
                    row.first?.text ?? "", row.debt.words(on: today).joined(separator: "; "), row.transferPaper ?? "",
                ]
            })
    }

    private func html(_ frame: Frame) -> HTML {
        """
        <table class="table" data-cards><thead><tr><th scope="col">Ученик</th>\
        \(if: showsClass, "<th scope=\"col\">Класс</th>")<th scope="col">Предмет</th>\
        <th scope="col">Отметка</th><th scope="col">Что сделано</th></tr></thead><tbody>
        \(each: rows, { row($0, frame) })</tbody></table>
        """
    }

    private func row(_ row: DebtRow, _ frame: Frame) -> HTML {
        """
        <tr><th scope="row"><a href="\(frame.link(.debt(row.id)))">\(row.name.list)<span class="vh">, \
        \(row.subjectName)</span></a></th>\(if: showsClass, "<td data-label=\"Класс\">\(row.className)</td>")\
        <td data-label="Предмет">\(row.subjectName), \(row.year)/\(row.year + 1)</td>\
        <td data-label="Отметка">\(row.first?.text ?? "—")</td>\
        <td data-label="Что сделано">\(row.debt.words(on: today).joined(separator: "; "))\
        \(if: row.transferPaper != nil, "<br><small>переведён условно, \(row.transferPaper ?? "")</small>")</td></tr>

        """
    }
}
