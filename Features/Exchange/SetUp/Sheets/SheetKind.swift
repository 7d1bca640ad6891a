/// What a sheet of a set-up is a list of.
enum SheetKind: String, CaseIterable {
    case classes, staff, students, parents, curriculum, load, groups
    case skipped

    /// «Ученики», as a list of kinds has it.
    var title: String {
        switch self {
        case .classes: "Классы"
        case .staff: "Сотрудники"
        case .students: "Ученики"
        case .parents: "Родители"
        case .curriculum: "Учебный план"
        case .load: "Нагрузка"
        case .groups: "Группы"
        case .skipped: "не загружать"
        }
    }

    /// Where two kinds fit alike, the one that says more.
    static let byNarrowness: [SheetKind] = [.load, .curriculum, .groups, .parents, .classes, .staff, .students]
}
