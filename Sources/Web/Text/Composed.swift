// The standard library composes letters for its own comparisons; its door to that is marked as an inner one.
@_spi(_Unicode) import Swift

extension String {
    /// The text in Unicode's composed form (NFC): «й» is one scalar, not «и» and a breve.
    package var composed: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        var scalars = UnicodeScalarView()
        scalars.append(contentsOf: _nfc)
        return String(scalars)
    }
}
