/// What is handed over for a new year by the day that the regulation sets (001 п. 4.3). The numbers stand in the record.
package enum YearTask: Int, Sendable, Hashable, CaseIterable {
    case profileClasses = 1
    case classTeachers = 2
    case holidays = 3
    case curriculum = 4
    case studentsByClass = 5
    case teachersByClass = 6

    /// As the checklist names it.
    package var title: String {
        switch self {
        case .profileClasses: "Названия профильных классов"
        case .classTeachers: "Список классных руководителей"
        case .holidays: "Каникулы и выходные дни"
        case .curriculum: "Учебный план"
        case .studentsByClass: "Списки учеников по классам"
        case .teachersByClass: "Учителя по классам"
        }
    }
}
