import Markup
import School

/// Signposts to ways in: who has none yet, who was given what, and one's own account.
extension Link {
    /// One's own second factor.
    package static let secondFactor = Link("/second-factor")
    /// The mail by which one's own password is recovered.
    package static let mail = Link("/email")
    /// Who gives ways in, how long passwords are, of whom a second factor is asked.
    package static let entryRules = Link("/credentials/rules")
    /// Who has not come in yet: class by class.
    package static let missing = Link("/credentials/missing")
    /// Who of a class, or of the staff, has not come in yet.
    package static func missing(_ slug: String) -> Link { Link("/credentials/missing/\(slug)") }
    /// Who was given which way in, by whom and why.
    package static let credentialsRegister = Link("/credentials/register")
    /// The same for the people of a class.
    package static func credentialsRegister(_ slug: String) -> Link { Link("/credentials/register/\(slug)") }
    /// A further page of it.
    package static func credentialsRegister(before number: Int) -> Link {
        Link("/credentials/register?before=\(number)")
    }
    /// A person's way in: what it is, and taking it back.
    package static func wayIn(of person: ID<Person>) -> Link { Link("/credentials/person/\(person.number)") }
}
