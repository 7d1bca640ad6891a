/// By how much something was entered after its term. It is shown, never hidden, and blocks nothing.
package struct Lateness: Hashable, Sendable {
    /// Whole calendar days after the day of the term; 0 is later on the same day.
    package let days: Int

    /// How late it is; nil if it is in time or if no term is set.
    package init?(entered: Moment, due: Moment?, zone: Zone) {
        guard let due, entered > due else { return nil }
        days = zone.day(of: entered) - zone.day(of: due)
    }

    /// «на 2 дня позже срока».
    package var text: String {
        days == 0 ? "позже срока" : "на " + counted(days, "день", "дня", "дней") + " позже срока"
    }
}
