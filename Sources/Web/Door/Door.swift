import School
import Storage

/// A way in that needs more than one school's records: signing in, first run, copies.
package struct Door: Sendable {
    /// What a door's keeper is given.
    package struct Call: Sendable {
        /// The request.
        package let visit: Visit
        /// The request as a form.
        package let form: Form
        /// Who has signed in, if anybody.
        package let holder: Holder?
        /// The school the address means, where there is one.
        package let school: String?
        /// The school's prefix in addresses: empty for the sole school, else `/slug`.
        package let prefix: String
        /// The house's front door: records, keys, frame.
        package let front: FrontDoor
    }

    /// `GET` or `POST`.
    package let method: String
    /// The address, with `:names` for its parts.
    package let path: String
    /// What is done there.
    package let act: Act
    /// Whether only those who have signed in may come.
    package let isInside: Bool
    /// The longest body it takes, in bytes.
    package let limit: Int
    /// Answers the call.
    package let answer: @Sendable (Call) async throws -> Answer

    /// A door; its keeper asks the gate itself, through the permit of a `Gatekeeper`.
    package init(
        _ method: String, _ path: String, act: Act, isInside: Bool = false, limit: Int = 1_000_000,
        answer: @escaping @Sendable (Call) async throws -> Answer
    ) {
        self.method = method
        self.path = path
        self.act = act
        self.isInside = isInside
        self.limit = limit
        self.answer = answer
    }
}
