/// A term as a regulation sets it: how long, by which clause.
package struct TermRule: Hashable, Sendable {
    /// How long.
    package let term: Term
    /// «003 п. 2.8», empty where no clause says it.
    package let clause: String

    /// A term with its clause.
    package init(_ term: Term, clause: String) {
        (self.term, self.clause) = (term, clause)
    }

    /// «7 календарных дней, 003 п. 2.6», or «регламентом не установлен».
    package var text: String { term == .unset || clause.isEmpty ? term.text : term.text + ", " + clause }
}
