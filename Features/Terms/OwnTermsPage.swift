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
        let reasons: [OwedReason]
        let explained: [LateReasonLine]
        let hasMore: Bool
        let today: Day
        let now: Moment
        let zone: Zone
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
        let reasons = filter.person == nil ? [] : try records.owedReasons(of: filter.person, today: asking.today)
        return Sheet(
            lines: book.lines, finals: filter.person == nil ? [] : try records.finalTerms(of: filter.person, asking),
            reasons: reasons,
            explained: filter.person == nil ? [] : try records.lateReasons(of: filter.person, asking),
            hasMore: owed.count > Self.most, today: asking.today, now: asking.now, zone: asking.zone,
            seesAll: asking.may(.seeTerms, on: .school),
            nextChange: [book.nextChange(after: asking.now), reasons.nextChange(after: asking.now)].compactMap { $0 }
                .min())
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
                \(content(sheet, frame))\(reasons(sheet, frame).html)\(FinalTermsView(terms: sheet.finals, today: sheet.today, frame: frame).html)\
                \(LateReasonsView(lines: sheet.explained, showsOwner: false, frame: frame).html)
                </main>
                """)
    }

    private func note(_ sheet: Sheet) -> String {
        let reasonsLate = sheet.reasons.count { $0.lateness(at: sheet.now, sheet.zone) != nil }
        let late = sheet.lines.count { $0.late != nil } + reasonsLate, count = sheet.lines.count + sheet.reasons.count
        let all = counted(count, "запись", "записи", "записей")
        return count == 0 ? "" : "Не внесено: \(sheet.hasMore ? "больше " : "")\(all), просрочено: \(late)."
    }

    private func reasons(_ sheet: Sheet, _ frame: Frame) -> ReasonTermsView {
        ReasonTermsView(
            owed: sheet.reasons, showsOwner: false, today: sheet.today, now: sheet.now, zone: sheet.zone, frame: frame)
    }

    private func content(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard !sheet.lines.isEmpty || !sheet.reasons.isEmpty else {
            return "<p class=\"empty\">Всё внесено: за вами ничего не числится.</p>"
        }
        guard !sheet.lines.isEmpty else { return .none }
        return TermsTable(lines: sheet.lines, showsOwner: false, today: sheet.today, frame: frame).html
    }
}
