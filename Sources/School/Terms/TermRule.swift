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
    /// The kind of work whose own term it is: «Сочинение»; nil for a term of the regulation.
    package let workKind: String?

    /// A term with its clause.
    package init(
        _ term: Term, clause: String, isSoft: Bool = false, isDefault: Bool = false, workKind: String? = nil
    ) {
        (self.term, self.clause, self.isSoft, self.isDefault) = (term, clause, isSoft, isDefault)
        self.workKind = workKind
    }

    /// «7 календарных дней, 003 п. 2.6», «10 календарных дней по виду работы «Сочинение»», or «регламентом не
    /// установлен».
    package var text: String {
        if term == .unset { return term.text }
        if isDefault { return term.text + ", по умолчанию" }
        let long = term.text + (workKind.map { " по виду работы «\($0)»" } ?? "")
        return clause.isEmpty ? long : long + ", " + clause
    }

    /// What sets it, for a list: «003 п. 2.6», or «вид работы «Сочинение»».
    package var source: String { clause.isEmpty ? workKind.map { "вид работы «\($0)»" } ?? "" : clause }
}
