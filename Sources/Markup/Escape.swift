/// Text as HTML bytes.
enum Escape {
    static func append(_ text: String, to out: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            for index in bytes.indices {
                guard let word = replacement(bytes[index]) else { continue }
                out.append(contentsOf: bytes[start..<index])
                out.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
                start = index + 1
            }
            out.append(contentsOf: bytes[start...])
        }
    }

    static func append(_ number: Int, to out: inout [UInt8]) {
        if number >= 0 && number < 10 { return out.append(48 + UInt8(number)) }
        guard number > 0, number < 1_000_000_000 else { return out.append(contentsOf: String(number).utf8) }
        var power = 10
        while power <= number / 10 { power *= 10 }
        var rest = number
        while power > 0 {
            out.append(48 + UInt8(truncatingIfNeeded: rest / power))
            rest %= power
            power /= 10
        }
    }

    private static func replacement(_ byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
