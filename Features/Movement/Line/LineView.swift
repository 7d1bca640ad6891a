import Markup
import School
import Storage
import Web

/// How one line of the ledger looks.
struct LineView {
    let sheet: LinePage.Sheet
    let form: Form
    let frame: Frame

    private var row: LedgerRow { sheet.row }

    var view: View {
        View(
            "\(row.name.list) — \(row.kind.title)",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.movement))">Движение</a></li></ol>
                <header class="page__head"><h1>\(row.name.full)</h1>\
                <p class="page__note">\(row.kind.title), запись № \(row.id.number)\(if: row.reversedBy != nil, """
                     — сторнирована записью № \(row.reversedBy ?? 0)
                    """)</p></header>
                \(Fields(form).summary)\(facts)\(tasks)\(brought)\(reversal)
                </main>
                """)
    }

    private var facts: HTML {
        let day = row.kind.isLeaving ? "Последний день" : "Первый день"
        let lines: [(String, String)] = [
            (day, RussianDate.long(row.day)), ("Документ", row.paper), ("Откуда", row.origin), ("Куда", row.target),
            ("Группы", sheet.groups.joined(separator: "; ")), ("Примечание", row.remark), ("Внесено", written),
        ].filter { !$0.1.isEmpty }
        return """
            <section class="section"><dl class="facts">\(each: lines, { line in
                "<dt>\(line.0)</dt><dd>\(line.1)</dd>"
            })</dl></section>

            """
    }

    private var written: String {
        guard let change = sheet.written else { return "перенесено из прежних списков" }
        let (day, time, _) = sheet.zone.local(change.at)
        return "\(change.by?.short ?? change.agent), \(day.russian), \(time.text)"
    }

    /// What an arrival or a departure leaves to be done; each line leads to where it is done.
    private var tasks: HTML {
        if row.reversedBy != nil { return .none }
        if row.kind.isLeaving {
            return """
                <section class="section"><div class="section__head"><h2>Дальше</h2></div><ul class="list">\
                <li><a href="\(frame.link(.statement(of: row.student)))">Выписка текущих отметок для новой школы</a></li>\
                </ul></section>

                """
        }
        guard row.kind == .arrival else { return .none }
        let person = row.student.person, name = row.name.list
        return """
            <section class="section"><div class="section__head"><h2>Дальше</h2></div><ul class="list">\
            \(if: sheet.maySeeCard, "<li><a href=\"\(frame.link(.person(person)))\">Карточка: \(name)</a> <span>— \(card)</span></li>")\
            \(if: sheet.mayKeepCard, "<li><a href=\"\(frame.link(.newParent(of: person)))\">Записать родителей</a> <span>— \(parents)</span></li>")\
            \(if: sheet.mayIssue, "<li><a href=\"\(frame.link(.slip(of: person)))\">Напечатать карточки входа</a> <span>— ученику и родителям</span></li>")\
            </ul></section>

            """
    }

    private var card: String {
        let missing = [
            sheet.card.birth == nil ? "нет даты рождения" : nil, sheet.card.sex == nil ? "не указан пол" : nil,
            sheet.card.verified == nil ? "не сверена с документами" : nil,
        ].compactMap { $0 }
        return missing.isEmpty ? "заполнена" : missing.joined(separator: ", ")
    }

    private var parents: String {
        sheet.parents == 0
            ? "пока ни одного" : "записано: " + counted(sheet.parents, "родитель", "родителя", "родителей")
    }

    private var brought: HTML {
        let way: HTML =
            sheet.mayKeepBrought
            ? "<a href=\"\(frame.link(.brought(by: row.student)))\">Добавить или исправить</a>" : .none
        guard !sheet.brought.isEmpty || sheet.mayKeepBrought else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Отметки прежней школы</h2>\(way)</div>
            \(if: !sheet.brought.isEmpty, marksOfFormerSchool)</section>

            """
    }

    private var marksOfFormerSchool: HTML {
        """
        <table class="table" data-cards><thead><tr><th scope="col">Предмет</th><th scope="col">День</th>\
        <th scope="col">Отметка</th><th scope="col">Откуда</th><th scope="col">В среднем</th></tr></thead><tbody>
        \(each: sheet.brought, { line in
            """
            <tr><th scope="row">\(line.subject)</th>\
            <td data-label="День">\(line.mark.day == row.day - 1 ? "за период" : line.mark.day.russian)</td>\
            <td data-label="Отметка">\(line.mark.mark.text)\(if: !line.mark.work.isEmpty, ", \(line.mark.work)")</td>\
            <td data-label="Откуда">\(line.mark.source)</td>\
            <td data-label="В среднем">\(line.mark.counts ? "учитывается" : "нет")</td></tr>

            """
        })</tbody></table>
        """
    }

    private var reversal: HTML {
        guard sheet.mayKeep, sheet.isLast else { return .none }
        let fields = Fields(form)
        return """
            <section class="section no-print"><details\(if: form.objection != nil, " open")>\
            <summary>Сторнировать запись</summary><p class="field__hint">Запись останется в книге. Новая запись скажет, что \
            она была ошибкой, и списки вернутся к прежним.</p>
            <form method="post" action="\(frame.link(.reversal(of: row.id)))">\(frame.tokenField)\
            \(fields.text("why", "Причина", limit: 200))\(fields.text("order", "Приказ №", limit: 40, size: "date"))\
            \(fields.day("ordered", "от", hint: "если отменено приказом"))\
            <div class="form__foot"><button class="button" data-kind="danger">Сторнировать</button></div></form>\
            </details></section>

            """
    }
}
