import Markup
import School
import Storage
import Web

/// One order with what it gave: duties with their days, movement, lines of the plan.
struct OrderPage: Page {
    static let path = "/orders/:order"
    static let act = Act.keepOrders

    struct Sheet: Sendable {
        let row: OrderRow
        let duties: [OrderedDuty]
        let movements: [(id: ID<Movement>, words: String)]
        let items: [PlanItemLine]
        let sent: [SentStudent]
        let today: Day
    }

    private static let movements = SQL(
        """
        SELECT m.id, p.surname, p.given, p.patronymic, m.kind, m.day FROM movement m JOIN person p ON p.id = m.student
        WHERE m.order_id = ?1 ORDER BY p.sort_key, m.id
        """)

    let id: ID<Order>

    init(_ form: Form) throws { id = try form.id("order") }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let row = try records.orderRow(id) else { throw NotFound() }
        let movements = try records.rows(Self.movements, id) { row in
            let kind = MovementKind(rawValue: row.int(4))?.title ?? ""
            return (
                id: row.id(0, of: Movement.self),
                words: "\(PersonName(row, at: 1).list) — \(kind), \(row.day(5).russian)"
            )
        }
        return Sheet(
            row: row, duties: try records.duties(by: id), movements: movements,
            items: try records.planItems().filter { $0.order == id }, sent: try records.sent(by: row),
            today: asking.today)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let row = sheet.row, name = "\(row.kind.paper.prefix(1).uppercased())\(row.kind.paper.dropFirst())"
        return View(
            "\(name) № \(row.number)",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.orders))">Приказы</a></li></ol>
                <header class="page__head"><h1>\(name) №\u{A0}\(row.number)</h1>\
                <p class="page__note">от \(RussianDate.long(row.day)), \(row.kind.title): \(row.about)</p></header>
                \(duties(sheet, frame))\(movements(sheet, frame))\(sent(sheet))\(items(sheet, frame))\(nothing(sheet))
                </main>
                """)
    }

    private func duties(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard !sheet.duties.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Обязанности</h2></div>
            <table class="table" data-cards><thead><tr><th scope="col">Кто</th><th scope="col">Что поручено</th>\
            <th scope="col">С</th><th scope="col">По</th><th scope="col">Сейчас</th></tr></thead><tbody>
            \(each: sheet.duties, { duty in
                """
                <tr><th scope="row"><a href="\(frame.link(.person(duty.person)))">\(duty.name.full)</a></th>\
                <td data-label="Что">\(duty.title)\(if: !duty.instead.isEmpty, ", за: \(duty.instead)")</td>\
                <td data-label="С">\(duty.days.from.russian)</td>\
                <td data-label="По">\(duty.days.to?.russian ?? "без срока")</td>\
                <td data-label="Сейчас">\(state(duty.days, sheet.today))</td></tr>

                """
            })</tbody></table></section>

            """
    }

    private func state(_ days: Span, _ today: Day) -> String {
        days.from > today ? "ещё не началось" : days.contains(today) ? "действует" : "закончилось"
    }

    private func movements(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard !sheet.movements.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Движение</h2></div><ul class="list">\
            \(each: sheet.movements, { "<li><a href=\"\(frame.link(.movement($0.id)))\">\($0.words)</a></li>" })</ul>\
            </section>

            """
    }

    private func sent(_ sheet: Sheet) -> HTML {
        guard !sheet.sent.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Ученики, отсутствующие по приказу</h2></div>\
            <ul class="list">\(each: sheet.sent, { "<li>\($0.words)</li>" })</ul></section>

            """
    }

    private func items(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard !sheet.items.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>План</h2><a href="\(frame.link(.workPlan))">Весь \
            план</a></div><ul class="list">\(each: sheet.items, { item in
                "<li>\(item.words) — \(item.name.short), до \(item.due.russian)</li>"
            })</ul></section>

            """
    }

    private func nothing(_ sheet: Sheet) -> HTML {
        let isEmpty = sheet.duties.isEmpty && sheet.movements.isEmpty && sheet.items.isEmpty && sheet.sent.isEmpty
        return isEmpty
            ? "<p class=\"empty\">\(sheet.row.gaveText == "—" ? "В журнале по нему ничего не записано." : sheet.row.gaveText)</p>"
            : .none
    }
}
