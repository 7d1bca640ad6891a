import Markup
import School
import Storage
import Web

/// The summary form of movement: numbers of classes and levels without a name, for whom the director admitted
/// (001 п. 2п.6).
struct SummaryPage: Page {
    static let path = "/movement/summary"
    static let act = Act.seeSummaries

    struct Sheet: Sendable {
        let days: ClosedRange<Day>
        let sums: [MovementSums]
        let moves: [ClassMoves]
        let letterhead: Letterhead
    }

    let wanted: LedgerWanted
    let form: Form

    init(_ form: Form) throws {
        wanted = try LedgerWanted(form)
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let year = try records.year(on: wanted.from ?? asking.today), days = wanted.days(in: year, today: asking.today)
        let sums = try records.movementSums(of: year?.number ?? 0, from: days.lowerBound, to: days.upperBound)
        let moves = try records.movesBetweenClasses(
            of: year?.number ?? 0, from: days.lowerBound, to: days.upperBound)
        return Sheet(days: days, sums: sums, moves: moves, letterhead: try records.letterhead(on: days.upperBound))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let fields = Fields(form)
        return View(
            "Движение — сводная форма",
            main: """
                <main id="main" class="page" tabindex="-1">
                \(sheet.letterhead.html)<header class="page__head"><h1>Движение · сводная форма</h1><p class="page__note">\
                с \(RussianDate.long(sheet.days.lowerBound)) по \(RussianDate.long(sheet.days.upperBound))</p>\
                <div class="page__tools"><button class="button" type="button" data-behaviour="print">Печать</button>\
                </div></header>
                <form class="inline-form" method="get" action="\(frame.link(.movementSummary))">\
                \(fields.day("from", "С", sheet.days.lowerBound))\(fields.day("to", "По", sheet.days.upperBound))\
                <div class="field"><button class="button">Показать</button></div></form>
                \(SumsTable(sums: sheet.sums, moves: sheet.moves, days: sheet.days) { _ in nil }.html)
                </main>
                """)
    }
}
