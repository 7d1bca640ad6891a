/// In what a setting of the regulation is given.
package enum RegulationUnit: Hashable, Sendable {
    /// Whole minutes within limits.
    case minutes(ClosedRange<Int>)
    /// Whole calendar days within limits.
    case days(ClosedRange<Int>)
    /// A number of letters and signs within limits.
    case signs(ClosedRange<Int>)
    /// A day about the beginning of a school year, the same each year: «08-30», from May to December.
    case yearDay
    /// The same as a term: a day about the beginning of a school year, or «none».
    case dueDay
    /// A term in whole calendar days within limits, or «none».
    case dueDays(ClosedRange<Int>)
    /// So many times a school year within limits, or «none».
    case times(ClosedRange<Int>)
    /// Whole per cent within limits, or «none».
    case share(ClosedRange<Int>)
    /// «yes» or «no».
    case flag
    /// A term in any unit.
    case term
    /// One of a few words.
    case choice([String])
    /// A value with a form of its own: letters, numbers of marks.
    case text

    /// Whether a value may stand here.
    package func accepts(_ value: String) -> Bool {
        switch self {
        case .minutes(let limits), .days(let limits), .signs(let limits): digits(value).map(limits.contains) ?? false
        case .yearDay: YearDay(encoded: value) != nil
        case .dueDay: value == "none" || YearDay(encoded: value) != nil
        case .dueDays(let limits), .times(let limits), .share(let limits):
            value == "none" || digits(value).map(limits.contains) ?? false
        case .flag: value == "yes" || value == "no"
        case .term: Term(encoded: value) != nil
        case .choice(let words): words.contains(value)
        case .text: !value.isEmpty && value.utf8.count <= 400
        }
    }
}
