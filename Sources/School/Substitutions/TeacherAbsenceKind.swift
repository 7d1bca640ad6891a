/// Why a teacher is not at school. The numbers stand in the record and never change; what ails anybody is never kept.
package enum TeacherAbsenceKind: Int, Hashable, Sendable, CaseIterable {
    case sickLeave = 1
    case courses = 2
    case leave = 3
    case trip = 4
    case other = 5

    /// «больничный», for lists and the register of substitutions.
    package var title: String {
        switch self {
        case .sickLeave: "больничный"
        case .courses: "курсы"
        case .leave: "отпуск"
        case .trip: "командировка"
        case .other: "иное"
        }
    }
}
