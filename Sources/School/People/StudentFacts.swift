/// What a student's card says besides what every card says; empty text is nothing.
package struct StudentFacts: Sendable, Hashable {
    /// The number of the personal file (личное дело).
    package var fileNumber = ""
    /// The number in the alphabetic book.
    package var alphabetNumber = ""
    /// The language of education.
    package var language = ""
    /// The first foreign language (001 п. 3.3).
    package var firstLanguage = ""
    /// The second foreign language.
    package var secondLanguage = ""
    /// Needed for ОО-1.
    package var citizenship = ""

    /// A card of which nothing is known.
    package init() {}

    /// The text of an ordinary field; nil for a field that stands elsewhere.
    package subscript(field: CardField) -> String? {
        get {
            switch field {
            case .fileNumber: fileNumber
            case .alphabetNumber: alphabetNumber
            case .studyLanguage: language
            case .firstLanguage: firstLanguage
            case .secondLanguage: secondLanguage
            case .citizenship: citizenship
            default: nil
            }
        }
        set {
            switch field {
            case .fileNumber: fileNumber = newValue ?? ""
            case .alphabetNumber: alphabetNumber = newValue ?? ""
            case .studyLanguage: language = newValue ?? ""
            case .firstLanguage: firstLanguage = newValue ?? ""
            case .secondLanguage: secondLanguage = newValue ?? ""
            case .citizenship: citizenship = newValue ?? ""
            default: break
            }
        }
    }

    /// The fields that stand here, in the order of a card.
    package static let fields: [CardField] = [
        .fileNumber, .alphabetNumber, .studyLanguage, .firstLanguage, .secondLanguage, .citizenship,
    ]
}
