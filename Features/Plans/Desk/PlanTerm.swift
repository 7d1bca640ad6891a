import School

/// By which day plans are to be made: the school's own rule `ktp.create` (001 п. 3.2).
enum PlanTerm {
    /// The day in a year; nil where the regulation sets no term.
    static func day(of year: Int, _ regulation: Regulation) -> Day? {
        YearDay(encoded: regulation[.planTerm]).flatMap { Day(year: year, month: $0.month, day: $0.day) }
    }
}
