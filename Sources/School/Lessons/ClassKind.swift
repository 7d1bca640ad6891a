/// What sort of class it is. The numbers stand in the record and never change.
package enum ClassKind: Int, Hashable, Sendable, CaseIterable {
    case general = 1
    /// With deepened study of subjects.
    case advanced = 2
    /// For students with special educational needs.
    case specialNeeds = 3
    case cadet = 4
    case gymnasium = 5
    case preProfessional = 6

    /// «общеобразовательный», for a list.
    package var title: String {
        switch self {
        case .general: "общеобразовательный"
        case .advanced: "с углублённым изучением"
        case .specialNeeds: "для обучающихся с ОВЗ"
        case .cadet: "кадетский"
        case .gymnasium: "гимназический"
        case .preProfessional: "предпрофессиональный"
        }
    }
}
