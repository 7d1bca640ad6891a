import School
import Synchronization

/// Everything that happens at the door: signing in and out, passwords, codes, devices.
///
/// Passwords are hashed between transactions, on a thread of their own. Whoever calls brings the permit.
package final class Doors: Sendable {
    /// Accounts, sign-ins and the list of schools.
    package let directory: Database
    let cache = SignInCache()
    let hashing = HashingThread()
    let listed = SchoolList()
    let loginKey: [UInt8]
    let slipKeys: [[UInt8]]
    let factorKey: [UInt8]
    let recoveryKeys: [[UInt8]]
    let seal: Seal
    let presence = Presence()
    /// When each account was last told of two networks, so that the directory is not asked at every page.
    let told = Mutex<[ID<Account>: Moment]>([:])
    /// What a password's hash costs here.
    package let price: Password.Price
    private let decoy: String

    /// The doors of an installation, its keys and the price of a password.
    package init(_ directory: Database, keyring: Keyring, price: Password.Price = .full) {
        self.directory = directory
        self.price = price
        loginKey = keyring.key(.logins, of: directory.name)
        slipKeys = keyring.keys(.slips, of: directory.name)
        factorKey = keyring.key(.secondFactor, of: directory.name)
        recoveryKeys = keyring.keys(.secondFactor, of: directory.name)
        seal = Seal(keyring, school: directory.name)
        decoy = Password.decoy(price: price)
    }

    /// Who holds the token: from memory for half a minute, unless a fresh answer is wanted. Acts want a fresh one.
    package func find(_ token: SignInToken, now: Moment, isFresh: Bool = false, isGlance: Bool = false) async throws
        -> SignedIn?
    {
        if !isFresh, let known = cache.find(token.digest, now: now) { return known }
        let found = try await directory.read { records -> SignedIn? in
            guard let signIn = try records.signIn(token.digest, now: now) else { return nil }
            return SignedIn(
                signIn: signIn, links: try records.links(of: signIn.account),
                alerts: try records.unseenAlerts(of: signIn.account))
        }
        // A glance of an open page leaves no trace here either, or the next visit would not be seen.
        guard let found, !isGlance else { return found }
        if now - found.signIn.seen >= 60 {
            // A page is shown even when the disk is full: being seen is no part of the record.
            try? await directory.change { try $0.see(found.signIn.number, now: now) }
        }
        cache.keep(found, for: token.digest, now: now)
        return found
    }

    /// Whether the password opens the account with these credentials; with none, it takes the same time to say no.
    func opens(_ credentials: Credentials?, _ password: String) async throws -> Bool {
        let hash = credentials?.password ?? decoy
        let fits = try await hashing.run { Password.verify(password, against: hash) }
        return fits && credentials?.isGenuine == true
    }

    /// The password's hash at the price of this house; throws `HashingThread.Busy` when too many wait.
    package func hash(_ password: String) async throws -> String {
        try await hashing.run { [price] in Password.hash(password, price: price) }
    }

    func digest(of login: LoginName) -> [UInt8] { Sodium.mac(Array("login:\(login.key)".utf8), key: loginKey) }

    func digest(ofAddress address: String) -> [UInt8] { Sodium.mac(Array("address:\(address)".utf8), key: loginKey) }
}
