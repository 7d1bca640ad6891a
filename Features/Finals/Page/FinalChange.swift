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

    /// What a form changes in a row; nil where it leaves the row as it was drawn.
    init?(_ row: FinalRow, _ form: Form, _ scale: Scale, acceptsCertain: Bool) throws {
        let number = row.student.id.number, name = row.student.name.short
        field = "m\(number)"
        guard let typed = form[field] else { return nil }
        let base = try form.number("v\(number)", called: "Версия", in: 0...1_000_000) ?? row.version
        let seen = form["o\(number)"] ?? row.text, old = row.standing?.reason ?? ""
        let said = try form.text("r\(number)", called: "Основание", limit: 300)
        let isAccepted = acceptsCertain && typed.isEmpty && seen.isEmpty && row.standing?.mark == nil
        let accepted = isAccepted && row.mayPut && row.proposal.isCertain ? row.proposal.mark : nil
        if accepted == nil, typed == seen, said.isEmpty || said == old { return nil }
        if let accepted {
            mark = accepted
        } else if typed.isEmpty {
            mark = nil
        } else {
            guard let read = scale.finalMark(typed) else {
                throw Objection("\(name): здесь можно \(scale.finalLegend).", field: field)
            }
            mark = read
        }
        (self.row, self.base) = (row, base)
        // Why nobody could be marked is said by the rules themselves.
        let own = mark == row.proposal.mark && said.isEmpty ? row.proposal.reasons.joined(separator: "; ") : said
        reason = mark == row.proposal.mark && mark != .notAttested && mark != .exempt ? said : own
    }

    /// Objects to what may not stand.
    func check(_ sheet: FinalsSheet, hasPaper: Bool) throws {
        guard row.mayPut else {
            throw Objection("\(row.student.name.short): эту отметку ставит другой учитель.", field: field)
        }
        let cell = FinalCell(
            student: row.student.name, kind: sheet.target.kind, period: sheet.target.period, scale: sheet.course.scale,
            proposal: row.proposal, needed: row.needed, closed: sheet.closed)
        do {
            try cell.check(mark, reason: reason, hasOrder: hasPaper, today: sheet.today, zone: sheet.zone)
        } catch {
            throw Objection(error.text, field: error.field ?? field)
        }
    }

    /// «Жуков А.: сейчас 4 — Ким Л. С., 28 декабря, 10:42; вы ввели 5.»
    func conflict(_ zone: Zone) -> String {
        let at = row.standing.map { zone.local($0.enteredAt) }
        let when = at.map { "\(RussianDate.dayAndMonth($0.day)), \($0.time.text)" } ?? ""
        let who = row.standing?.author?.short ?? "другой человек"
        let now = row.standing?.mark?.text ?? "отметка снята"
        return "\(row.student.name.short): сейчас \(now) — \(who), \(when); вы ввели \(mark?.text ?? "пусто")."
    }
}
