import School

/// Among which journals a course stands: the class's lessons, what is taught besides them, or one student or a
/// few apart from their classes (003 п. 2.3).
enum JournalSection: Int, CaseIterable, Sendable {
    case lessons
    case extracurricular
    case other
    case alone

    init(_ kind: CourseKind, isAlone: Bool) {
        if isAlone {
            self = .alone
        } else {
            switch kind {
            case .lesson, .elective: self = .lessons
            case .extracurricular: self = .extracurricular
            case .apart: self = .alone
            default: self = .other
            }
        }
    }

    /// «Внеурочная деятельность», above its part of the list.
    var title: String {
        switch self {
        case .lessons: "Уроки"
        case .extracurricular: "Внеурочная деятельность"
        case .other: "Другие занятия"
        case .alone: "Индивидуальное обучение"
        }
    }

    /// «журнал внеурочной деятельности», on its page and on paper.
    var journal: String {
        switch self {
        case .lessons: "журнал класса"
        case .extracurricular: "журнал внеурочной деятельности"
        case .other: "журнал занятий"
        case .alone: "журнал индивидуального обучения"
        }
    }
}
