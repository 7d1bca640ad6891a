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
    /// A parent's tie to a child.
    package static func tie(_ tie: Int, of student: ID<Person>) -> Link {
        Link("/people/\(student.number)/parents/\(tie)")
    }
    /// The posts of a person.
    package static func posts(of person: ID<Person>) -> Link { Link("/people/\(person.number)/posts") }
    /// The categories of a student.
    package static func categories(of student: ID<Person>) -> Link { Link("/people/\(student.number)/categories") }
    /// The groups for physical education of one's own courses.
    package static let healthGroups = Link("/people/health")
    /// Proposals to correct cards.
    package static let corrections = Link("/corrections")
    /// One proposal.
    package static func correction(_ correction: Int) -> Link { Link("/corrections/\(correction)") }
    /// The form that proposes a correction of a student's card.
    package static func propose(_ student: ID<Student>) -> Link { Link("/corrections/new/\(student.number)") }
    /// Who opened which card or journal.
    package static let access = Link("/access")
    /// The local acts that bind whoever looks.
    package static let acts = Link("/acts")
    /// Who has accepted which local act.
    package static let registers = Link("/registers")
    /// A register of signed papers.
    package static func register(_ kind: AgreementKind) -> Link { Link("/registers/\(kind.slug)") }
}
