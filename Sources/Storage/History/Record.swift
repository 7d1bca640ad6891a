import School

/// One link of the chain: a header that says who, when and about what, and a leaf that seals what.
package struct Record: Sendable {
    /// Its number, from 1 without a gap.
    package let seq: Int
    /// When it was written.
    package let at: Moment
    /// Who: the account, the person and the sign-in of the device; nothing for the clock and the console.
    package let account: Int?
    /// The person in the school.
    package let person: Int?
    /// The device's sign-in.
    package let device: Int
    /// The name of a caller that is not a person.
    package let agent: String
    /// The kind of the duty that signed.
    package let duty: Int
    /// The order that gave the duty.
    package let order: Int?
    /// What was done.
    package let act: Int
    /// About what: a noun and up to three numbers that name one object of it.
    package let noun: Int
    /// The object's numbers.
    package let key: (Int, Int, Int)
    /// The client's operation, 16 bytes, where there was one: also how a repeated operation is known.
    package let operation: [UInt8]?
    /// Sixteen random bytes, so that a short payload cannot be guessed from its leaf.
    package let salt: [UInt8]
    /// The canonical bytes of what the object became; nil once erased under an act.
    package let payload: [UInt8]?
    /// SHA-256 of salt and payload.
    package let leaf: [UInt8]
    /// SHA-256 that binds this record to all before it.
    package let hash: [UInt8]

    /// The leaf as it must be for this salt and payload.
    static func leaf(salt: [UInt8], payload: [UInt8]) -> [UInt8] {
        Sodium.sha256(Array("parta/leaf/1".utf8) + salt + payload)
    }

    /// The header's canonical bytes: everything but the sealed contents.
    var header: [UInt8] {
        Payload([
            .int(at.seconds), account.value, person.value, .int(device), .text(agent), .int(duty), order.value,
            .int(act),
            .int(noun), .int(key.0), .int(key.1), .int(key.2), operation.value,
        ]).bytes
    }

    /// The hash as it must be after `previous`.
    func chained(after previous: [UInt8]) -> [UInt8] {
        var bytes = Array("parta/record/1".utf8)
        Payload.append(UInt64(seq), width: 8, to: &bytes)
        return Sodium.sha256(bytes + previous + header + leaf)
    }
}
