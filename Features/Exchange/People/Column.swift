/// What a column of a list holds.
enum Column: Hashable {
    case rowNumber
    case name(NamePart)
    case birth, sex, schoolClass
    /// A class in two cells: «7» and «А».
    case level, letter
    case post, subjects, leads
    case email
    case parent(Kin, ParentPart)
    /// Of a list of classes.
    case profile, shift, leader
    /// Of a list of parents: whose parent, and what kin.
    case child(NamePart), childBirth, kin
    /// Of a curriculum, a load or a list of groups.
    case area, hours, group, parts
    /// One of the many columns of a square table: its title says the class, the grade level or the subject.
    case cross(String)
    /// A sum, which is not read but known.
    case total
    /// Left out by a person.
    case unwanted
    /// Recognised, and left out on purpose.
    case dropped(DropReason)

    enum NamePart: Hashable { case full, surname, given, patronymic }

    enum ParentPart: Hashable { case full, surname, given, patronymic, email }

    /// Which parent of the row: the columns of one kin belong together.
    enum Kin: Hashable {
        case mother, father
        /// «Родитель», «Родитель 2»: counted from one.
        case guardian(Int)
    }

    enum DropReason: Hashable, CaseIterable {
        case contacts, documents, health

        /// The end of «Столбец «Телефон» не загружен: …».
        var sentence: String {
            switch self {
            case .contacts: "телефоны и адреса в электронный журнал не вносят (001 п. 3.3)"
            case .documents:
                "паспортные данные и СНИЛС из файлов не берут: если школа ведёт эти поля, их вносят в карточку"
            case .health: "сведения о здоровье в журнале не хранят"
            }
        }
    }
}
