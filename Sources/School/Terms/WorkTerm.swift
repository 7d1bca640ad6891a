/// How long a kind of work has for its marks, where the school gives it a term of its own: essays take longer than a week.
package struct WorkTerm: Hashable, Sendable {
    /// Calendar days after the day of the work.
    package let days: Int
    /// Of which kind: «Сочинение».
    package let kind: String

    /// So many days of a kind.
    package init(_ days: Int, of kind: String) { (self.days, self.kind) = (days, kind) }

    /// How many days a school may give.
    package static let range = 1...60
}

extension TermRule {
    /// The same rule with the term of a kind of work in the place of its own: what it means to miss it stays.
    package func with(_ own: WorkTerm?) -> TermRule {
        guard let own else { return self }
        return TermRule(.calendarDays(own.days), clause: "", isSoft: isSoft, workKind: own.kind)
    }
}
