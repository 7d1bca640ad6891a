import School
import Storage

/// Somebody who has signed in: the account, the device, and whom the account is in which school.
package struct Holder: Sendable {
    /// A person of one school.
    package struct Place: Sendable, Hashable {
        /// The school's slug.
        package let school: String
        /// The person's random key there.
        package let person: [UInt8]

        /// A person of a school.
        package init(school: String, person: [UInt8]) {
            self.school = school
            self.person = person
        }
    }

    /// The account's number in the directory.
    package let account: ID<Account>
    /// The number of this sign-in.
    package let device: Int
    /// Whether the computer is shared: nothing is kept on it.
    package let isShared: Bool
    /// Whether the first password still waits to be changed.
    package let mustChange: Bool
    /// The moment from which nothing goes without a second factor; nil while nobody asks for one.
    package let enrolBy: Moment?
    /// How many alerts about the account its owner has not looked at.
    package let alerts: Int
    /// Whom the account is, school by school.
    package let places: [Place]

    /// A holder from its parts.
    package init(
        account: ID<Account>, device: Int, isShared: Bool, mustChange: Bool, enrolBy: Moment? = nil, alerts: Int = 0,
        places: [Place]
    ) {
        (self.enrolBy, self.alerts) = (enrolBy, alerts)
        self.account = account
        self.device = device
        self.isShared = isShared
        self.mustChange = mustChange
        self.places = places
    }
}

extension Holder {
    /// A holder as the directory knows them.
    package init(_ signedIn: SignedIn) {
        let signIn = signedIn.signIn
        self.init(
            account: signIn.account, device: signIn.number, isShared: signIn.isShared, mustChange: signIn.mustChange,
            enrolBy: signIn.enrolBy, alerts: signedIn.alerts,
            places: signedIn.links.map { Place(school: $0.school.slug, person: $0.person) })
    }
}
