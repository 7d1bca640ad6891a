/// The part of a network address that two devices of one place have in common: nothing is asked of anybody about where
/// that place is.
package struct NetworkPrefix: Hashable, Sendable {
    /// «95.24», «2a00:1fa0», «своя сеть».
    package let text: String

    /// The first half of an IPv4 address, the first two groups of an IPv6 one; private networks are all one's own.
    package init(_ address: String) {
        let mapped = address.hasPrefix("::ffff:") ? String(address.dropFirst(7)) : address
        let parts = mapped.split(separator: ".")
        if parts.count == 4 {
            let isPrivate =
                ["10", "127"].contains(parts[0]) || parts[0] == "192" && parts[1] == "168"
                || parts[0] == "172" && (digits(parts[1]).map { (16...31).contains($0) } ?? false)
            text = isPrivate ? Self.own : "\(parts[0]).\(parts[1])"
        } else {
            let groups = mapped.split(separator: ":", omittingEmptySubsequences: false)
            let first = groups.first.map { String($0).lowercased() } ?? ""
            let isOwn = first.isEmpty || ["fc", "fd", "fe"].contains(first.prefix(2))
            text = isOwn ? Self.own : groups.prefix(2).joined(separator: ":").lowercased()
        }
    }

    private static let own = "своя сеть"
}
