/// A field of a card that the school may keep or leave out (001 п. 3.3 against 003 п. 1.6). The numbers stand in the
/// record and never change.
package enum CardField: Int, Hashable, Sendable, CaseIterable {
    case passport = 1
    case snils = 2
    case address = 3
    case phone = 4
    case fileNumber = 5
    case alphabetNumber = 6
    case studyLanguage = 7
    case firstLanguage = 8
    case secondLanguage = 9
    case citizenship = 10
    case categories = 11
    case healthGroup = 12

    /// «СНИЛС», for a card and its forms.
    package var title: String {
        switch self {
        case .passport: "Паспортные данные"
        case .snils: "СНИЛС"
        case .address: "Адрес"
        case .phone: "Телефон"
        case .fileNumber: "Личное дело №"
        case .alphabetNumber: "№ в алфавитной книге"
        case .studyLanguage: "Язык обучения"
        case .firstLanguage: "Первый иностранный язык"
        case .secondLanguage: "Второй иностранный язык"
        case .citizenship: "Гражданство"
        case .categories: "Категории ученика"
        case .healthGroup: "Группа по физкультуре"
        }
    }

    /// The word of addresses and forms.
    package var slug: String {
        switch self {
        case .passport: "passport"
        case .snils: "snils"
        case .address: "address"
        case .phone: "phone"
        case .fileNumber: "file"
        case .alphabetNumber: "alphabet"
        case .studyLanguage: "language"
        case .firstLanguage: "foreign1"
        case .secondLanguage: "foreign2"
        case .citizenship: "citizenship"
        case .categories: "categories"
        case .healthGroup: "health"
        }
    }

    /// The field of a word.
    package init?(slug: String) {
        guard let field = Self.allCases.first(where: { $0.slug == slug }) else { return nil }
        self = field
    }

    /// Whether its values are sealed, shown masked, and revealed only for a purpose.
    package var isSealed: Bool { rawValue <= 4 }

    /// The rule by which the school keeps it.
    package var rule: RegulationKey {
        switch self {
        case .passport: .fieldPassport
        case .snils: .fieldSnils
        case .address: .fieldAddress
        case .phone: .fieldPhone
        case .fileNumber: .fieldFileNumber
        case .alphabetNumber: .fieldAlphabetNumber
        case .studyLanguage: .fieldStudyLanguage
        case .firstLanguage: .fieldFirstLanguage
        case .secondLanguage: .fieldSecondLanguage
        case .citizenship: .fieldCitizenship
        case .categories: .fieldCategories
        case .healthGroup: .fieldHealthGroup
        }
    }

    /// The sealed ones.
    package static let sealed = allCases.filter(\.isSealed)
}

extension Regulation {
    /// Whether the school keeps the field; what it does not keep stands in no form, card, import or export.
    package func keeps(_ field: CardField) -> Bool { isOn(field.rule) }
}
