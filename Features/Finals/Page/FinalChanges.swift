import School
import Storage
import Web

/// All that a form changes on a page, with everything that may not stand said at once.
struct FinalChanges: Sendable {
    /// How many objections are said above the table; each stands at its row besides.
    private static let mostSaid = 5

    let changes: [FinalChange]
    /// Rows whose proposal is another now than the one that was shown and accepted.
    let left: [FinalRow]
    /// What is wrong, by the field of its row.
    let wrong: [String: String]
    /// The whole of it as one; nil where nothing is wrong.
    let objection: Objection?

    init(_ sheet: FinalsSheet, _ form: Form, hasPaper: Bool, accepts: Bool) {
        var changes: [FinalChange] = [], left: [FinalRow] = [], said: [Objection] = [], wrong: [String: String] = [:]
        for row in sheet.rows {
            do throws(Objection) {
                guard let typed = try TypedFinal(row, form) else { continue }
                if accepts, typed.isLeft(row) { left.append(row) }
                guard let change = try FinalChange(typed, row, sheet.course.scale, accepts: accepts) else { continue }
                try change.check(sheet, hasPaper: hasPaper)
                changes.append(change)
            } catch {
                if !said.contains(error) { said.append(error) }
                wrong["m\(row.student.id.number)"] = error.text
            }
        }
        (self.changes, self.left, self.wrong) = (changes, left, wrong)
        let rest = said.count - Self.mostSaid
        let more = rest > 0 ? " И ещё: \(counted(rest, "строка", "строки", "строк"))." : ""
        objection = said.first.map { first in
            Objection(said.prefix(Self.mostSaid).map(\.text).joined(separator: " ") + more, field: first.field)
        }
    }
}
