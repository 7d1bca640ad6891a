import Markup
import School
import Storage
import Web

/// What in the cards is missing, stale or contradictory, each row leading to its card (001 п. 2п.7; 002 п. 3.3).
struct QualityPage: Page {
    struct Sheet: Sendable {
        let days: Int
        let shortages: [Shortage]
    }

    static let path = "/quality"
    static let act = Act.seeReadiness
    static let keeping = Keeping.nothing

    private let days: Int

    init(_ form: Form) throws {
        guard let days = try? form.number("days", called: "Дней", in: 1...3_650) else {
            guard (form["days"] ?? "").isEmpty else { throw NotFound() }
            self.days = 365
            return
        }
        self.days = days
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let day = try records.dayOfLists(asking.today)
        return Sheet(
            days: days,
            shortages: try records.missingFields(on: day) + records.staleCards(on: day, older: days)
                + records.contradictions(on: day))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let list = ShortageList(shortages: sheet.shortages, frame: frame)
        return View(
            "Качество данных",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Качество данных</h1><p class="page__note">\(list.note)</p>\
                \(frame.yearWays(.quality))</header>
                <form method="get" action="\(frame.link(.quality))" class="row"><label for="days">Карточка устарела, если \
                не сверялась дольше, дней</label><input class="input" data-size="small" type="number" id="days" \
                name="days" min="1" max="3650" value="\(sheet.days)"><button class="button">Показать</button></form>
                \(list.html(blocking: "Противоречия", rest: "Нет в карточках или устарело"))
                </main>
                """)
    }
}
