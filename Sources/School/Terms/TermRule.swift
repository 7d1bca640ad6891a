/// A term as a regulation sets it: how long, by which clause, and whether missing it counts as late.
package struct TermRule: Hashable, Sendable {
    /// How long.
    package let term: Term
    /// «003 п. 2.8», empty where no clause says it.
    package let clause: String
    /// Whether it only reminds: nothing is late by it.
    package let isSoft: Bool
    /// Whether the school has not settled it, so that the product's own term holds.
    package let isDefault: Bool

    /// A term with its clause.
    package init(_ term: Term, clause: String, isSoft: Bool = false, isDefault: Bool = false) {
        (self.term, self.clause, self.isSoft, self.isDefault) = (term, clause, isSoft, isDefault)
    }

    /// «7 календарных дней, 003 п. 2.6», or «регламентом не установлен».
    package var text: String {
        if term == .unset { return term.text }
        if isDefault { return term.text + ", по умолчанию" }
        return clause.isEmpty ? term.text : term.text + ", " + clause
    }
}
