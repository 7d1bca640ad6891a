/// What an order of the director is about. The numbers stand in the record and never change.
package enum OrderKind: Int, Hashable, Sendable, CaseIterable {
    case arrival = 1
    case departure = 2
    case transfer = 3
    case substitution = 4
    case duty = 5
    case calendar = 6
    case other = 7

    /// «о зачислении», for a list of orders.
    package var title: String {
        switch self {
        case .arrival: "о зачислении"
        case .departure: "об отчислении"
        case .transfer: "о переводе"
        case .substitution: "о замещении"
        case .duty: "о назначении"
        case .calendar: "о режиме работы"
        case .other: "иной"
        }
    }
}
