import CSodium

/// Seals single fields: what is stolen with a table cannot be read, and a value moved to another row does not open.
///
/// Layout, version 1: the byte 1, the master key's number, 24 bytes of nonce, then XChaCha20-Poly1305's ciphertext and
/// tag. Table, column and row are additional authenticated bytes.
package struct Seal: Sendable {
    /// Where a value stands; it opens only there.
    package struct Place: Sendable {
        /// The table.
        package let table: String
        /// The column, or the name of the field.
        package let column: String
        /// The row's number.
        package let row: Int

        /// A place in the records.
        package init(table: String, column: String, row: Int) {
            self.table = table
            self.column = column
            self.row = row
        }

        var bytes: [UInt8] { Payload([.text(table), .text(column), .int(row)]).bytes }
    }

    /// The value was changed, moved, or sealed by a key that is not on the ring.
    package struct Broken: Error {}

    private let keyring: Keyring
    private let school: String

    /// Seals for one school, named by its slug.
    package init(_ keyring: Keyring, school: String) {
        self.keyring = keyring
        self.school = school
    }

    /// The value sealed for its place.
    package func close(_ plain: [UInt8], at place: Place) -> [UInt8] {
        let nonce = Sodium.random(24), key = keyring.key(.fields, of: school), about = place.bytes
        var out = [UInt8](repeating: 0, count: plain.count + 16)
        var length: UInt64 = 0
        crypto_aead_xchacha20poly1305_ietf_encrypt(
            &out, &length, plain, UInt64(plain.count), about, UInt64(about.count), nil, nonce, key)
        return [1, keyring.current] + nonce + out.prefix(Int(length))
    }

    /// The value as it was before it was sealed; throws `Broken`.
    package func open(_ sealed: [UInt8], at place: Place) throws -> [UInt8] {
        guard sealed.count >= 42, sealed[0] == 1, let key = keyring.key(.fields, of: school, master: sealed[1]) else {
            throw Broken()
        }
        let nonce = Array(sealed[2..<26]), body = Array(sealed[26...]), about = place.bytes
        var out = [UInt8](repeating: 0, count: body.count)
        var length: UInt64 = 0
        let status = crypto_aead_xchacha20poly1305_ietf_decrypt(
            &out, &length, nil, body, UInt64(body.count), about, UInt64(about.count), nonce, key)
        guard status == 0 else { throw Broken() }
        return Array(out.prefix(Int(length)))
    }

    /// The same under every key of the ring, the current first: a value sealed long ago is found by an older one.
    package func blinds(_ plain: [UInt8], column: String) -> [[UInt8]] {
        let bytes = Payload([.text(column), .bytes(plain)]).bytes
        return keyring.keys(.blindFields, of: school).map { Sodium.mac(bytes, key: $0) }
    }

    /// A keyed digest by which an equal value is found again without being read: equal only within the school.
    package func blind(_ plain: [UInt8], column: String) -> [UInt8] {
        Sodium.mac(Payload([.text(column), .bytes(plain)]).bytes, key: keyring.key(.blindFields, of: school))
    }
}
