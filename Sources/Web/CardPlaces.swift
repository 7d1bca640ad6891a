import Markup
import School

/// Signposts to the fields of cards.
extension Link {
    /// Which fields of cards the school keeps.
    package static let fields = Link("/school/fields")
    /// A sealed field of a person's card.
    package static func secret(_ field: CardField, of person: ID<Person>) -> Link {
        Link("/people/\(person.number)/secret/\(field.slug)")
    }
}
