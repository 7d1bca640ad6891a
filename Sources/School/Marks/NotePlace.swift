/// Where a note to a cell stands: with which work of the lesson, and for whom. The record keeps it as one number.
package struct NotePlace: Hashable, Sendable {
    /// Who reads a note.
    package enum Audience: Int, Hashable, Sendable, CaseIterable {
        /// The student and the parents, in the diary.
        case family = 0
        /// Whoever may see the journal's page, and nobody else.
        case staff = 1
    }

    /// work · 2 + audience.
    package let number: Int

    /// The place of a work's note; nil beyond work 63.
    package init?(work: Int, for audience: Audience) {
        guard (0...63).contains(work) else { return nil }
        number = work * 2 + audience.rawValue
    }

    /// The place with this number, as the record has it; nil where there is none such.
    package init?(number: Int) {
        guard (0...127).contains(number) else { return nil }
        self.number = number
    }

    /// What is said of a lesson's answer to the family.
    package static let answer = NotePlace(bare: 0)

    private init(bare number: Int) { self.number = number }

    /// The work's number in its lesson; 0 is the answer.
    package var work: Int { number / 2 }
    /// Who reads it.
    package var audience: Audience { number % 2 == 0 ? .family : .staff }
}
