import School
import Storage

/// A letter as it goes over the wire: RFC 5322 with a Russian subject (RFC 2047) and a body in UTF-8.
package struct Letter: Sendable {
    /// Whose it is.
    package let to: MailAddress
    /// What it is about.
    package let subject: String
    /// Plain words, lines apart by a line feed.
    package let text: String

    /// A letter by its parts.
    package init(to: MailAddress, subject: String, text: String) {
        (self.to, self.subject, self.text) = (to, subject, text)
    }

    /// The bytes: CR LF at every end, no line longer than 76 signs; `number` makes its Message-ID its own.
    func bytes(from sender: MailAddress, at now: Moment, number: String) -> [UInt8] {
        let host = sender.text.drop { $0 != "@" }.dropFirst()
        let head = [
            "From: <\(sender.text)>", "To: <\(to.text)>", "Subject: \(Self.encoded(subject))",
            "Date: \(Self.date(now))",
            "Message-ID: <\(number)@\(host)>", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64", "Auto-Submitted: auto-generated",
        ]
        let crlf = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        let body = Self.base64(Array(crlf.utf8))
        let lines = stride(from: 0, to: body.count, by: 76).map { String(body.dropFirst($0).prefix(76)) }
        return Array((head + [""] + lines).map { $0 + "\r\n" }.joined().utf8)
    }

    /// Words of at most 75 signs, each whole letters.
    private static func encoded(_ text: String) -> String {
        var words: [String] = [], piece: [UInt8] = []
        func close() {
            if !piece.isEmpty { words.append("=?utf-8?B?\(base64(piece))?=") }
            piece = []
        }
        for letter in text where !letter.isNewline {
            let bytes = Array(String(letter).utf8)
            if piece.count + bytes.count > 42 { close() }
            piece += bytes
        }
        close()
        return words.joined(separator: "\r\n ")
    }

    /// «Thu, 20 Nov 2025 09:00:00 +0000».
    private static func date(_ now: Moment) -> String {
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let day = Day(number: now.seconds / 86_400), rest = now.seconds % 86_400
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(days[day.weekday - 1]), \(two(day.day)) \(months[day.month - 1]) \(day.year) "
            + "\(two(rest / 3_600)):\(two(rest / 60 % 60)):\(two(rest % 60)) +0000"
    }

    static func base64(_ bytes: [UInt8]) -> String {
        let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var out = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            let word = (0..<3).reduce(0) { $0 << 8 | (start + $1 < part.endIndex ? Int(part[start + $1]) : 0) }
            for index in 0..<4 { out.append(index <= part.count ? signs[word >> (18 - 6 * index) & 63] : "=") }
        }
        return out
    }
}
