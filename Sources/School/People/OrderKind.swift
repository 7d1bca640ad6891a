/// What an order of the director is about. The numbers stand in the record and never change.
package enum OrderKind: Int, Hashable, Sendable, CaseIterable {
    case arrival = 1
    case departure = 2
    case transfer = 3
    case substitution = 4
    case duty = 5
    case calendar = 6
    case other = 7
    /// A protocol of the pedagogical council, which stands for an order at the year's end.
    case council = 8
    case workingGroup = 9
    case summaryForms = 10
    case delegation = 11
    case curators = 12
    /// Sends students elsewhere during lessons.
    case sending = 13

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
        case .council: "протокол педагогического совета"
        case .workingGroup: "о рабочей группе"
        case .summaryForms: "о допуске к сводным формам"
        case .delegation: "о внесении записей"
        case .curators: "о кураторах"
        case .sending: "о направлении учеников"
        }
    }

    /// «приказ», or «протокол»: the word before the number.
    package var paper: String { self == .council ? "протокол" : "приказ" }
}
