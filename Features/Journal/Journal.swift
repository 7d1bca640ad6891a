import Web

/// The class journal: the teacher's side of the records.
package let journal = Feature(
    "Журнал",
    pages: [
        JournalsPage.self, JournalPage.self, LessonPage.self, TopicsPage.self, WorksPage.self, BoardPage.self,
        TitlePage.self, WhyLatePage.self, LessonHistoryPage.self, MarkHistoryPage.self, OwnMarkHistoryPage.self,
    ],
    actions: [SaveLesson.self, SaveTopic.self, PutWork.self, HideWork.self, RemoveWork.self, SayWhyLate.self],
    batches: [PutCells.self],
    watches: [WatchJournals.self], doors: [HomeworkDoor.door]
)
