import Markup
import School
import Storage
import Web

/// «Мои сроки»: what the caller still owes, what was due first at the head.
struct OwnTermsPage: Page {
    static let path = "/terms/own"
    static let act = Act.seeOwnDay

    /// Lines the page shows.
    private static let most = 300

    struct Sheet: Sendable {
        let lines: [TermLine]
        let finals: [FinalTerm]
        let reasons: [LateReasonLine]
        let hasMore: Bool
        let today: Day
        let seesAll: Bool
        let nextChange: Moment?
    }

    init(_ form: Form) throws {}

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { Scope(person: asking.caller.person) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        var filter = OwedFilter()
        filter.person = asking.caller.person
        let owed =
            filter.person == nil
            ? [] : try records.owed(filter, now: asking.now, zone: asking.zone, limit: Self.most + 1)
        let book = try TermsBook(Array(owed.prefix(Self.most)), records, asking)
        return Sheet(
            lines: book.lines, finals: filter.person == nil ? [] : try records.finalTerms(of: filter.person, asking),
            reasons: filter.person == nil ? [] : try records.lateReasons(of: filter.person, asking),
            hasMore: owed.count > Self.most, today: asking.today,
            seesAll: asking.may(.seeTerms, on: .school), nextChange: book.nextChange(after: asking.now))
    }

    func freshUntil(_ sheet: Sheet) -> Moment? { sheet.nextChange }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Мои сроки",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.home))">Сегодня</a></li></ol>
                <header class="page__head"><h1>Мои сроки</h1><p class="page__note">\(note(sheet))</p>\
                \(if: sheet.seesAll, "<div class=\"page__tools\"><a class=\"button\" href=\"\(frame.link(.terms))\">Сроки школы</a></div>")\
                </header>
                \(content(sheet, frame))\(FinalTermsView(terms: sheet.finals, today: sheet.today, frame: frame).html)\
                \(LateReasonsView(lines: sheet.reasons, showsOwner: false, frame: frame).html)
                </main>
                """)
    }

    private func note(_ sheet: Sheet) -> String {
        let late = sheet.lines.count { $0.late != nil }
        let all = counted(sheet.lines.count, "запись", "записи", "записей")
        return sheet.lines.isEmpty ? "" : "Не внесено: \(sheet.hasMore ? "больше " : "")\(all), просрочено: \(late)."
    }

    private func content(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard !sheet.lines.isEmpty else {
            return "<p class=\"empty\">Всё внесено: за вами ничего не числится.</p>"
        }
        return TermsTable(lines: sheet.lines, showsOwner: false, today: sheet.today, frame: frame).html
    }
}
