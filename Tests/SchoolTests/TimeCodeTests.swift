import Testing

@testable import School

struct TimeCodeTests {
    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    @Test(arguments: [
        ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"), ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
        ),
    ])
    func `SHA-1 gives the digests of RFC 3174`(text: String, digest: String) {
        #expect(Self.hex(SHA1.digest(Array(text.utf8))) == digest)
    }

    @Test func `HMAC gives the codes of RFC 2202`() {
        let first = SHA1.mac(Array("Hi There".utf8), key: [UInt8](repeating: 0x0B, count: 20))
        #expect(Self.hex(first) == "b617318655057264e28bc0b6fb378c8ef146be00")
        let long = SHA1.mac(
            Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
            key: [UInt8](repeating: 0xAA, count: 80))
        #expect(Self.hex(long) == "aa4ae5e15272d00e95705637ce8a3b55ed402112")
    }

    @Test(
        "R020 codes are those of RFC 6238",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ])
    func standardCodes(seconds: Int, digits: String) {
        let code = TimeCode(secret: Array("12345678901234567890".utf8))
        let step = TimeCode.step(at: Moment(seconds: seconds))
        #expect(code.digits(of: step, count: 8) == digits)
        #expect(code.digits(of: step) == String(digits.suffix(6)))
    }

    @Test("R020 a code holds for its step and its neighbours, and works once")
    func neighboursAndOnce() {
        let code = TimeCode(secret: Array("12345678901234567890".utf8)), now = Moment(seconds: 59)
        // Step 1 gives 287082.
        #expect(code.step(typed: "287 082", at: now, after: 0) == 1)
        #expect(code.step(typed: "287082", at: Moment(seconds: 89), after: 0) == 1)
        #expect(code.step(typed: "287082", at: Moment(seconds: 90), after: 0) == nil)
        #expect(code.step(typed: "287082", at: Moment(seconds: 29), after: -1) == 1)
        #expect(code.step(typed: "287082", at: now, after: 1) == nil, "used")
        for wrong in ["", "287083", "28708", "2870820", "абвгде"] {
            #expect(code.step(typed: wrong, at: now, after: 0) == nil)
        }
    }

    @Test func `the secret is shown as authenticators read it`() {
        let code = TimeCode(secret: Array("12345678901234567890".utf8))
        #expect(code.key == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
        let address = code.address(login: LoginName(typed: "ivanova.ms"), school: "СОШ 74")
        #expect(
            address == "otpauth://totp/%D0%A1%D0%9E%D0%A8%2074:ivanova%2Ems?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=%D0%A1%D0%9E%D0%A8%2074")
    }
}
