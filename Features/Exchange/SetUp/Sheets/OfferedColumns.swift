import School

/// What a column of a sheet may be said to hold, in the order of a list.
extension SheetKind {
    /// With the sealed fields that the school keeps, where the list is of people.
    func offered(_ kept: Set<CardField>) -> [(column: Column, title: String)] {
        let fields = CardField.sealed.filter(kept.contains)
        let own = fields.map { (column: Column.secret($0), title: $0.title) }
        switch self {
        case .students:
            let parents: [(Column.Kin, String)] = [
                (.mother, "Мать"), (.father, "Отец"), (.guardian(1), "Родители"), (.guardian(2), "Второй родитель"),
            ]
            let ofParents = parents.flatMap { kin, title in
                fields.map { (column: Column.parent(kin, .secret($0)), title: "\(title), \($0.title)") }
            }
            return usual + own + ofParents
        case .staff, .parents: return usual + own
        default: return usual
        }
    }

    private var usual: [(column: Column, title: String)] {
        switch self {
        case .classes:
            Self.classColumns + [
                (.profile, "Профиль"), (.shift, "Смена"), (.leader, "Классный руководитель"),
            ]
        case .staff:
            Self.nameColumns + [
                (.post, "Должность"), (.subjects, "Предметы"), (.leads, "Классное руководство"),
                (.email, "Эл. почта"), (.birth, "Дата рождения"), (.sex, "Пол"),
            ]
        case .students:
            Self.nameColumns + Self.classColumns + [(.birth, "Дата рождения"), (.sex, "Пол")] + Self.parentColumns
        case .parents:
            Self.nameColumns + [
                (.kin, "Кем приходится"), (.email, "Эл. почта"), (.child(.full), "ФИО ребёнка"),
                (.child(.surname), "Фамилия ребёнка"), (.child(.given), "Имя ребёнка"),
                (.child(.patronymic), "Отчество ребёнка"), (.childBirth, "Дата рождения ребёнка"),
            ] + Self.classColumns
        case .curriculum:
            [(.subjects, "Предмет"), (.area, "Предметная область")] + Self.classColumns
                + [(.profile, "Профиль"), (.hours, "Часов в неделю"), (.parts, "Сколько групп")]
        case .load:
            Self.nameColumns + [(.subjects, "Предмет")] + Self.classColumns
                + [(.group, "Группа"), (.hours, "Часов в неделю")]
        case .groups:
            Self.nameColumns + Self.classColumns
                + [(.subjects, "Предмет"), (.group, "Группа"), (.birth, "Дата рождения")]
        case .skipped: []
        }
    }

    /// Whether any of its columns may stand for a class or a subject by its title.
    var hasCross: Bool { [.curriculum, .load, .groups].contains(self) }

    private static let nameColumns: [(column: Column, title: String)] = [
        (.name(.full), "ФИО"), (.name(.surname), "Фамилия"), (.name(.given), "Имя"),
        (.name(.patronymic), "Отчество"),
    ]
    private static let classColumns: [(column: Column, title: String)] = [
        (.schoolClass, "Класс"), (.level, "Параллель"), (.letter, "Буква"),
    ]
    private static let parentColumns: [(column: Column, title: String)] = [
        (.parent(.mother, .full), "Мать, ФИО"), (.parent(.mother, .email), "Мать, почта"),
        (.parent(.father, .full), "Отец, ФИО"), (.parent(.father, .email), "Отец, почта"),
        (.parent(.guardian(1), .full), "Родители, ФИО"), (.parent(.guardian(1), .email), "Родители, почта"),
        (.parent(.guardian(2), .full), "Второй родитель, ФИО"),
        (.parent(.guardian(2), .email), "Второй родитель, почта"),
    ]
}
