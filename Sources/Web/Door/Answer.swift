import Markup
import School

/// What goes back: a status, header fields and bytes.
package struct Answer: Sendable {
    /// The HTTP status.
    package var status: Int
    /// Header fields in order.
    package var headers: [(name: String, value: String)]
    /// The body.
    package var body: [UInt8]
    /// What comes piece by piece instead of a body, for as long as the page stays open.
    package internal(set) var stream: AsyncStream<[UInt8]>?

    /// Any answer from its parts.
    package init(status: Int = 200, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// Off to another page after a form.
    package static func see(_ link: Link) -> Answer { Answer(status: 303, headers: [("location", link.text)]) }

    /// A drawn page.
    package static func page(_ html: HTML, status: Int = 200) -> Answer {
        Answer(status: status, headers: [("content-type", "text/html; charset=utf-8")], body: html.bytes)
    }

    /// JSON for the page's own script; not a promised interface.
    package static func json(_ json: JSON, status: Int = 200) -> Answer {
        Answer(
            status: status, headers: [("content-type", "application/json"), ("x-parta-private", "shape may change")],
            body: json.bytes)
    }

    /// Plain text.
    package static func text(_ text: String, status: Int = 200) -> Answer {
        Answer(status: status, headers: [("content-type", "text/plain; charset=utf-8")], body: Array(text.utf8))
    }

    /// A file to keep, under its own name also where it is not written in Latin letters (RFC 6266).
    package static func file(_ bytes: [UInt8], media: String, name: String) -> Answer {
        let safe = String(name.unicodeScalars.map { $0.isASCII && $0 != "\"" && $0.value > 31 ? Character($0) : "_" })
        let way = "attachment; filename=\"\(safe)\"" + (safe == name ? "" : "; filename*=UTF-8''\(encoded(name))")
        return Answer(headers: [("content-type", media), ("content-disposition", way)], body: bytes)
    }

    private static func encoded(_ name: String) -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
        return name.utf8.map { byte in
            let hex = String(byte, radix: 16, uppercase: true)
            return plain.contains(byte) ? String(UnicodeScalar(byte)) : (byte < 16 ? "%0" : "%") + hex
        }.joined()
    }

    /// The same answer with one more header field.
    package func with(_ name: String, _ value: String) -> Answer {
        var answer = self
        answer.headers.append((name, value))
        return answer
    }
}
