import School
import Storage
import Web

/// What a form says of one row, beside what it was drawn with.
struct TypedFinal: Sendable {
    /// The field of the mark.
    let field: String
    let text: String
    let reason: String
    /// What stood in both fields when the form was drawn.
    let seenText: String
    let seenReason: String
    /// The version that the form was drawn with.
    let base: Int
    /// Whether it was said that the reason of the mark before holds for the new one.
    let isConfirmed: Bool
    /// The mark that was shown as one to accept; empty where there was none.
    private let offered: String

    /// Nil where the form does not have the row.
    init?(_ row: FinalRow, _ form: Form) throws(Objection) {
        let number = row.student.id.number
        field = "m\(number)"
        guard let text = form[field] else { return nil }
        self.text = text
        seenText = form["o\(number)"] ?? row.text
        // A row that was drawn without a reason has no field for the one that stood.
        seenReason = form["q\(number)"] ?? (form["o\(number)"] == nil ? row.reason : "")
        do {
            reason =
                form["r\(number)"] == nil
                ? seenReason : try form.text("r\(number)", called: "Основание", limit: 300)
            base = try form.number("v\(number)", called: "Версия", in: 0...1_000_000) ?? row.version
        } catch {
            throw (error as? Objection) ?? Objection("Обновите страницу и введите отметку ещё раз.", field: field)
        }
        isConfirmed = form.isTicked("c\(number)")
        offered = form["a\(number)"] ?? ""
    }

    var isTouched: Bool { text != seenText || reason != seenReason }

    /// Whether the row was drawn as one whose proposal is accepted with others, and nothing was typed into it.
    private var isOffered: Bool { !offered.isEmpty && text.isEmpty && seenText.isEmpty }

    /// Whether what was shown is what the rules propose still.
    func isAccepted(_ row: FinalRow) -> Bool {
        isOffered && row.mayPut && row.standing?.mark == nil && row.proposal.isCertain
            && row.proposal.mark?.text == offered
    }

    /// Whether what was shown is proposed no more: such a row is left to the teacher.
    func isLeft(_ row: FinalRow) -> Bool { isOffered && row.standing?.mark == nil && !isAccepted(row) }
}
