/// Under what heading the page of rules shows a key.
package enum RegulationGroup: String, Hashable, Sendable, CaseIterable {
    case lessons, marks, attendance, families, year, control, copies, rights, doors, cards

    /// The heading.
    package var title: String {
        switch self {
        case .lessons: "Уроки и задания"
        case .marks: "Отметки"
        case .attendance: "Посещаемость"
        case .families: "Семьям"
        case .year: "Учебный год"
        case .control: "Контроль"
        case .copies: "Журнал, копии и архив"
        case .rights: "Права и ответственность"
        case .doors: "Вход"
        case .cards: "Личные данные"
        }
    }
}

extension RegulationKey {
    /// Its heading on the page of rules.
    package var group: RegulationGroup {
        switch self {
        case .lessonTerm, .journalTerm, .homeworkTerm, .homeworkSoft, .planTerm, .outageTerm, .editLock: .lessons
        case .pointDays, .rounding, .minimumMarks, .allowsOne, .twoMarks, .markTermPrimary, .markTerm, .writtenTerm,
            .beforeAttestation, .finalMarkTerm, .gradeLevelOne, .roundingExceptions, .yearMark, .yearWithAttestation,
            .composedMark, .behaviourLevels, .behaviourScale, .missedMost, .plainAverage:
            .marks
        case .symbols, .attendanceTerm, .attendanceSoft, .reasonTerm: .attendance
        case .quietMinutes, .classAverageShown, .letterTerm, .letterToAll, .examTerm, .parentLetters, .studentLetters:
            .families
        case .yearOpens, .yearOpenBy, .handingDay, .timetableDays, .classListTerm, .cardsTerm, .cardsRecheck: .year
        case .controlMonthly, .controlPeriod, .analyticsMonthly, .analyticsMeeting, .statusWeekly, .reportsTerm:
            .control
        case .recordMode, .copyAgeMost, .copyAgeWarning, .archiveYear, .archiveWarning: .copies
        case .editCurrent, .editFinal, .editAbsenceReason, .editCards, .timetableEditors, .responsibility,
            .actsRequired:
            .rights
        case .credentialsIssuers, .passwordShortest, .secondFactorKeeper, .secondFactorDirector, .secondFactorDeputy,
            .secondFactorTeacher, .secondFactorFamily:
            .doors
        case .fieldPassport, .fieldSnils, .fieldAddress, .fieldPhone, .fieldFileNumber, .fieldAlphabetNumber,
            .fieldStudyLanguage, .fieldFirstLanguage, .fieldSecondLanguage, .fieldCitizenship, .fieldCategories,
            .fieldHealthGroup:
            .cards
        }
    }
}
