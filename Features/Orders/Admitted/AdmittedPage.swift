import Markup
import School
import Storage
import Web

/// «Список лиц, допущенных к обработке персональных данных»: who sees what by office or by order (001 п. 2п.6).
struct AdmittedPage: Page {
    static let path = "/orders/admitted"
    static let act = Act.keepOrders

    struct Sheet: Sendable {
        let duties: [OrderedDuty]
        let orders: [String]
        let today: Day
        let letterhead: Letterhead
    }

    private static let admitted = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic, d.kind, coalesce(c.name, ''), d.from_day, d.to_day, o.number,
            o.day
        FROM duty d JOIN person p ON p.id = d.person LEFT JOIN school_order o ON o.id = d.order_id
        LEFT JOIN school_class c ON d.kind IN (5, 16) AND c.id = d.object
        WHERE d.kind IN (2, 3, 4, 5, 11, 12, 13, 14, 15, 16, 18) AND d.from_day <= ?1
            AND (d.to_day IS NULL OR d.to_day >= ?1)
        ORDER BY d.kind, p.sort_key, d.id
        """)

    init(_ form: Form) {}

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        var duties: [OrderedDuty] = [], orders: [String] = []
        try records.each(Self.admitted, asking.today) { row in
            guard let kind = DutyKind(rawValue: row.int(4)) else { return }
            duties.append(
                OrderedDuty(
                    person: row.id(0), name: PersonName(row, at: 1), kind: kind, about: row.text(5),
                    days: Span(from: row.day(6), to: row.dayOrNil(7)), instead: "", acts: nil))
            orders.append(row.isNull(8) ? "" : "приказ №\u{A0}\(row.text(8)) от \(row.day(9).russian)")
        }
        return Sheet(
            duties: duties, orders: orders, today: asking.today,
            letterhead: try records.letterhead(on: asking.today))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Список допущенных лиц",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.orders))">Приказы</a></li></ol>
                \(sheet.letterhead.html)<header class="page__head"><h1>Список лиц, допущенных к обработке персональных данных</h1>\
                <p class="page__note">на \(RussianDate.long(sheet.today))</p>\
                <div class="page__tools"><button class="button" type="button" data-behaviour="print">Печать</button>\
                </div></header>
                \(table(sheet))
                <p class="only-print signing">Директор ____________________ М. П.</p>
                </main>
                """)
    }

    private func table(_ sheet: Sheet) -> HTML {
        """
        <table class="table" data-cards><thead><tr><th scope="col" class="n">№</th><th scope="col">Фамилия, имя, \
        отчество</th><th scope="col">К чему допущен</th><th scope="col">Основание</th><th scope="col">С</th>\
        <th scope="col">По</th></tr></thead><tbody>
        \(each: sheet.duties.indices, { index in
            let duty = sheet.duties[index], order = sheet.orders[index]
            return """
                <tr><td class="n">\(index + 1)</td><th scope="row">\(duty.name.full)</th>\
                <td data-label="К чему">\(duty.title)</td>\
                <td data-label="Основание">\(order.isEmpty ? "должность" : order)</td>\
                <td data-label="С">\(duty.days.from.russian)</td>\
                <td data-label="По">\(duty.days.to?.russian ?? "без срока")</td></tr>

                """
        })</tbody></table>
        """
    }
}
