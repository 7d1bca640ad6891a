/// Which record of the school is the official one (003 п. 1.3; 000 п. 1.2, 4.1; 001 п. 7.1).
package enum RecordMode: String, Hashable, Sendable, CaseIterable {
    /// Electronic entries are the journal.
    case electronic
    /// Both are kept, and must agree.
    case dual
    /// The paper journal is the official one, the electronic one repeats it.
    case paper

    /// «электронный журнал», for lists and choices.
    package var title: String {
        switch self {
        case .electronic: "только электронный журнал"
        case .dual: "электронный и бумажный журналы вместе"
        case .paper: "бумажный журнал, электронный его повторяет"
        }
    }

    /// What a printed page says of its own weight.
    package var heading: String {
        switch self {
        case .electronic: "Журнал ведётся в электронном виде."
        case .dual: "Журнал ведётся в электронном виде и на бумаге; записи должны совпадать."
        case .paper: "Основной журнал — бумажный; это его электронная копия."
        }
    }

    /// Whether entries must be compared with the paper journal (000 п. 1.2; 001 п. 7.1).
    package var isCompared: Bool { self != .electronic }
}

extension Regulation {
    /// Which record of the school is the official one.
    package var recordMode: RecordMode { RecordMode(rawValue: self[.recordMode]) ?? .electronic }
}
