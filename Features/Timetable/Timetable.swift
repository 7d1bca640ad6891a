import Web

/// «Расписание»: the week of lessons in its dated versions, the editor of drafts, and their publication
/// (000 п. 1.5; 001 п. 4.3; 002 п. 4.2.2).
package let timetable = Feature(
    "Расписание",
    pages: [TimetablePage.self, VersionsPage.self, DraftPage.self, CellPage.self, PublishPage.self],
    actions: [
        MakeDraft.self, DropDraft.self, PutCell.self, MoveCell.self, PublishTimetable.self, TakeBackTimetable.self,
    ]
)
