import Markup
import School
import Storage
import Web

/// The register of orders: what each was about and what it gave.
struct OrdersPage: Page {
    static let path = "/orders"
    static let act = Act.keepOrders

    struct Sheet: Sendable {
        let days: ClosedRange<Day>
        let rows: [OrderRow]
        let mayMove: Bool
    }

    let kind: OrderKind?
    let from: Day?
    let to: Day?
    let form: Form

    init(_ form: Form) throws {
        kind = form["kind"].flatMap { Int($0) }.flatMap { OrderKind(rawValue: $0) }
        from = try form.day("from", called: "С")
        to = try form.day("to", called: "По")
        if let from, let to, to < from {
            throw Objection("Последний день (\(to.russian)) раньше первого (\(from.russian)).", field: "to")
        }
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let year = try records.year(on: from ?? asking.today)
        // Orders of the summer before belong to the year that they open.
        let first = from ?? year.map { $0.starts - 92 } ?? asking.today
        let days = first...max(first, to ?? year?.ends ?? asking.today)
        return Sheet(
            days: days, rows: try records.orders(days, kind: kind), mayMove: asking.may(.keepMovement, on: .school))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let fields = Fields(form), kinds = OrderKind.allCases.map { (value: String($0.rawValue), title: $0.title) }
        return View(
            "Приказы",
            main: """
                <main id="main" class="page" data-width="wide" tabindex="-1">
                <header class="page__head"><h1>Приказы и поручения</h1>\(tools(sheet, frame))</header>
                <form class="inline-form" method="get" action="\(frame.link(.orders))">\
                \(fields.select("kind", "О чём", [("", "все")] + kinds))\
                \(fields.day("from", "С", sheet.days.lowerBound))\(fields.day("to", "По", sheet.days.upperBound))\
                <div class="field"><button class="button">Показать</button></div></form>
                \(table(sheet, frame))
                </main>
                """)
    }

    private func tools(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let kinds = GivenBy.allCases
        return """
            <div class="page__tools">\
            <button class="button" data-kind="quiet" type="button" data-behaviour="print">Печать</button>\
            <a class="button" href="\(frame.link(.workPlan))">План рабочей группы</a>\
            <a class="button" href="\(frame.link(.admitted))">Допущенные лица</a>\
            <details class="menu" data-side="end" data-behaviour="menu"><summary class="button" data-kind="main">Поручить \
            приказом</summary><div class="menu__list">\(each: kinds, { kind in
                "<a href=\"\(frame.link(.newOrder(kind.rawValue)))\">\(kind.heading)</a>"
            })<a href="\(frame.link(.sending))">Отсутствие по приказу</a>\
            \(if: sheet.mayMove, "<a href=\"\(frame.link(.movement))\">Движение учащихся</a>")</div></details></div>
            """
    }

    private func table(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard !sheet.rows.isEmpty else { return "<p class=\"empty\">Приказов в эти дни нет.</p>" }
        return """
            <table class="table" data-cards data-sticky><thead><tr><th scope="col">№</th><th scope="col">Дата</th>\
            <th scope="col">Вид</th><th scope="col">О чём</th><th scope="col">Что дал</th></tr></thead><tbody>
            \(each: sheet.rows, { row in
                """
                <tr><th scope="row"><a href="\(frame.link(.order(row.id)))">\(row.kind.paper) №\u{A0}\(row.number)</a></th>\
                <td data-label="Дата">\(row.day.russian)</td><td data-label="Вид">\(row.kind.title)</td>\
                <td data-label="О чём">\(row.about)</td><td data-label="Что дал">\(row.gaveText)</td></tr>

                """
            })</tbody></table>
            """
    }
}
