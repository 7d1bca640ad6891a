/// What sort of classes a course is; it says what is asked of it. What a kind
/// does not have creates no debt. The numbers stand in the record and never change.
package enum CourseKind: Int, Hashable, Sendable, CaseIterable {
    case lesson = 1
    case extracurricular = 2
    case elective = 3
    case formHour = 4
    case consultation = 5
    case remedial = 6
    case afterSchool = 7
    case activeBreak = 8
    /// Lessons of a few students apart from their classes: at home, by individual plans (003 п. 2.3).
    case apart = 9

    /// Whether marks are given, as far as the grade level and the scale have them.
    package var hasMarks: Bool { self == .lesson || self == .elective || self == .apart }

    /// Whether its page may be given a scale. What an extracurricular page is marked with counts nowhere else.
    package var takesScale: Bool { hasMarks || self == .extracurricular }

    /// Whether homework is set, or «не задано» said.
    package var hasHomework: Bool { hasMarks }

    /// Whether each lesson has its topic written.
    package var hasTopics: Bool { self != .afterSchool && self != .activeBreak }

    /// Whether the roll is called.
    package var hasAttendance: Bool { self != .consultation && self != .activeBreak }

    /// Whether its hours are counted in the teacher's load.
    package var countsHours: Bool { self != .activeBreak }

    /// Whether it is a line of the curriculum that lessons are compared with.
    package var isInCurriculum: Bool { self == .lesson || self == .elective }

    /// Whether it is a column of the class's summary sheet.
    package var isInSummarySheet: Bool { self == .lesson }

    /// Whether its homework adds to the student's evening.
    package var addsEveningLoad: Bool { hasHomework }

    /// «урок», for a list.
    package var title: String {
        switch self {
        case .lesson: "урок"
        case .extracurricular: "внеурочное занятие"
        case .elective: "электив"
        case .formHour: "классный час"
        case .consultation: "консультация"
        case .remedial: "коррекционное занятие"
        case .afterSchool: "группа продлённого дня"
        case .activeBreak: "динамическая пауза"
        case .apart: "индивидуальное обучение"
        }
    }
}
