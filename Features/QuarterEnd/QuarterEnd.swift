import Web

/// The end of a quarter for a whole school: what is put and what is not, reminders, closing, and single columns that are
/// opened again for a day.
package let quarterEnd = Feature(
    "Конец четверти", pages: [BoardPage.self, OpeningsPage.self, AskOpeningPage.self],
    actions: [RemindFinals.self, ClosePeriod.self, AskOpening.self, DecideOpening.self])
