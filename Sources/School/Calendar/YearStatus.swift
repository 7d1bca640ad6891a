/// How far a school year has come. The numbers stand in the record and never change.
package enum YearStatus: Int, Hashable, Sendable, CaseIterable {
    case planned = 1
    case open = 2
    case closing = 3
    case closed = 4
    case archived = 5

    /// «идёт», for the page of the year.
    package var title: String {
        switch self {
        case .planned: "готовится"
        case .open: "идёт"
        case .closing: "закрывается"
        case .closed: "закрыт"
        case .archived: "в архиве"
        }
    }
}
