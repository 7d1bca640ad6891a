/// Who is taught together. The numbers stand in the record and never change.
package enum GroupKind: Int, Hashable, Sendable, CaseIterable {
    /// The whole class.
    case wholeClass = 1
    /// A part of one class.
    case subgroup = 2
    /// Students of several classes.
    case stream = 3
    /// One student: home schooling, an individual plan.
    case individual = 4

    /// «подгруппа», for a list.
    package var title: String {
        switch self {
        case .wholeClass: "весь класс"
        case .subgroup: "подгруппа"
        case .stream: "поток"
        case .individual: "индивидуально"
        }
    }
}
