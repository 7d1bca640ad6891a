/// Where in a lesson a student's mark stands: which work, which attempt, which
/// place of the cell. The record keeps it as one number.
package struct MarkSlot: Hashable, Sendable, Comparable {
    /// work · 16 + attempt · 2 + place.
    package let number: Int

    /// The place with this number, as the record has it; nil if negative.
    package init?(number: Int) {
        guard number >= 0 else { return nil }
        self.number = number
    }

    /// A place of a work; nil beyond work 999, attempt 7 or place 1.
    package init?(work: Int, attempt: Int = 0, place: Int = 0) {
        guard (0...999).contains(work), (0...7).contains(attempt), (0...1).contains(place) else { return nil }
        number = work * 16 + attempt * 2 + place
    }

    /// The work's number in its lesson; 0 is the answer, which every lesson has.
    package var work: Int { number / 16 }
    /// 0 at first, 1…7 when it is done again.
    package var attempt: Int { number % 16 / 2 }
    /// 0, or 1 for the second mark in the cell: «4/5».
    package var place: Int { number % 2 }

    /// The only mark of an oral answer.
    package static let answer = MarkSlot(bare: 0)

    private init(bare number: Int) {
        self.number = number
    }

    /// As they stand in the lesson.
    package static func < (left: MarkSlot, right: MarkSlot) -> Bool { left.number < right.number }
}
