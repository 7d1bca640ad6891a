import CSodium

/// libsodium, made ready once for the process.
package enum Sodium {
    private static let ready: Bool = sodium_init() >= 0

    /// SHA-256 of the bytes: 32 bytes.
    package static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        var out = [UInt8](repeating: 0, count: 32)
        crypto_hash_sha256(&out, bytes, UInt64(bytes.count))
        return out
    }

    /// Bytes nobody can foresee.
    package static func random(_ count: Int) -> [UInt8] {
        precondition(ready)
        var out = [UInt8](repeating: 0, count: count)
        randombytes_buf(&out, count)
        return out
    }

    /// HMAC-SHA-256 under a 32-byte key: a blind index for codes and tokens.
    package static func mac(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
        precondition(ready && key.count == 32)
        var out = [UInt8](repeating: 0, count: 32)
        crypto_auth_hmacsha256(&out, bytes, UInt64(bytes.count), key)
        return out
    }

    /// Whether two byte strings are equal, in a time that does not tell where they differ.
    package static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        precondition(ready)
        return left.count == right.count && sodium_memcmp(left, right, left.count) == 0
    }
}
