/// What a final mark sums up. The numbers stand in the record and never change.
package enum FinalKind: Int, Hashable, Sendable, CaseIterable {
    /// A quarter, half-year, trimester or module.
    case period = 1
    case year = 2
    /// The work of the intermediate attestation (003 п. 2.2).
    case attestation = 3
    case exam = 4
    /// What goes into the certificate: it rests on the year's mark and the exam's.
    case overall = 5
    /// Behaviour in a period: no subject's average knows of it.
    case behaviour = 6

    /// «Экзамен», for a tab and a column.
    package var title: String {
        switch self {
        case .period: "Период"
        case .year: "Год"
        case .attestation: "Аттестация"
        case .exam: "Экзамен"
        case .overall: "Итоговая"
        case .behaviour: "Поведение"
        }
    }

    /// «годовая отметка», in a sentence.
    package var words: String {
        switch self {
        case .period: "отметка за период"
        case .year: "годовая отметка"
        case .attestation: "отметка за промежуточную аттестацию"
        case .exam: "экзаменационная отметка"
        case .overall: "итоговая отметка"
        case .behaviour: "отметка за поведение"
        }
    }

    /// How an address names it; a period has a name of its own.
    package var slug: String {
        switch self {
        case .period: "period"
        case .year: "year"
        case .attestation: "attestation"
        case .exam: "exam"
        case .overall: "overall"
        case .behaviour: "behaviour"
        }
    }

    /// Whether the school's rules propose it; an exam's mark is what the exam gave.
    package var isReckoned: Bool { self == .period || self == .year || self == .overall }

    /// Whether it belongs to one period of the year.
    package var isOfPeriod: Bool { self == .period || self == .behaviour }
}

extension Scale {
    /// Reads a final mark as it is typed: «4», «н», «н/а», «осв», «з»; nil for what cannot stand as one.
    package func finalMark(_ text: some StringProtocol) -> Mark? {
        guard self != .markless else { return nil }
        switch text.lowercased() {
        case "н", "на", "н/а": return .notAttested
        case "о", "осв": return .exempt
        case "з", "зч", "зач", "зачёт", "зачет": return .passed
        case "нз", "незач", "незачёт", "незачет": return .failed
        default:
            guard let mark = mark(text), !mark.isNoMark else { return nil }
            return mark
        }
    }

    /// «2 3 4 5, н/а, осв, зч, нз», as a hint at the field.
    package var finalLegend: String {
        let numbers = self == .passFail ? "" : legend + ", "
        return numbers + "зч, нз, н/а, осв"
    }
}
