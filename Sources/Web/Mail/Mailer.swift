import School
import Storage

/// The school's outgoing mail: letters are handed to its own server by `curl`, behind the fence of outside programs.
package struct Mailer: Sendable {
    private let server: MailServer
    private let sender: MailAddress
    private let curl: Tool

    /// The mail of an installation from its settings: `smtp://user:password@host:587`, and the sender's address. Nil
    /// where no server is named; an objection says which setting is wrong.
    package init?(url: String, sender: String) throws(Objection) {
        guard !url.isEmpty else { return nil }
        server = try MailServer(url)
        do { self.sender = try MailAddress(typed: sender) } catch {
            throw Objection("PARTA_MAIL_FROM: нужен адрес вида journal@example.ru, а стоит «\(sender)».")
        }
        var limits = ToolLimits()
        limits.wallSeconds = 40
        curl = Tool("curl", limits: limits, reachesNetwork: true)
    }

    /// Hands one letter to the server; what it refuses is a `ToolFailure`, and the letter stays to be tried again.
    package func send(_ letter: Letter, at now: Moment) async throws {
        let number = Hex.text(Sodium.random(16))
        let settings = server.settings(from: sender, to: letter.to)
        _ = try await curl.run(
            ["--config", "mail.conf"],
            files: [
                "mail.conf": Array(settings.utf8), "letter.eml": letter.bytes(from: sender, at: now, number: number),
            ])
    }
}

/// Where letters are handed over.
struct MailServer: Sendable {
    let host: String
    let port: Int
    let user: String
    let password: String
    let isTLS: Bool

    init(_ url: String) throws(Objection) {
        let wrong = Objection("PARTA_SMTP_URL: нужен адрес вида smtp://имя:пароль@mail.example.ru:587.")
        guard let scheme = ["smtp://", "smtps://"].first(where: { url.hasPrefix($0) }) else { throw wrong }
        isTLS = scheme == "smtps://"
        var rest = url.dropFirst(scheme.utf8.count)
        if rest.hasSuffix("/") { rest = rest.dropLast() }
        var credentials = ""
        if let at = rest.lastIndex(of: "@") {
            credentials = String(rest[..<at])
            rest = rest[rest.index(after: at)...]
        }
        let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
        let isPlain = rest.unicodeScalars.allSatisfy { $0.isASCII && $0 != "\"" && $0 != "\\" && $0.value > 32 }
        guard isPlain, let name = parts.first, !name.isEmpty, parts.count <= 2 else { throw wrong }
        let number = parts.count == 2 ? Int(parts[1]) : isTLS ? 465 : 587
        guard let number, (1...65_535).contains(number) else { throw wrong }
        (host, port) = (String(name), number)
        let pair = credentials.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        user = Form.decoded(pair.first ?? "")
        password = pair.count > 1 ? Form.decoded(pair[1]) : ""
        guard !(user + password).unicodeScalars.contains(where: { $0.value < 32 }) else { throw wrong }
    }

    /// The program's settings: in a file, so that the password is not seen in the list of processes. Without encryption
    /// nothing goes further than this computer.
    func settings(from sender: MailAddress, to receiver: MailAddress) -> String {
        let isHere = ["127.0.0.1", "localhost"].contains(host)
        var lines = [
            "url = \"\(isTLS ? "smtps" : "smtp")://\(host):\(port)/parta\"", "mail-from = \"\(sender.text)\"",
            "mail-rcpt = \"\(receiver.text)\"", "upload-file = \"letter.eml\"", "silent", "show-error",
            "connect-timeout = 10", "max-time = 30", "noproxy = \"*\"",
        ]
        if !isHere { lines.append("ssl-reqd") }
        if !user.isEmpty { lines.append("user = \"\(Self.quoted("\(user):\(password)"))\"") }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func quoted(_ text: String) -> String {
        String(text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] })
    }
}
