/// What a record says of its object, as bytes that are the same on both engines and for ever.
///
/// Layout, version 1: the byte 1; the byte 0 for "stands" or 1 for "gone"; the number of fields in two bytes; then for
/// each field one byte for its kind (0 nothing, 1 whole number, 2 text, 3 bytes, 4 changed but secret), its length in
/// four bytes, and its bytes. All numbers are big-endian, text is UTF-8. Fields are known by their order alone.
package struct Payload: Sendable, Hashable {
    /// Whether the object has been taken away.
    package let isGone: Bool
    /// The object's fields in their declared order.
    package let fields: [Value]

    /// What the object is now.
    package init(_ fields: [Value], isGone: Bool = false) {
        self.fields = fields
        self.isGone = isGone
    }

    /// The canonical bytes.
    package var bytes: [UInt8] {
        var out: [UInt8] = [1, isGone ? 1 : 0]
        Payload.append(UInt64(fields.count), width: 2, to: &out)
        for field in fields { Payload.append(field, to: &out) }
        return out
    }

    /// Reads canonical bytes; nil when they are of another version or broken.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count >= 4, bytes[0] == 1, bytes[1] < 2 else { return nil }
        var fields: [Value] = [], at = 4
        for _ in 0..<(Int(bytes[2]) << 8 | Int(bytes[3])) {
            guard let field = Payload.read(bytes, &at) else { return nil }
            fields.append(field)
        }
        guard at == bytes.count else { return nil }
        self.init(fields, isGone: bytes[1] == 1)
    }

    /// The field that begins at `at`, which moves behind it; nil when it is broken.
    static func read(_ bytes: [UInt8], _ at: inout Int) -> Value? {
        guard at + 5 <= bytes.count else { return nil }
        let kind = bytes[at], length = bytes[at + 1...at + 4].reduce(0) { $0 << 8 | Int($1) }
        guard at + 5 + length <= bytes.count else { return nil }
        let body = bytes[at + 5..<at + 5 + length]
        at += 5 + length
        switch kind {
        case 0: return .null
        case 1: return .int(Int(truncatingIfNeeded: body.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }))
        case 2: return .text(String(decoding: body, as: UTF8.self))
        case 3: return .bytes(Array(body))
        default: return nil
        }
    }

    static func append(_ field: Value, to out: inout [UInt8]) {
        switch field {
        case .null:
            out.append(0)
            append(0, width: 4, to: &out)
        case .int(let number):
            out.append(1)
            append(8, width: 4, to: &out)
            append(UInt64(bitPattern: Int64(number)), width: 8, to: &out)
        case .text(let text):
            out.append(2)
            append(UInt64(text.utf8.count), width: 4, to: &out)
            var text = text
            text.withUTF8 { out.append(contentsOf: $0) }
        case .bytes(let bytes):
            out.append(3)
            append(UInt64(bytes.count), width: 4, to: &out)
            out.append(contentsOf: bytes)
        }
    }

    static func append(_ number: UInt64, width: Int, to out: inout [UInt8]) {
        // A plain loop: a check of the whole history comes here some thirty times a record.
        var shift = UInt64(width) &* 8
        while shift > 0 {
            shift &-= 8
            out.append(UInt8(truncatingIfNeeded: number &>> shift))
        }
    }
}
