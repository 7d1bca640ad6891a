import CSodium

/// Seals a long text piece by piece: none can be changed, left out, repeated or moved, and the end cannot be cut off.
struct SealingStream {
    private var state = crypto_secretstream_xchacha20poly1305_state()
    /// What stands before the first piece.
    let header: [UInt8]

    init(key: [UInt8]) {
        precondition(key.count == Int(crypto_secretstream_xchacha20poly1305_KEYBYTES))
        var header = [UInt8](repeating: 0, count: SealedStream.headerLength)
        crypto_secretstream_xchacha20poly1305_init_push(&state, &header, key)
        self.header = header
    }

    /// The sealed piece, 17 bytes longer.
    mutating func seal(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
        var out = [UInt8](repeating: 0, count: bytes.count + SealedStream.overhead)
        let tag = isLast ? SealedStream.lastTag : 0
        crypto_secretstream_xchacha20poly1305_push(&state, &out, nil, bytes, UInt64(bytes.count), nil, 0, tag)
        return out
    }
}

/// Opens what `SealingStream` sealed.
struct OpeningStream {
    private var state = crypto_secretstream_xchacha20poly1305_state()

    init?(key: [UInt8], header: [UInt8]) {
        guard key.count == Int(crypto_secretstream_xchacha20poly1305_KEYBYTES),
            header.count == SealedStream.headerLength,
            crypto_secretstream_xchacha20poly1305_init_pull(&state, header, key) == 0
        else { return nil }
    }

    /// The piece and whether it is the last; nil when it is not what was sealed there.
    mutating func open(_ sealed: [UInt8]) -> (bytes: [UInt8], isLast: Bool)? {
        guard sealed.count >= SealedStream.overhead else { return nil }
        var out = [UInt8](repeating: 0, count: sealed.count - SealedStream.overhead), tag: UInt8 = 0
        let status = crypto_secretstream_xchacha20poly1305_pull(
            &state, &out, nil, &tag, sealed, UInt64(sealed.count), nil, 0)
        return status == 0 ? (out, tag == SealedStream.lastTag) : nil
    }
}

/// The measures of a sealed stream.
enum SealedStream {
    static let headerLength = Int(crypto_secretstream_xchacha20poly1305_HEADERBYTES)
    static let overhead = Int(crypto_secretstream_xchacha20poly1305_ABYTES)
    static let lastTag: UInt8 = 3
}
