import School

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
    /// A field of the card that is kept sealed.
    case secret(CardField)
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

    enum ParentPart: Hashable {
        case full, surname, given, patronymic, email
        case secret(CardField)
    }

    /// Which parent of the row: the columns of one kin belong together.
    enum Kin: Hashable {
        case mother, father
        /// «Родитель», «Родитель 2»: counted from one.
        case guardian(Int)
    }

    enum DropReason: Hashable {
        /// The school does not keep the field.
        case off(CardField)
        /// In a list that says nothing of people.
        case misplaced
        case documents, health

        /// The end of «Столбец «Телефон» не загружен: …».
        var sentence: String {
            switch self {
            case .off(.phone), .off(.address):
                "телефоны и адреса в электронный журнал не вносят (001 п. 3.3)"
            case .off(let field):
                "поле «\(field.title)» школа не ведёт, его включают на странице «Поля карточек»"
            case .misplaced: "такие данные берут из списков учеников, родителей и сотрудников"
            case .documents: "документы и гражданство из файлов не берут, их вносят в карточку"
            case .health: "сведения о здоровье в журнале не хранят"
            }
        }
    }

    /// The sealed field that the column holds, of whomever.
    var sealed: CardField? {
        switch self {
        case .secret(let field), .parent(_, .secret(let field)): field
        default: nil
        }
    }

    /// The same, or left out where the school does not keep such a field.
    func among(_ kept: Set<CardField>) -> Column {
        guard let sealed, !kept.contains(sealed) else { return self }
        return .dropped(.off(sealed))
    }
}
