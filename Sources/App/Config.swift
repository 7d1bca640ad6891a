import Glibc
import School
import Web

/// The settings as they hold now: the environment first, then `parta.conf`, then the defaults.
struct Config: Sendable {
    private let values: [Setting: String]
    private let sources: [Setting: String]

    /// Reads the environment, and `parta.conf` in the folder where the program was started.
    static func read() throws -> Config {
        var environment: [String: String] = [:]
        for setting in Setting.allCases {
            environment[setting.rawValue] = getenv(setting.rawValue).map { String(cString: $0) }
        }
        return try Config(environment: environment, file: TextFile.read("parta.conf"))
    }

    /// Settings from these two; an objection names a line of the file that says nothing.
    init(environment: [String: String], file: String?) throws {
        var values: [Setting: String] = [:], sources: [Setting: String] = [:]
        for (index, line) in (file ?? "").split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let text = line.drop { $0 == " " || $0 == "\t" }
            if text.isEmpty || text.hasPrefix("#") { continue }
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0].filter { $0 != " " })
            guard parts.count == 2, let setting = Setting(rawValue: name) else {
                throw Objection("parta.conf, строка \(index + 1): нет такой настройки. Список печатает parta config.")
            }
            values[setting] = String(parts[1].drop { $0 == " " }.reversed().drop { $0 == " " || $0 == "\r" }.reversed())
            sources[setting] = "parta.conf"
        }
        for setting in Setting.allCases {
            guard let value = environment[setting.rawValue] else { continue }
            values[setting] = value
            sources[setting] = "окружение"
        }
        self.values = values
        self.sources = sources
        _ = try port
    }

    subscript(setting: Setting) -> String { values[setting] ?? setting.standard }

    /// Where the value comes from, in the operator's words.
    func source(of setting: Setting) -> String { sources[setting] ?? "по умолчанию" }

    /// The value as it may be shown: without the database's password.
    func shown(_ setting: Setting) -> String {
        let value = self[setting], isSecret = setting == .databaseURL || setting == .smtpURL
        guard isSecret, let at = value.lastIndex(of: "@"), let start = value.firstRange(of: "://") else {
            return isSecret && value.contains("password") ? "•••" : value
        }
        let name = value[start.upperBound..<at].split(separator: ":", maxSplits: 1)
        return value[..<start.upperBound] + String(name.first ?? "") + (name.count > 1 ? ":•••" : "") + value[at...]
    }

    /// The folder of the records, without a slash at the end.
    var folder: String {
        let path = self[.data]
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// The file of the keyring.
    var keys: String { self[.keys].isEmpty ? folder + "/keys" : self[.keys] }

    /// The port to listen on; 0 takes any that is free.
    var port: Int {
        get throws {
            guard let port = Int(self[.port]), (0...65_535).contains(port) else {
                throw Objection("PARTA_PORT: нужно число от 0 до 65535, а стоит «\(self[.port])».")
            }
            return port
        }
    }

    /// Whether people come by https.
    var isSecure: Bool { self[.publicURL].hasPrefix("https:") }

    /// The folders of the nightly copy.
    var backupFolders: [String] {
        self[.backupFolders].split(separator: ",").map { part in
            let path = part.drop { $0 == " " }
            return String(path.reversed().drop { $0 == " " || $0 == "/" }.reversed())
        }.filter { !$0.isEmpty }
    }

    /// The proxies that are believed.
    var proxies: Set<String> {
        Set(self[.proxies].split(separator: ",").map { String($0.filter { $0 != " " }) })
    }
}

extension Config {
    /// The school's outgoing mail; nil where no server is named. Letters carry links, so they need the address too.
    func mailer() throws -> Mailer? {
        guard let mailer = try Mailer(url: self[.smtpURL], sender: self[.mailFrom]) else { return nil }
        guard !self[.publicURL].isEmpty else {
            throw Objection("PARTA_SMTP_URL: письмам нужен ещё PARTA_PUBLIC_URL, он стоит в ссылках.")
        }
        return mailer
    }
}
