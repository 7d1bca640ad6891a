/// What a column of a people list holds.
enum Column: Hashable {
    case rowNumber
    case name(NamePart)
    case birth, sex, schoolClass
    case post, subjects, leads
    case email
    case parent(Kin, ParentPart)
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
            case .documents: "паспортные данные и СНИЛС из файлов не берут: если школа ведёт эти поля, их вносят в карточку"
            case .health: "сведения о здоровье в журнале не хранят"
            }
        }
    }
}
