/// How a school divides its year. The numbers stand in the record and never change.
package enum PeriodKind: Int, Hashable, Sendable, CaseIterable {
    case quarter = 1
    case halfYear = 2
    case trimester = 3
    case module = 4
    case year = 5
    case custom = 6

    /// «четверть», as in «II четверть».
    package var title: String {
        switch self {
        case .quarter: "четверть"
        case .halfYear: "полугодие"
        case .trimester: "триместр"
        case .module: "модуль"
        case .year: "год"
        case .custom: "период"
        }
    }

    /// The genitive, as in «до конца четверти».
    package var genitive: String {
        switch self {
        case .quarter: "четверти"
        case .halfYear: "полугодия"
        case .trimester: "триместра"
        case .module: "модуля"
        case .year: "года"
        case .custom: "периода"
        }
    }

    /// «закрыта», agreeing with the noun.
    var closed: String {
        switch self {
        case .quarter: "закрыта"
        case .halfYear: "закрыто"
        case .trimester, .module, .year, .custom: "закрыт"
        }
    }

    /// The letter of the period in an address: «q» in «?p=q2».
    package var letter: String {
        switch self {
        case .quarter: "q"
        case .halfYear: "h"
        case .trimester: "t"
        case .module: "m"
        case .year: "y"
        case .custom: "p"
        }
    }
}
