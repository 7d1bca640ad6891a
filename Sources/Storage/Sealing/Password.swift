import CSodium

/// A password's Argon2id hash with its parameters, as the directory keeps it.
package struct Password: Sendable {
    /// The price of one try.
    package struct Price: Sendable, Equatable {
        /// Passes over the memory.
        package let passes: Int
        /// Memory in bytes.
        package let memory: Int

        /// What guards real accounts: m = 19 MiB, t = 2, p = 1.
        package static let full = Price(passes: 2, memory: 19 * 1024 * 1024)
        /// What generated schools use, so that a thousand invented people are made in seconds.
        package static let cheap = Price(passes: 1, memory: 8 * 1024)
    }

    /// Hashes the password; takes about 30 ms and 19 MiB at the full price, so call it off the request threads.
    package static func hash(_ password: String, price: Price = .full) -> String {
        var out = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let text = Array(password.utf8).map { CChar(bitPattern: $0) }
        let status = crypto_pwhash_str_alg(
            &out, text, UInt64(text.count), UInt64(price.passes), price.memory, crypto_pwhash_ALG_ARGON2ID13)
        precondition(status == 0, "no memory for a password hash")
        return String(decoding: out.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether the password gives this hash, at the price written in the hash itself.
    package static func verify(_ password: String, against hash: String) -> Bool {
        let text = Array(password.utf8).map { CChar(bitPattern: $0) }
        return crypto_pwhash_str_verify(hash, text, UInt64(text.count)) == 0
    }

    /// Whether the hash was made at another price, and should be made anew while the password is at hand.
    package static func isOutdated(_ hash: String, price: Price) -> Bool {
        crypto_pwhash_str_needs_rehash(hash, UInt64(price.passes), price.memory) != 0
    }

    /// A hash of this price that no password gives: an unknown login takes the same time as a known one.
    package static func decoy(price: Price) -> String {
        let salt = String(repeating: "A", count: 22), digest = String(repeating: "A", count: 43)
        return "$argon2id$v=19$m=\(price.memory / 1024),t=\(price.passes),p=1$\(salt)$\(digest)"
    }
}
