/// Whom a list of people shows.
enum PeopleKind: String, CaseIterable, Sendable {
    case students
    case parents
    case staff

    var title: String {
        switch self {
        case .students: "Ученики"
        case .parents: "Родители"
        case .staff: "Сотрудники"
        }
    }

    /// What the list says of each besides the name.
    var about: String {
        switch self {
        case .students: "Класс"
        case .parents: "Дети"
        case .staff: "Должность"
        }
    }
}
