import Web

/// Attendance as the class teacher keeps it: who is away now, and why somebody was away.
///
/// Absence itself is noted by each teacher at the lesson, in the journal (003 п. 2.5); reasons are given here
/// (003 п. 2.9). What a parent tells is a proposal, and a student is let go from a lesson to the end of the day.
package let attendance = Feature(
    "Посещаемость",
    pages: [ClassDayPage.self, AbsencesPage.self, CasePage.self, TellAbsencePage.self],
    actions: [
        GiveReason.self, CorrectReason.self, CancelReason.self, TellAbsence.self, WithdrawNotice.self,
        DecideNotice.self, ReleaseStudent.self,
    ],
    doors: [NoticePaperDoor.door, CasePaperDoor.door]
)
