/// What sort of assessment a whole class writes. The numbers stand in the record and never change.
package enum AssessmentKind: Int, Hashable, Sendable, CaseIterable {
    /// A control work that the school sets itself.
    case control = 1
    /// A national test (ВПР).
    case nationalTest = 2
    /// A diagnostic work, of the school or from outside.
    case diagnostics = 3

    /// «контрольная работа».
    package var title: String {
        switch self {
        case .control: "контрольная работа"
        case .nationalTest: "ВПР"
        case .diagnostics: "диагностическая работа"
        }
    }

    /// «КР», for a cell.
    package var code: String {
        switch self {
        case .control: "КР"
        case .nationalTest: "ВПР"
        case .diagnostics: "ДИАГ"
        }
    }
}
