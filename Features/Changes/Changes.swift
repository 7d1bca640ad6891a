import Web

/// What becomes of lessons through the year: moved, swapped, taken off, held elsewhere or from home, one by one and for
/// many classes and days at once (001 п. 4.3, 4.4, 6.3).
package let changes = Feature(
    "Изменения в расписании",
    pages: [
        ChangesPage.self, ChangeLessonPage.self, ChangeLogPage.self, EventsPage.self, NewEventPage.self,
        EventPage.self, NationalTestPage.self,
    ],
    actions: [
        MoveLesson.self, SwapLessons.self, MergeLessons.self, CancelLesson.self, ChangeRoom.self, HoldFromHome.self,
        RestoreLesson.self, DeclareEvent.self, UndoEvent.self, HoldTest.self,
    ]
)
