/// How the mark of a year follows from those of its periods.
package enum YearRule: String, Hashable, Sendable, CaseIterable {
    /// Their mean, by the school's threshold.
    case mean
    /// Their mean; at a half the higher mark.
    case student
    /// Their mean; at a half what the last period leans to.
    case last

    /// For the page of rules.
    package var title: String {
        switch self {
        case .mean: "среднее отметок за периоды по порогу школы"
        case .student: "среднее отметок за периоды, половина — в пользу ученика"
        case .last: "среднее отметок за периоды, половину решает последний"
        }
    }
}
