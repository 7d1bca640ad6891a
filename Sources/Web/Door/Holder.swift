import School

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
    /// Whom the account is, school by school.
    package let places: [Place]

    /// A holder from its parts.
    package init(account: ID<Account>, device: Int, isShared: Bool, mustChange: Bool, places: [Place]) {
        self.account = account
        self.device = device
        self.isShared = isShared
        self.mustChange = mustChange
        self.places = places
    }
}
