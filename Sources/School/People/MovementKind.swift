/// What a line of the movement ledger says. The numbers stand in the record and never change.
package enum MovementKind: Int, Hashable, Sendable, CaseIterable {
    case arrival = 1
    case transfer = 2
    /// From one group of a class to another.
    case regroup = 3
    case departure = 4
    /// Stays at the same grade level for another year.
    case repeating = 5
    /// Goes on with debts that are to be passed.
    case conditional = 6
    case graduation = 7
    /// Goes on to the next grade level with the class.
    case promotion = 8
    /// Takes back an earlier line that was a mistake.
    case reversal = 9

    /// «прибытие», for a list of lines.
    package var title: String {
        switch self {
        case .arrival: "прибытие"
        case .transfer: "перевод в другой класс"
        case .regroup: "перевод в другую группу"
        case .departure: "выбытие"
        case .repeating: "повторное обучение"
        case .conditional: "условный перевод"
        case .graduation: "выпуск"
        case .promotion: "перевод в следующий класс"
        case .reversal: "сторно"
        }
    }

    /// Whether the student leaves the school: the line's day is then the last one here, else the first one there.
    package var isLeaving: Bool { self == .departure || self == .graduation }

    /// Whether the student goes from one class to another.
    package var isBetweenClasses: Bool {
        switch self {
        case .transfer, .repeating, .conditional, .promotion: true
        default: false
        }
    }

    /// Whether it is what a pedagogical council decides: a protocol stands for an order.
    package var isOfCouncil: Bool {
        switch self {
        case .repeating, .conditional, .graduation, .promotion: true
        default: false
        }
    }
}
