import CSodium

/// SHA-256 of bytes that come in pieces.
package struct Digest: Sendable {
    private var state = crypto_hash_sha256_state()

    /// The digest of nothing yet.
    package init() { crypto_hash_sha256_init(&state) }

    /// Takes the next piece.
    package mutating func take(_ bytes: [UInt8]) { crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count)) }

    /// The 32 bytes of all that was taken so far.
    package var bytes: [UInt8] {
        var copy = state, out = [UInt8](repeating: 0, count: 32)
        crypto_hash_sha256_final(&copy, &out)
        return out
    }
}
