/// How far a proposed correction has come. The numbers stand in the record and never change.
package enum CorrectionState: Int, Hashable, Sendable, CaseIterable {
    case sent = 1
    case confirmed = 2
    case approved = 3
    case refused = 4

    /// As the list says it.
    package var title: String {
        switch self {
        case .sent: "ждёт классного руководителя"
        case .confirmed: "ждёт ответственного или секретаря"
        case .approved: "принято"
        case .refused: "отклонено"
        }
    }

    /// Whether somebody still has to decide.
    package var isOpen: Bool { self == .sent || self == .confirmed }
}
