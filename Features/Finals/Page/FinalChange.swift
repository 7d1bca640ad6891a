import School
import Storage
import Web

/// One row of a page as it came back changed.
struct FinalChange: Sendable {
    let row: FinalRow
    let mark: Mark?
    let reason: String
    /// The version that the form was drawn with.
    let base: Int
    /// The field of the mark.
    let field: String
    /// Whether the reason of the mark before stands for another mark, and nobody has said that it still holds.
    private let isStale: Bool

    /// What a form changes in a row; nil where it leaves the row as it was drawn.
    init?(_ typed: TypedFinal, _ row: FinalRow, _ scale: Scale, accepts: Bool) throws(Objection) {
        let accepted = accepts && typed.isAccepted(row) ? row.proposal.mark : nil
        guard typed.isTouched || accepted != nil else { return nil }
        field = typed.field
        if let accepted {
            mark = accepted
        } else if typed.text.isEmpty {
            mark = nil
        } else {
            guard let read = scale.finalMark(typed.text) else {
                throw Objection("\(row.student.name.short): здесь можно \(scale.finalLegend).", field: typed.field)
            }
            mark = read
        }
        (self.row, base) = (row, typed.base)
        let isNew = typed.text != typed.seenText || accepted != nil
        // The reason of another mark says nothing of one that the rules propose themselves.
        let said = isNew && typed.reason == typed.seenReason && !typed.isConfirmed ? "" : typed.reason
        isStale = isNew && said.isEmpty && !typed.seenReason.isEmpty && typed.reason == typed.seenReason
        // Why nobody could be marked is said by the rules themselves.
        let isWordless = mark == .notAttested || mark == .exempt
        let own = row.proposal.reasons.joined(separator: "; ")
        reason = said.isEmpty && mark == row.proposal.mark && isWordless ? own : said
    }

    /// Objects to what may not stand.
    func check(_ sheet: FinalsSheet, hasPaper: Bool) throws(Objection) {
        guard row.mayPut else {
            throw Objection("\(row.student.name.short): эту отметку ставит другой учитель.", field: field)
        }
        let cell = FinalCell(
            student: row.student.name, kind: sheet.target.kind, period: sheet.target.period, scale: sheet.course.scale,
            proposal: row.proposal, needed: row.needed, closed: sheet.closed(for: row),
            closedClass: sheet.closedClasses.first { $0.id == row.student.schoolClass }?.name)
        do {
            try cell.check(mark, reason: reason, hasOrder: hasPaper, today: sheet.today, zone: sheet.zone)
        } catch {
            let more =
                isStale ? " Прежнее основание было о другой отметке: измените его или отметьте, что оно верно." : ""
            throw Objection(error.text + more, field: error.field ?? field)
        }
    }

    /// «Жуков А.: сейчас 4 — Ким Л. С., 28 декабря, 10:42; вы ввели 5.»
    func conflict(_ zone: Zone) -> String {
        let at = row.standing.map { zone.local($0.enteredAt) }
        let when = at.map { "\(RussianDate.dayAndMonth($0.day)), \($0.time.text)" } ?? ""
        let who = row.standing?.author?.short ?? "другой человек"
        let now = row.standing?.mark?.text ?? "отметка снята"
        let why = row.standing.map { $0.reason.isEmpty ? "" : " («\($0.reason)»)" } ?? ""
        return "\(row.student.name.short): сейчас \(now)\(why) — \(who), \(when); вы ввели \(mark?.text ?? "пусто")."
    }
}
