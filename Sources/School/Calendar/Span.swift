/// Days from one to another, both counted; without an end it lasts until further notice.
///
/// Duties, memberships and exemptions are dated so, and «now» is always a question with a day.
package struct Span: Hashable, Sendable {
    /// The first day.
    package let from: Day
    /// The last day, nil while none is set.
    package let to: Day?

    /// Days from one to another, or without an end.
    package init(from: Day, to: Day? = nil) {
        self.from = from
        self.to = to
    }

    /// Whether the day is one of them.
    package func contains(_ day: Day) -> Bool {
        from <= day && (to.map { day <= $0 } ?? true)
    }

    /// Whether the two have a day in common.
    package func overlaps(_ other: Span) -> Bool {
        (to.map { other.from <= $0 } ?? true) && (other.to.map { from <= $0 } ?? true)
    }
}
