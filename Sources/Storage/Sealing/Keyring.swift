import Glibc
import School

/// The installation's master keys. They stand in a file of their own, mode 0600, and never in a backup.
///
/// The file is text: the line `parta keys 1`, then a line for each key: its number and 64 hexadecimal digits.
/// The highest number seals, all of them open.
package struct Keyring: Sendable {
    private let masters: [UInt8: [UInt8]]
    /// The key that seals what is new.
    package let current: UInt8

    /// A ring of these 32-byte keys; nil when there is none or one is of another length.
    package init?(_ masters: [UInt8: [UInt8]]) {
        guard let current = masters.keys.max(), masters.values.allSatisfy({ $0.count == 32 }) else { return nil }
        self.masters = masters
        self.current = current
    }

    /// The ring kept in the file, made there if the file is missing; an objection says in Russian what is wrong.
    package static func open(_ path: String) throws -> Keyring {
        if access(path, F_OK) != 0 { try KeyringFile.make(path, first: Sodium.random(32)) }
        return try read(path)
    }

    /// The ring kept in the file, which must be there.
    package static func read(_ path: String) throws -> Keyring {
        guard let ring = Keyring(text: try KeyringFile.read(path)) else {
            throw Objection("Связка ключей «\(path)» повреждена. Верните её с отдельного носителя.")
        }
        return ring
    }

    init?(text: String) {
        var lines = text.split(separator: "\n")[...]
        guard lines.popFirst() == "parta keys 1" else { return nil }
        var masters: [UInt8: [UInt8]] = [:]
        for line in lines {
            let parts = line.split(separator: " ")
            guard parts.count == 2, let number = UInt8(parts[0]), let key = Hex.bytes(parts[1]) else { return nil }
            masters[number] = key
        }
        self.init(masters)
    }

    /// The 32-byte key of one school and one purpose under the current master.
    package func key(_ purpose: KeyPurpose, of school: String) -> [UInt8] {
        derived(masters[current] ?? [], purpose, school)
    }

    /// The same under an older master; nil when the ring has no such key.
    package func key(_ purpose: KeyPurpose, of school: String, master: UInt8) -> [UInt8]? {
        masters[master].map { derived($0, purpose, school) }
    }

    /// The keys of one school and one purpose under every master, the current first: what was sealed long ago is
    /// found by an older one.
    package func keys(_ purpose: KeyPurpose, of school: String) -> [[UInt8]] {
        masters.sorted { $0.key > $1.key }.map { derived($0.value, purpose, school) }
    }

    /// HKDF's second step, RFC 5869: the masters are uniformly random, so the first step has nothing to do.
    private func derived(_ master: [UInt8], _ purpose: KeyPurpose, _ school: String) -> [UInt8] {
        var context = Array("parta/key/1".utf8)
        for part in [purpose.rawValue, school] {
            Payload.append(UInt64(part.utf8.count), width: 4, to: &context)
            context.append(contentsOf: part.utf8)
        }
        return Sodium.mac(context + [1], key: master)
    }
}

/// What a key is for: one is never used for two things.
package enum KeyPurpose: String, Sendable, CaseIterable {
    /// Single fields sealed in their rows.
    case fields
    /// Blind indexes of fields that must be found again.
    case blindFields
    /// The blind index of sign-in codes.
    case slips
    /// Logins as the lockout and the sign-in log know them.
    case logins
    /// Second factors: sealed secrets, proofs between the two steps, recovery codes.
    case secondFactor
    /// Tokens of forms.
    case forms
    /// Backups.
    case copies
}
