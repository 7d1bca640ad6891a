/// Where a student is taught. The numbers stand in the record and never change.
package enum StudyForm: Int, Hashable, Sendable, CaseIterable {
    case atSchool = 1
    /// Taught at home by the school's teachers, on pages of their own.
    case homeSchooled = 2
    /// Taught by the family; the school only attests.
    case familySchooled = 3

    /// «на дому», for a card.
    package var title: String {
        switch self {
        case .atSchool: "в школе"
        case .homeSchooled: "на дому"
        case .familySchooled: "семейное образование"
        }
    }
}
