/// Codes that a telephone's authenticator shows: RFC 6238 with SHA-1, 30 seconds, six digits.
package struct TimeCode: Sendable {
    /// What the telephone and the school both know: 20 bytes.
    package let secret: [UInt8]

    /// Seconds that a code holds.
    package static let step = 30

    /// Codes of a secret.
    package init(secret: [UInt8]) { self.secret = secret }

    /// The number of the step that a moment stands in.
    package static func step(at now: Moment) -> Int { now.seconds / step }

    /// The six digits of a step.
    package func digits(of step: Int) -> String { digits(of: step, count: 6) }

    /// So many digits of a step: RFC 6238 prints eight.
    func digits(of step: Int, count: Int) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: UInt64(step) >> (56 - 8 * UInt64($0))) }
        let mac = SHA1.mac(counter, key: secret), offset = Int(mac[19] & 15)
        let number = (0..<4).reduce(0) { $0 << 8 | Int(mac[offset + $1]) } & 0x7FFF_FFFF
        let text = String(number % (0..<count).reduce(1) { power, _ in power * 10 })
        return String(repeating: "0", count: count - text.count) + text
    }

    /// The step whose code was typed: the present one or a neighbour, and later than the last that was used, so that no
    /// code works twice. Nil when the code fits none.
    package func step(typed text: some StringProtocol, at now: Moment, after last: Int) -> Int? {
        let typed = String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
        let present = Self.step(at: now)
        return [present, present - 1, present + 1].first { $0 > last && digits(of: $0) == typed }
    }

    /// The secret as it is typed by hand: Base32 in groups of four.
    package var key: String {
        var out = ""
        for (index, sign) in base32.enumerated() { out += index > 0 && index % 4 == 0 ? " \(sign)" : "\(sign)" }
        return out
    }

    /// The address that an authenticator understands: whose code it is and the secret.
    package func address(login: LoginName, school: String) -> String {
        let (issuer, name) = (Self.quoted(school), Self.quoted(login.text))
        return "otpauth://totp/\(issuer):\(name)?secret=\(base32)&issuer=\(issuer)"
    }

    private var base32: String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var out = "", buffer = 0, bits = 0
        for byte in secret {
            buffer = buffer << 8 | Int(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                out.append(alphabet[buffer >> bits & 31])
            }
            buffer &= 1 << bits - 1
        }
        return out
    }

    private static func quoted(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return text.utf8.reduce(into: "") { out, byte in
            let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            out += isPlain ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }
    }
}
