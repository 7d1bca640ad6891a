/// What a parent is to a child. The numbers stand in the record and never change.
package enum Kin: Int, Hashable, Sendable, CaseIterable {
    case mother = 1
    case father = 2
    /// A guardian or another legal representative.
    case representative = 3

    /// «мать», for a card.
    package var title: String {
        switch self {
        case .mother: "мать"
        case .father: "отец"
        case .representative: "законный представитель"
        }
    }
}
