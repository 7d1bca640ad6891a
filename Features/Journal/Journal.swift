import Web

/// The class journal: the teacher's side of the records.
package let journal = Feature(
    "Журнал",
    pages: [JournalsPage.self, JournalPage.self, LessonPage.self, MarkHistoryPage.self, OwnMarkHistoryPage.self],
    actions: [SaveLesson.self],
    batches: [PutCells.self]
)
