import Markup
import School
import Storage
import Web

/// How the ledger looks, on a screen and as the printed book of movement.
struct MovementView {
    let sheet: MovementPage.Sheet
    let wanted: LedgerWanted
    let frame: Frame
    let form: Form

    var view: View {
        View(
            "Движение учащихся",
            main: """
                <main id="main" class="page" data-width="wide" tabindex="-1">
                \(sheet.letterhead.html)<header class="page__head"><h1>Движение учащихся</h1>\
                <p class="page__note">с \(RussianDate.long(sheet.days.lowerBound)) по \
                \(RussianDate.long(sheet.days.upperBound))</p>\(tools)</header>
                \(Fields(form).summary)\(trouble)\(ToldView(sheet: sheet, frame: frame).html)\(filter)\(totals)\(lines)
                <p class="only-print signing">Ответственный за ведение журнала ______________________</p>
                </main>
                """)
    }

    private var tools: HTML {
        let kinds: [(String, String)] = [
            ("transfer", "Перевод"), ("departure", "Выбытие"), ("groups", "Смена группы"),
            ("repeating", "Повторное обучение"), ("conditional", "Условный перевод"), ("graduation", "Выпуск"),
        ]
        return """
            <div class="page__tools">\
            <button class="button" data-kind="quiet" type="button" data-behaviour="print">Печать</button>\
            \(each: sheet.led, { led in
                "<a class=\"button\" href=\"\(frame.link(.arrivalRequest(led.slug)))\">Сообщить о прибытии в \(led.name)</a>"
            })\
            \(if: sheet.mayKeep, """
                <details class="menu" data-side="end" data-behaviour="menu"><summary class="button">Оформить</summary>\
                <div class="menu__list">\(each: kinds, { kind in
                    "<a href=\"\(frame.link(.newMovement(kind.0)))\">\(kind.1)</a>"
                })</div></details>\
                <a class="button" data-kind="main" href="\(frame.link(.newArrival))">Прибытие</a>
                """)</div>
            """
    }

    private var trouble: HTML {
        guard !sheet.disagreements.isEmpty else { return .none }
        return """
            <div class="notice" data-tone="warn"><p><b>Списки и движение расходятся.</b></p><ul>\
            \(each: sheet.disagreements.prefix(10), { "<li>\($0)</li>" })</ul></div>

            """
    }

    private var filter: HTML {
        let fields = Fields(form)
        let kinds = MovementKind.allCases.map { (value: String($0.rawValue), title: $0.title) }
        return """
            <form class="inline-form" method="get" action="\(frame.link(.movement))">\
            \(if: sheet.classes.count > 1, fields.select("class", "Класс", [("", "все классы")] + sheet.classes))\
            \(fields.select("kind", "Вид", [("", "все виды")] + kinds))\
            \(fields.day("from", "С", sheet.days.lowerBound))\(fields.day("to", "По", sheet.days.upperBound))\
            <div class="field"><button class="button">Показать</button></div></form>

            """
    }

    private var totals: HTML {
        SumsTable(sums: sheet.sums, moves: sheet.moves, days: sheet.days) { slug in
            frame.link(.movement(ofClass: slug, from: sheet.days.lowerBound, to: sheet.days.upperBound))
        }.html
    }

    private var lines: HTML {
        // Those who open the year on its first day are the list itself, not movement.
        let shown = sheet.rows.filter { wanted.kind != nil || $0.day != sheet.opening || $0.kind != .arrival }
        guard !shown.isEmpty else { return "<p class=\"empty\">В эти дни движения не было.</p>" }
        return """
            <section class="section"><div class="section__head"><h2>Книга движения</h2></div>
            <table class="table" data-cards data-sticky><thead><tr><th scope="col" class="n">№</th>\
            <th scope="col">Ученик</th><th scope="col">День</th><th scope="col">Что</th><th scope="col">Откуда</th>\
            <th scope="col">Куда</th><th scope="col">Документ</th><th scope="col">Примечание</th></tr></thead>
            <tbody>\(each: shown, line)</tbody></table></section>

            """
    }

    private func line(_ row: LedgerRow) -> HTML {
        """
        <tr\(if: row.reversedBy != nil, " class=\"is-void\"")><td class="n">\(row.id.number)</td>\
        <th scope="row"><a href="\(frame.link(.movement(row.id)))">\(row.name.full)</a></th>\
        <td data-label="День">\(row.day.russian)</td><td data-label="Что">\(row.kind.title)</td>\
        <td data-label="Откуда">\(row.origin)</td><td data-label="Куда">\(row.target)</td>\
        <td data-label="Документ">\(row.paper)</td><td data-label="Примечание">\(row.remark)</td></tr>

        """
    }
}
