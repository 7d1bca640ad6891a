import Storage

/// The proof that a form was drawn by us for this very visitor: a code made of the cookie they hold.
struct FormToken: Sendable {
    /// 32 bytes that only the house knows.
    let key: [UInt8]

    func token(for cookie: String) -> String { Hex.text(Sodium.mac(Array("form:\(cookie)".utf8), key: key).prefix(16)) }

    func isRight(_ token: String, for cookie: String) -> Bool {
        Sodium.equal(Array(token.utf8), Array(self.token(for: cookie).utf8))
    }
}
