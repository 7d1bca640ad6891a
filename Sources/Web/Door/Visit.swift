import School

/// One request as the house sees it, whatever server brought it.
package struct Visit: Sendable {
    /// `GET` or `POST`, as it came.
    package let method: String
    /// The path without a school's prefix, percent-decoded segment by segment only when matched.
    package var path: String
    /// The raw query after `?`, empty if none.
    package let query: String
    /// Header fields with lower-case names.
    package let headers: [String: String]
    /// The body, already limited in length.
    package let body: [UInt8]
    /// The client's network address as far as trusted proxies tell.
    package let address: String
    /// When it came.
    package let now: Moment

    /// A visit from its parts.
    package init(
        method: String, path: String, query: String = "", headers: [String: String] = [:], body: [UInt8] = [],
        address: String = "", now: Moment
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.address = address
        self.now = now
    }

    /// A cookie's value.
    package func cookie(_ name: String) -> String? {
        // Asked several times a visit, so bytes are compared and only what was found becomes text.
        for pair in (headers["cookie"] ?? "").utf8.split(separator: UInt8(ascii: ";")) {
            let pair = pair.drop { $0 == UInt8(ascii: " ") }
            guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { continue }
            if pair[..<equals].elementsEqual(name.utf8) { return String(pair[pair.index(after: equals)...]) }
        }
        return nil
    }

    /// The theme that the person's cookie asks for: `auto`, `light` or `dark`.
    var theme: String { cookie("parta-theme").flatMap { ["light", "dark"].contains($0) ? $0 : nil } ?? "auto" }

    /// Whether an open page says that it only asks what is new, and nobody may be sitting before it.
    var isGlance: Bool { query.hasSuffix("glance=1") }

    /// Whether the page's own script asks and wants JSON back.
    package var wantsJSON: Bool {
        headers["accept"]?.contains("application/json") == true
            || headers["content-type"]?.hasPrefix("application/json") == true
    }
}
