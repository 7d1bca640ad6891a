/// How a teacher catches up with the programme («Лист корректировки»). The numbers stand in the record and never change.
package enum CorrectionWay: Int, Hashable, Sendable, CaseIterable {
    case joining = 1
    case moving = 2
    case alone = 3
    case block = 4
    case reserve = 5
    case remote = 6
    case consultation = 7

    /// «объединение тем», as the sheet prints it.
    package var title: String {
        switch self {
        case .joining: "объединение тем"
        case .moving: "перенос на другой урок"
        case .alone: "самостоятельное изучение"
        case .block: "блочная подача материала"
        case .reserve: "за счёт резервных часов"
        case .remote: "дистанционное занятие"
        case .consultation: "консультация"
        }
    }
}
