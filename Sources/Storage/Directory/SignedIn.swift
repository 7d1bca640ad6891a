import School

/// Somebody who has signed in: the device, and whom the account is in which school.
package struct SignedIn: Sendable, Hashable {
    /// The device.
    package let signIn: SignIn
    /// Whom the account is.
    package let links: [AccountLink]

    /// How many alerts its owner has not looked at.
    package let alerts: Int
    /// The mark that this device shall carry from now on, where it was just given one.
    package let mark: SignInToken?

    /// A device with its account's links.
    package init(signIn: SignIn, links: [AccountLink], alerts: Int = 0, mark: SignInToken? = nil) {
        self.signIn = signIn
        self.links = links
        self.alerts = alerts
        self.mark = mark
    }
}

/// What a device carries in its cookie: 32 random bytes, of which the directory knows the SHA-256 alone.
package struct SignInToken: Sendable, Hashable {
    /// Lower-case hexadecimal, 64 digits.
    package let text: String
    /// The SHA-256 under which the directory keeps it.
    let digest: [UInt8]

    init(random bytes: [UInt8]) {
        text = Hex.text(bytes)
        digest = Sodium.sha256(bytes)
    }

    /// A cookie's value; nil when it cannot be a token.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 64, let bytes = Hex.bytes(text) else { return nil }
        self.init(random: bytes)
    }
}
