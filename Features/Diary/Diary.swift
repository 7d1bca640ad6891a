import Web

/// The diary: the same records as the journal's, seen by a student and a parent.
package let diary = Feature(
    "Дневник",
    pages: [OwnDiaryPage.self, DiaryPage.self, OwnMarksPage.self, MarksPage.self, NewsPage.self],
    actions: [SeeNews.self], doors: [OwnHomeworkDoor.door]
)
