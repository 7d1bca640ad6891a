extension RegulationPreset {
    /// Lessons and homework on the day, written works in a week.
    static let weekOfWritten = RegulationPreset(
        "000", "Регламент 000", note: "урок и задание в тот же день, письменные работы за неделю",
        [
            .lessonTerm: ("0 d", "000 п. 2.1"), .homeworkTerm: ("0 d", "000 п. 2.2"),
            .writtenTerm: ("7 d", "000 п. 2.3"), .examTerm: ("24 h", "000 п. 3.2"),
            .analyticsMonthly: ("lsd", "000 п. 2.4"), .analyticsMeeting: ("2", "000 п. 2.4"),
            .recordMode: ("dual", "000 п. 1.2, 4.1"), .editCurrent: ("no", "000 п. 1.3"),
            .responsibility: ("coordinator", "000 п. 1.1"), .archiveWarning: ("yes", "000 п. 5.2"),
        ])

    /// Homework and marks weekly, lessons and absence on the day, final marks in three days.
    static let weekOfAll = RegulationPreset(
        "001", "Положение 001", note: "урок и отсутствующие в тот же день, задания и отметки за неделю",
        [
            .lessonTerm: ("0 d", "001 п. 3.2"), .journalTerm: ("7 d", "001 п. 3.2"),
            .attendanceTerm: ("0 d", "001 п. 3.2"), .reasonTerm: ("0 d", "001 п. 3.3"),
            .homeworkTerm: ("7 d", "001 п. 3.2"), .markTermPrimary: ("7 d", "001 п. 3.2"),
            .markTerm: ("7 d", "001 п. 3.2"), .writtenTerm: ("7 d", "001 п. 3.2"),
            .finalMarkTerm: ("3 d", "001 п. 3.2"), .planTerm: ("09-30", "001 п. 3.2"),
            .gradeLevelOne: ("none", "001 п. 3.2"), .handingDay: ("08-30", "001 п. 4.3"),
            .yearOpenBy: ("09-07", "001 п. 4.4"), .timetableDays: ("7", "001 п. 4.3"),
            .classListTerm: ("09-07", "001 п. 3.3"), .cardsTerm: ("10-31", "001 п. 3.3"),
            .cardsRecheck: ("lsd", "001 п. 3.3"), .letterTerm: ("14 d", "001 п. 3.3"),
            .letterToAll: ("yes", "001 п. 3.3"), .controlMonthly: ("lsd", "001 п. 4.3, 6.6"),
            .controlPeriod: ("0 d", "001 п. 6.7"), .statusWeekly: ("7 d", "001 п. 4.4"),
            .reportsTerm: ("3 d", "001 п. 4.3"), .copyAgeMost: ("14", "001 п. 6.5"),
            .archiveYear: ("yes", "001 п. 4.4, 6.9"), .archiveWarning: ("yes", "001 п. 4.4, 6.9"),
            .recordMode: ("dual", "001 п. 7.1, 7.3"), .editCurrent: ("no", "001 п. 3.3"),
            .editFinal: ("no", "001 п. 3.2"), .editAbsenceReason: ("yes", "001 п. 3.3"),
            .editCards: ("yes", "001 п. 3.3"), .credentialsIssuers: ("both", "001 п. 2п.4, 5.1"),
            .timetableEditors: ("class_teachers", "001 п. 4.3"), .responsibility: ("head", "001 п. 7.1"),
            .parentLetters: ("yes", "001 п. 3.3"), .studentLetters: ("yes", "001 п. 2п.3"),
            .fieldAddress: ("no", "001 п. 3.3"), .fieldPhone: ("no", "001 п. 3.3"),
            .fieldFirstLanguage: ("yes", "001 п. 3.3"), .fieldSecondLanguage: ("yes", "001 п. 3.3"),
        ])

    /// «В срок» and no day named.
    static let noTerms = RegulationPreset(
        "002", "Положение 002", note: "«своевременно»: ни одного срока в днях",
        [
            .editCurrent: ("yes", "002 п. 3.4"), .editCards: ("yes", "002 п. 3.3"),
            .credentialsIssuers: ("class_teacher", "002 п. 3.2"), .timetableEditors: ("keeper", "002 п. 4.2.2"),
            .parentLetters: ("yes", "002 п. 2.5"), .studentLetters: ("no", "002 п. 2.5"),
        ])

    /// Homework in hours, marks in days by grade level, reasons and outages in working days.
    static let hoursAndDays = RegulationPreset(
        "003", "Порядок 003", note: "задание за 3 часа, отметки за 3 и 7 дней, перенос после сбоя",
        [
            .attendanceTerm: ("0 d", "003 п. 2.5"), .homeworkTerm: ("3 hl", "003 п. 2.8"),
            .markTermPrimary: ("3 d", "003 п. 2.6"), .markTerm: ("7 d", "003 п. 2.6"),
            .writtenTerm: ("none", "003 п. 2.6"), .beforeAttestation: ("yes", "003 п. 2.6"),
            .reasonTerm: ("2 wd", "003 п. 2.9"), .outageTerm: ("2 wd", "003 п. 3.2"),
            .letterTerm: ("14 d", "003 п. 2.12"), .letterToAll: ("no", "003 п. 2.12"),
            .recordMode: ("electronic", "003 п. 1.3"), .editCurrent: ("yes", "003 п. 4.4"),
            .editFinal: ("yes", "003 п. 4.4"), .editAbsenceReason: ("yes", "003 п. 2.9"),
            .editCards: ("yes", "003 п. 4.4"), .responsibility: ("teachers", "003 п. 1.4"),
            .fieldPassport: ("yes", "003 п. 1.6"), .fieldSnils: ("yes", "003 п. 1.6"),
        ])
}
