/// How the live rows of a noun answer for their records: `verify` compares each with the last record of its object.
///
/// A table file declares one beside its changes, and passes the same fields in the same order to `remember`.
package struct Official: Sendable {
    /// What the rows are.
    package let noun: Noun
    /// The fields' names in Russian, in the order in which they are remembered: the history page prints them.
    package let fields: [String]
    /// Live rows as three key numbers (0 where there are fewer), then the fields in order.
    let live: SQL

    init(_ noun: Noun, fields: [String], live: SQL) {
        self.noun = noun
        self.fields = fields
        self.live = live
    }

    /// Everything that `verify` compares in a school.
    package static let school: [Official] = [
        .marks, .finalMark, .attendance, absenceCase, absenceNotice, .lessonRecords, .works, .cellNotes, .homework,
        .homeworkStudents, .homeworkFiles, person, student, parenthood,
        order, duty,
        employment,
        membership,
        requisites, regulation, schoolYear, periodScheme, period, calendarDay, transferDay, bells, schoolClass, subject,
        studyGroup, groupMember, course, timetable, substitution, workKind,
        yearOpening, handingOver, confirmation,
        .copies,
        localAct, building, room,
        movement, arrivalRequest, broughtMark, .tenthMark, planItem, delegation,
        secretField, reveal, category, correction, acceptance, agreement,
        division, curriculumRow, loadRow, exemption,
        studentForm, ownTimetable, lessonChange, dayEvent, dayEventClass,
        thematicPlan, thematicTopic, planCorrection, planCorrectionRow,
        teacherAbsence, standIn, rosterLine, periodClosing, columnOpening, finalsReminder, acceptedClash, outage,
        markedSince, formerScale,
        assessment, assessmentPlan, behaviourMark,
        .ownTimes, .academicDebt, .exam, .lateReason,
    ]
    /// Everything that `verify` compares in the directory.
    package static let directory: [Official] = [
        ListedSchool.official, Credentials.account, Credentials.credential, AccountLink.official, Slip.official,
        SecondFactor.official, SecondFactorEnd.official,
    ]
}
