extension RegulationKey {
    /// In what it is given.
    package var unit: RegulationUnit {
        switch self {
        case .quietMinutes: .minutes(0...60)
        case .pointDays: .days(1...60)
        case .copyAgeMost, .copyAgeWarning: .days(1...60)
        case .timetableDays: .dueDays(1...60)
        case .yearOpens: .yearDay
        case .yearOpenBy, .handingDay, .planTerm, .classListTerm, .cardsTerm: .dueDay
        case .analyticsMeeting: .times(1...12)
        case .missedMost: .share(1...99)
        case .passwordShortest: .signs(8...64)
        case .rounding: .choice(Rounding.allCases.map(\.rawValue))
        case .twoMarks: .choice(["all", "languages", "none"])
        case .yearMark: .choice(YearRule.allCases.map(\.rawValue))
        case .composedMark: .choice(["parts", "marks"])
        case .behaviourLevels: .choice(BehaviourLevels.allCases.map(\.rawValue))
        case .behaviourScale: .choice(BehaviourScale.allCases.map(\.rawValue))
        case .recordMode: .choice(["electronic", "dual", "paper"])
        case .minimumMarks, .symbols, .roundingExceptions: .text
        case .credentialsIssuers: .choice(["both", "keeper", "class_teacher"])
        case .timetableEditors: .choice(["deputies", "class_teachers", "keeper"])
        case .responsibility: .choice(["head", "coordinator", "teachers"])
        case .gradeLevelOne: .choice(["none", "marks"])
        case .lessonTerm, .journalTerm, .attendanceTerm, .reasonTerm, .homeworkTerm, .markTermPrimary, .markTerm,
            .finalMarkTerm, .outageTerm, .letterTerm, .attendanceSoft, .homeworkSoft, .writtenTerm, .examTerm,
            .cardsRecheck, .controlMonthly, .controlPeriod, .analyticsMonthly, .statusWeekly, .reportsTerm, .editLock:
            .term
        case .classAverageShown, .allowsOne, .letterToAll, .editCurrent, .editFinal, .editAbsenceReason,
            .editCards, .secondFactorKeeper, .secondFactorDirector,
            .secondFactorDeputy, .secondFactorTeacher, .secondFactorFamily, .fieldPassport, .fieldSnils, .fieldAddress,
            .fieldPhone, .fieldFileNumber, .fieldAlphabetNumber, .fieldStudyLanguage, .fieldFirstLanguage,
            .fieldSecondLanguage, .fieldCitizenship, .fieldCategories, .fieldHealthGroup, .actsRequired,
            .beforeAttestation, .archiveYear, .archiveWarning, .parentLetters, .studentLetters, .yearWithAttestation,
            .plainAverage:
            .flag
        }
    }

    /// What holds while the school has not said otherwise.
    package var standard: String {
        switch self {
        case .quietMinutes: "15"
        case .pointDays: "14"
        case .yearOpens: "08-15"
        case .yearOpenBy: "09-07"
        case .handingDay: "08-30"
        case .timetableDays: "7"
        case .planTerm: "09-30"
        case .classListTerm: "09-07"
        case .cardsTerm: "10-31"
        case .analyticsMeeting, .copyAgeWarning: "2"
        case .copyAgeMost: "14"
        case .timetableEditors: "deputies"
        case .responsibility: "head"
        case .gradeLevelOne, .editLock, .roundingExceptions, .behaviourLevels, .missedMost: "none"
        case .behaviourScale: BehaviourScale.pass.rawValue
        case .yearMark: YearRule.mean.rawValue
        case .composedMark: "parts"
        case .rounding: Rounding.math.rawValue
        case .minimumMarks: MinimumMarks.usual.encoded
        case .twoMarks: "all"
        case .symbols: Symbols.usual.encoded
        case .recordMode: "electronic"
        case .credentialsIssuers: "both"
        case .passwordShortest: "8"
        case .lessonTerm, .attendanceTerm, .controlPeriod: "0 d"
        case .attendanceSoft: "2 h"
        case .homeworkSoft: "1 hl"
        case .examTerm: "24 h"
        case .cardsRecheck, .controlMonthly, .analyticsMonthly: "lsd"
        case .reasonTerm, .outageTerm: "2 wd"
        case .homeworkTerm: "3 hl"
        case .markTermPrimary, .finalMarkTerm, .reportsTerm: "3 d"
        case .journalTerm, .markTerm, .writtenTerm, .statusWeekly: "7 d"
        case .letterTerm: "14 d"
        case .editAbsenceReason, .secondFactorKeeper, .secondFactorDirector, .fieldFileNumber, .fieldAlphabetNumber,
            .fieldStudyLanguage, .fieldFirstLanguage, .fieldSecondLanguage, .beforeAttestation, .archiveYear,
            .archiveWarning, .parentLetters:
            "yes"
        case .classAverageShown, .allowsOne, .letterToAll, .editCurrent, .editFinal, .editCards,
            .secondFactorDeputy, .secondFactorTeacher, .secondFactorFamily, .fieldPassport, .fieldSnils, .fieldAddress,
            .fieldPhone, .fieldCitizenship, .fieldCategories, .fieldHealthGroup, .actsRequired, .studentLetters,
            .yearWithAttestation, .plainAverage:
            "no"
        }
    }

    /// Where regulations speak of it, by number and clause; empty where none does.
    package var clause: String {
        switch self {
        case .recordMode: "000 п. 1.2, 4.1; 001 п. 7.1, 7.3; 003 п. 1.3"
        case .lessonTerm: "000 п. 2.1; 001 п. 3.2"
        case .journalTerm: "001 п. 3.2"
        case .attendanceTerm: "001 п. 3.2; 003 п. 2.5"
        case .reasonTerm: "003 п. 2.9"
        case .homeworkTerm: "000 п. 2.2; 001 п. 3.2; 003 п. 2.8"
        case .markTermPrimary, .markTerm: "001 п. 3.2; 003 п. 2.6"
        case .writtenTerm: "000 п. 2.3; 001 п. 3.2; 003 п. 2.6"
        case .beforeAttestation: "003 п. 2.6"
        case .examTerm: "000 п. 3.2"
        case .gradeLevelOne: "001 п. 3.2; 003 п. 2.6"
        case .planTerm: "001 п. 3.2"
        case .classListTerm, .cardsTerm, .cardsRecheck: "001 п. 3.3"
        case .controlMonthly: "001 п. 4.3, 6.6; 002 п. 3.5"
        case .controlPeriod: "001 п. 6.7"
        case .analyticsMonthly: "000 п. 2.4"
        case .analyticsMeeting: "000 п. 2.4; 001 п. 6.8"
        case .statusWeekly: "001 п. 4.4"
        case .reportsTerm: "001 п. 4.3"
        case .copyAgeMost, .copyAgeWarning: "001 п. 6.5; 002 п. 4.2.4"
        case .archiveYear: "001 п. 4.4, 6.9"
        case .archiveWarning: "000 п. 5.2; 001 п. 4.4, 6.9"
        case .timetableEditors: "001 п. 4.3; 002 п. 4.2.2"
        case .responsibility: "000 п. 1.1, 1.3; 001 п. 7.1; 003 п. 1.4"
        case .parentLetters: "001 п. 3.3; 002 п. 2.5"
        case .studentLetters: "001 п. 2п.3; 002 п. 2.5"
        case .finalMarkTerm: "001 п. 3.2"
        case .rounding, .roundingExceptions, .minimumMarks, .yearMark, .composedMark, .missedMost, .plainAverage:
            "001 п. 3.2, 6.7"
        case .yearWithAttestation: "003 п. 2.2, 2.4, 4.4"
        case .outageTerm: "003 п. 3.2"
        case .yearOpens, .yearOpenBy: "001 п. 4.4"
        case .handingDay, .timetableDays: "001 п. 4.3, 4.4"
        case .letterTerm, .letterToAll: "001 п. 3.3; 003 п. 2.12"
        case .editCurrent: "001 п. 3.3; 002 п. 3.4; 003 п. 4.4"
        case .editFinal: "001 п. 3.2; 003 п. 4.4"
        case .editAbsenceReason: "001 п. 3.3; 003 п. 2.9"
        case .editCards: "001 п. 3.3; 003 п. 1.6"
        case .credentialsIssuers: "001 п. 2; 002 п. 3.2"
        case .fieldAddress, .fieldPhone, .fieldFileNumber, .fieldAlphabetNumber, .fieldStudyLanguage,
            .fieldFirstLanguage, .fieldSecondLanguage:
            "001 п. 3.3"
        case .fieldPassport, .fieldSnils: "003 п. 1.6"
        case .actsRequired: "001 п. 2п.5, 5.2"
        case .passwordShortest: "003 п. 5.1"
        default: ""
        }
    }
}
