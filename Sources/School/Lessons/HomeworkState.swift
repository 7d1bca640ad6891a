/// What is known of a lesson's homework. «Не задано» is said aloud (003 п. 2.8):
/// it fulfils the duty to enter homework, silence does not.
package enum HomeworkState: Hashable, Sendable {
    case notEntered
    case notSet
    case set(String)

    /// The longest homework text, in Unicode scalars.
    package static let longest = 4_000

    /// Whether the teacher has done what is asked.
    package var isEntered: Bool { self != .notEntered }

    /// As the diary shows it; empty while nothing is entered.
    package var text: String {
        switch self {
        case .notEntered: ""
        case .notSet: "не задано"
        case .set(let text): text
        }
    }

    /// From a lesson's form: the text, and whether «не задано» is ticked. Text outweighs the tick.
    package static func typed(_ text: String, notSet: Bool) throws(Objection) -> HomeworkState {
        let homework = trimmed(text)
        guard homework.unicodeScalars.count <= longest else {
            throw Objection("Домашнее задание: не длиннее 4000 знаков. Длинное приложите файлом.", field: "homework")
        }
        if homework.isEmpty { return notSet ? .notSet : .notEntered }
        return .set(homework)
    }
}
