/// A category of a student for the card and the social passport (domain 4.5), or a group for physical education. The
/// text is the code in the record and never changes.
package enum StudentCategory: String, Hashable, Sendable, CaseIterable {
    case specialNeeds = "ОВЗ"
    case disabled = "ИНВ"
    case taughtAtHome = "ДОМ"
    case taughtByFamily = "СЕМ"
    case manyChildren = "МНГ"
    case lowIncome = "МАЛ"
    case oneParent = "НЕП"
    case guardianship = "ОПК"
    case militaryFamily = "СВО"
    case foreigner = "МИГ"
    case refugee = "БЕЖ"
    case schoolRegister = "ВШУ"
    case policeRegister = "КДН"
    case gifted = "ОДР"
    case repeating = "ПОВТ"
    case conditional = "УСЛ"
    case individualPlan = "ИУП"
    case targeted = "ЦЕЛ"
    case meals = "ПИТ"
    case transport = "ПОДВ"
    case afterSchool = "ГПД"
    case healthMain = "ФК1"
    case healthPreparatory = "ФК2"
    case healthSpecialA = "ФК3"
    case healthSpecialB = "ФК4"

    /// «ребёнок-инвалид», for a card.
    package var title: String {
        switch self {
        case .specialNeeds: "обучающийся с ОВЗ"
        case .disabled: "ребёнок-инвалид"
        case .taughtAtHome: "обучение на дому"
        case .taughtByFamily: "семейное образование, самообразование"
        case .manyChildren: "многодетная семья"
        case .lowIncome: "малообеспеченная семья"
        case .oneParent: "неполная семья"
        case .guardianship: "опека, сирота"
        case .militaryFamily: "семья участника СВО"
        case .foreigner: "иностранный гражданин, неродной русский"
        case .refugee: "беженец, переселенец"
        case .schoolRegister: "внутришкольный учёт"
        case .policeRegister: "учёт КДН, ПДН"
        case .gifted: "одарённый"
        case .repeating: "повторное обучение"
        case .conditional: "условно переведён"
        case .individualPlan: "индивидуальный учебный план"
        case .targeted: "профильное, целевое обучение"
        case .meals: "льготное питание"
        case .transport: "подвоз"
        case .afterSchool: "группа продлённого дня"
        case .healthMain: "основная"
        case .healthPreparatory: "подготовительная"
        case .healthSpecialA: "специальная «А»"
        case .healthSpecialB: "специальная «Б»"
        }
    }

    /// Whether it is a group for physical education: the teacher of it sees its name and nothing else.
    package var isHealthGroup: Bool { rawValue.hasPrefix("ФК") }

    /// The field of cards by which the school keeps it.
    package var field: CardField { isHealthGroup ? .healthGroup : .categories }
}
