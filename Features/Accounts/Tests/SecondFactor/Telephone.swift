import School
import Testing
import Trials

@testable import AccountsFeature
@testable import Storage
@testable import Web

/// An authenticator: knows the secret that the page offered.
struct Telephone {
    let secret: [UInt8]
    let recovery: [String]

    /// The six digits that it shows at a moment.
    func code(at now: Moment) -> String { TimeCode(secret: secret).digits(of: TimeCode.step(at: now)) }

    /// Turns the factor on in a browser that has signed in.
    static func enrolled(_ browser: TestBrowser) async throws -> Telephone {
        let offer = await browser.get("/second-factor"), secret = try Self.secret(on: offer)
        let code = TimeCode(secret: secret).digits(of: TimeCode.step(at: browser.now))
        let fields = ["code": code, "password": StandingSchool.password]
        let sheet = try await browser.post("/second-factor", from: "/second-factor", fields)
        #expect(sheet.status == 200 && sheet.text.contains("Второй фактор включён"))
        #expect(sheet.header("cache-control") == "no-store")
        let codes = sheet.text.split(separator: "slip__code\">").dropFirst().map { String($0.prefix { $0 != "<" }) }
        return Telephone(secret: secret, recovery: codes)
    }

    /// The Base32 key that stands on the page for typing by hand.
    static func secret(on page: Answer) throws -> [UInt8] {
        let start = try #require(page.text.firstRange(of: "offer__key\">")).upperBound
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var out: [UInt8] = [], buffer = 0, bits = 0
        for sign in page.text[start...].prefix(while: { $0 != "<" }) where sign != " " {
            buffer = (buffer << 5 | (try #require(alphabet.firstIndex(of: sign)))) & 0xFFFF
            bits += 5
            if bits >= 8 {
                bits -= 8
                out.append(UInt8(buffer >> bits & 255))
            }
        }
        #expect(out.count == 20)
        return out
    }

    /// What a hidden field of a page holds.
    static func field(_ name: String, on page: Answer) throws -> String {
        let start = try #require(page.text.firstRange(of: "name=\"\(name)\" value=\"")).upperBound
        return String(page.text[start...].prefix { $0 != "\"" })
    }
}
