/// A paper that binds a person towards the school. The numbers stand in the record and never change.
package enum AgreementKind: Int, Hashable, Sendable, CaseIterable {
    /// A parent's consent to the processing of personal data (152-ФЗ).
    case consent = 1
    /// A staff member's obligation not to disclose personal data (001 п. 2п.6).
    case nonDisclosure = 2

    /// As the register is called.
    package var title: String {
        switch self {
        case .consent: "Согласия родителей"
        case .nonDisclosure: "Обязательства сотрудников"
        }
    }

    /// What one such paper is.
    package var paper: String {
        switch self {
        case .consent: "согласие на обработку персональных данных"
        case .nonDisclosure: "обязательство о неразглашении"
        }
    }

    /// The word of addresses.
    package var slug: String {
        switch self {
        case .consent: "consents"
        case .nonDisclosure: "obligations"
        }
    }
}
