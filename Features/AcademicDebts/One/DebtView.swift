import Markup
import School
import Storage
import Web

/// How one academic debt looks.
struct DebtView {
    let sheet: DebtPage.Sheet
    let form: Form
    let frame: Frame

    private var row: DebtRow { sheet.row }
    private var state: AcademicDebt.State { row.debt.state(on: sheet.today) }
    private var fields: Fields { Fields(form) }

    var view: View {
        View(
            "\(row.name.list), \(row.subjectName) — задолженность",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                \(if: sheet.mayKeep, "<ol class=\"crumbs\"><li><a href=\"\(frame.link(.debts))\">Задолженности</a></li></ol>")
                <header class="page__head"><h1>\(row.name.full)</h1><p class="page__note">\(row.subjectName), \
                \(row.year)/\(row.year + 1) учебный год</p></header>
                \(fields.summary)\(facts)\(if: sheet.mayKeep, forms)
                </main>
                """)
    }

    private var facts: HTML {
        """
        <dl class="facts"><dt>Первая отметка</dt><dd>\(row.first?.text ?? "—") (\(row.kind.words))</dd>\
        <dt>Сейчас</dt><dd>\(sheet.standing?.text ?? "—")</dd>\
        <dt>Возникла</dt><dd>\(row.debt.arose.russian)</dd>\
        <dt>Что сделано</dt><dd>\(row.debt.words(on: sheet.today).joined(separator: "; "))</dd>\
        \(if: row.debt.excused > 0, "<dt>Не входит в год</dt><dd>\(counted(row.debt.excused, "день", "дня", "дней")) болезни</dd>")\
        \(if: row.transferPaper != nil, "<dt>Переведён условно</dt><dd>\(row.transferPaper ?? "")</dd>")\
        \(if: row.decisionPaper != nil, "<dt>Документ</dt><dd>\(row.decisionPaper ?? "")</dd>")</dl>

        """
    }

    private var forms: HTML {
        switch state {
        case .open: "\(appointing)\(transferring)"
        case .appointed: "\(resulting)\(appointing)\(transferring)"
        // Days of illness found out afterwards may give the year back.
        case .expired: "\(appointing)\(closing)\(transferring)"
        case .exhausted: "\(closing)\(transferring)"
        case .liquidated, .closed: .none
        }
    }

    private func section(_ title: String, _ path: String, _ button: String, _ body: HTML) -> HTML {
        """
        <section class="section"><div class="section__head"><h2>\(title)</h2></div>
        <form method="post" action="\(frame.link(Link("/debts/\(row.id.number)/\(path)")))">\(frame.tokenField)\(body)\
        <div class="form__foot"><button class="button" data-kind="main">\(button)</button></div></form></section>

        """
    }

    private var appointing: HTML {
        let held = row.debt.attempts.count { $0.mark != nil }, coming = row.debt.coming
        let verb = coming == nil ? "Назначить" : "Перенести"
        return section(
            "\(verb) \(held + 1)-ю попытку", "attempt", verb,
            """
            \(fields.day("day", "День", coming?.day, hint: "не позже \(row.debt.lastDay.russian)"))\
            \(if: held > 0, fields.text(
                "commission", "Комиссия", row.debt.commission, limit: 200, hint: "вторую попытку принимает комиссия"))\
            \(fields.text(
                "excused", "Не входит в год, дней", "\(row.debt.excused)", limit: 3, hint: "болезнь ученика", size: "mark"))
            """)
    }

    private var resulting: HTML {
        section(
            "Результат попытки", "result", "Записать результат",
            """
            \(fields.text("mark", "Отметка", limit: 8, hint: "\(sheet.legend); н/а — не явился", size: "mark"))\
            <p class="note">Если попытка удалась, отметка меняется по приказу; первая остаётся здесь и в истории.</p>\
            \(paper())
            """)
    }

    private var closing: HTML {
        let outcomes = DebtOutcome.allCases.map { (value: "\($0.rawValue)", title: $0.title) }
        return section(
            "Решение школы", "close", "Записать решение",
            "\(fields.select("outcome", "Что дальше", [("", "выберите")] + outcomes))\(paper())")
    }

    private var transferring: HTML {
        guard row.transferPaper == nil else { return .none }
        return section(
            "Условный перевод", "transfer", "Перевести условно",
            """
            <p class="note">По решению педагогического совета; действует на все задолженности ученика.</p>\
            \(paper(TransferConditionally.fields))
            """)
    }

    private func paper(_ names: (number: String, day: String) = ("order", "ordered")) -> HTML {
        "\(fields.text(names.number, "Приказ или протокол №", limit: 40, size: "date"))\(fields.day(names.day, "от"))"
    }
}
