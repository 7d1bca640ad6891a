import Web

/// Final marks of periods, years, attestations and exams, as the school's rules propose them and a teacher settles them.
package let finals = Feature(
    "Итоговые отметки", pages: [FinalsPage.self, FinalHistoryPage.self, OwnFinalHistoryPage.self],
    actions: [SaveFinals.self])
