/// How many days of the week are worked.
package enum WorkingWeek: Int, Hashable, Sendable, CaseIterable {
    case fiveDays = 5
    case sixDays = 6

    /// Whether this weekday (1 is Monday) is a day of rest.
    package func rests(on weekday: Int) -> Bool { weekday > rawValue }
}
