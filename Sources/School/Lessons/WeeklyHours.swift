/// Hours a week as people write them: «3», «2,5», «0.5»; kept in tenths.
package enum WeeklyHours {
    /// Reads hours with one decimal at most, 0…40; nil for anything else. An empty text is no hours at all.
    package static func tenths(_ text: some StringProtocol) -> Int? {
        let words = String(text.filter { $0 != " " && $0 != "\u{A0}" })
        if words.isEmpty { return 0 }
        let parts = words.split(separator: words.contains(",") ? "," : ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts[0].count <= 2, let whole = Int(parts[0]), whole >= 0, !parts[0].hasPrefix("+"),
            !parts[0].hasPrefix("-")
        else { return nil }
        guard parts.count == 2 else { return whole <= 40 ? whole * 10 : nil }
        guard parts[1].count == 1, let tenth = Int(parts[1]) else { return nil }
        let sum = whole * 10 + tenth
        return sum <= 400 ? sum : nil
    }

    /// «2,5», «34»; nothing for no hours.
    package static func text(_ tenths: Int) -> String {
        tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
    }
}
