/// The paper that explains an absence. Diagnoses are never kept.
package struct AbsenceDocument: Hashable, Sendable {
    /// What sort of paper it is. The numbers stand in the record and never change.
    package enum Kind: Int, Hashable, Sendable, CaseIterable {
        case medical = 1
        case application = 2
        case order = 3
        case other = 4

        /// «справка», for a list.
        package var title: String {
            switch self {
            case .medical: "справка"
            case .application: "заявление"
            case .order: "приказ"
            case .other: "другой документ"
            }
        }
    }

    /// What sort of paper it is.
    package let kind: Kind
    /// Its number, empty if it has none.
    package let number: String
    /// The first of the days that the paper itself names; nil where it names none.
    package let from: Day?
    /// The last of them; nil where it names none.
    package let to: Day?
    /// When it was presented; two working days are counted from here (003 п. 2.9).
    package let presented: Day

    /// A paper presented on a day.
    package init(kind: Kind, number: String = "", from: Day? = nil, to: Day? = nil, presented: Day) {
        self.kind = kind
        self.number = number
        (self.from, self.to) = (from, to)
        self.presented = presented
    }

    /// Objects to a day of presentation that is to come, and to days out of order.
    func check(today: Day) throws(Objection) {
        if presented > today {
            throw Objection(
                "Документ предъявлен \(presented.russian) — этот день ещё не наступил.", field: "presented")
        }
        if let from, let to, to < from {
            throw Objection(
                "В документе последний день (\(to.russian)) раньше первого (\(from.russian)). Исправьте одну из дат.",
                field: "docto")
        }
    }
}
