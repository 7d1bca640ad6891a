import School
import Storage

/// What the front door is told when the house opens: settings and the directory's answers.
package struct Outside: Sendable {
    /// Whether visitors come by https: decides `Secure` and the cookies' names.
    package let isSecure: Bool
    /// 32 bytes for the forms' tokens, the same in every process of the installation.
    package let tokenKey: [UInt8]
    /// Whether answers tell how many questions they asked.
    package let isTraced: Bool
    /// The moment now.
    package let clock: @Sendable () -> Moment
    /// Who holds this sign-in token (the cookie's text), or nil when it has ended; whether an act asks, which is told
    /// nothing from memory that another process may have changed.
    package let holder: @Sendable (String, Moment, Bool) async throws -> Holder?
    /// The schools by slug, in the order in which they were added.
    package let schools: @Sendable () async throws -> [String]
    /// Told from which network address a device is used at a moment: account, device, address.
    package var seen: (@Sendable (Holder, String, Moment) async -> Void)?
    /// The same for a page that only follows what others do: that is no sign of anybody being there, so a shared
    /// computer's sign-in is not made longer by it.
    package var glance: (@Sendable (String, Moment) async throws -> Holder?)?
    /// Where copies go and how they are sealed; nil where no folder was named.
    package var copies: CopyPlan?
    /// Openings of cards and journals that wait to be written down.
    package let openings = AccessBook()
    /// The ring that seals single fields of cards; without it no such field can be kept.
    package var fieldKeys: Keyring?

    /// The wiring by its parts.
    package init(
        isSecure: Bool, tokenKey: [UInt8], isTraced: Bool = false, clock: @escaping @Sendable () -> Moment,
        holder: @escaping @Sendable (String, Moment, Bool) async throws -> Holder?,
        schools: @escaping @Sendable () async throws -> [String]
    ) {
        self.isSecure = isSecure
        self.tokenKey = tokenKey
        self.isTraced = isTraced
        self.clock = clock
        self.holder = holder
        self.schools = schools
    }

    /// Who holds the token, whether they do something or their page only follows.
    func known(_ token: String, at now: Moment, isAct: Bool = false, isGlance: Bool) async throws -> Holder? {
        if isGlance, let glance { return try await glance(token, now) }
        return try await holder(token, now, isAct)
    }

    /// The cookie that holds the sign-in.
    package var signInCookie: String { isSecure ? "__Host-parta" : "parta" }
    /// The cookie of a visitor who has not signed in: it binds the form's token.
    package var doorCookie: String { isSecure ? "__Host-parta-door" : "parta-door" }

    /// The cookie by which a device of one's own is known again.
    package var deviceCookie: String { isSecure ? "__Host-parta-device" : "parta-device" }

    /// A cookie line; no age means until the browser closes.
    package func cookie(_ name: String, _ value: String, age: Int? = nil) -> String {
        "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
            + (age.map { "; Max-Age=\($0)" } ?? "")
    }
}
