/// What somebody owes the journal. The numbers stand in the record and never change.
package enum ObligationKey: Int, Hashable, Sendable, CaseIterable {
    case topic = 1
    case rollCall = 2
    case homework = 3
    /// Marks of a written or control work, one for each student who was present.
    case workMarks = 4
    /// The reason of an absence once its document was presented.
    case absenceReason = 5
    /// The thematic plan of a course: submitted, if not approved yet.
    case plan = 6
    /// The final marks of a period, one for each student of the page.
    case finalMarks = 7

    /// «Тема урока», for a list.
    package var title: String {
        switch self {
        case .topic: "Тема урока"
        case .rollCall: "Перекличка"
        case .homework: "Домашнее задание"
        case .workMarks: "Отметки за работу"
        case .absenceReason: "Причина пропуска"
        case .plan: "Тематический план"
        case .finalMarks: "Итоговые отметки"
        }
    }

    /// Whether a course of a kind, with or without marks, owes it at all: what a kind does not have creates no debt.
    package func isAsked(of kind: CourseKind, isMarkless: Bool) -> Bool {
        switch self {
        case .topic: kind.hasTopics
        case .rollCall: kind.hasAttendance
        case .homework: kind.hasHomework
        case .workMarks, .finalMarks: kind.hasMarks && !isMarkless
        case .absenceReason: false
        case .plan: kind.isInCurriculum && kind.hasTopics
        }
    }
}

extension Regulation {
    /// How long there is for an obligation of a grade level; marks of a work by the term of its kind, if it has one.
    package func rule(_ key: ObligationKey, gradeLevel: Int?, own: WorkTerm? = nil) -> TermRule {
        switch key {
        case .topic: topicRule
        case .rollCall: rule(.attendanceTerm)
        case .homework: rule(.homeworkTerm)
        case .workMarks: markRule(gradeLevel: gradeLevel, isWritten: true, own: own)
        case .absenceReason: rule(.reasonTerm)
        case .plan: rule(.planTerm)
        case .finalMarks: rule(.finalMarkTerm)
        }
    }
}
