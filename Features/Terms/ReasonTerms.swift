import Markup
import School
import Storage
import Web

/// Documents of absence that were presented and whose reasons are not given yet (003 п. 2.9): two working days of the
/// class teacher.
struct ReasonTermsView {
    let owed: [OwedReason]
    let showsOwner: Bool
    let today: Day
    let now: Moment
    let zone: Zone
    let frame: Frame

    var html: HTML {
        guard !owed.isEmpty else { return .none }
        return """
            <section class="section" aria-labelledby="reasons"><div class="section__head"><h2 id="reasons">Причины \
            пропусков по документам</h2></div><ul class="list">\(each: owed, item)</ul></section>

            """
    }

    private func item(_ one: OwedReason) -> HTML {
        let term = one.due.map { Deadline.until($0, on: today, zone) } ?? "срок не установлен"
        let clause = one.clause.isEmpty ? "" : " по " + one.clause
        return """
            <li><a href="\(frame.link(.schoolClass(one.classSlug)))">\(one.className) · \(one.student.list)</a>: документ \
            предъявлен \(RussianDate.dayAndMonth(one.presented)), причина — \(term)\(clause)\
            \(if: showsOwner, "; \(one.owner?.short ?? "классного руководителя нет")")\
            \(one.lateness(at: now, zone).map(late))</li>
            """
    }

    private func late(_ late: Lateness) -> HTML {
        " <span class=\"status__late\"><span aria-hidden=\"true\">◷</span> \(late.text)</span>"
    }
}

extension [OwedReason] {
    /// The next moment at which one becomes late.
    func nextChange(after now: Moment) -> Moment? { compactMap(\.due).filter { $0 > now }.min() }
}
