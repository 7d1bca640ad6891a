/// A number written in the digits 0…9 alone, without sign or spaces.
func digits(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
}

/// A number with zeros before it, up to the given width.
func padded(_ number: Int, to width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}

/// A text without spaces at both ends.
func trimmed(_ text: some StringProtocol) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
        let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
}

/// A text with single spaces between words and none at the ends.
func tidy(_ text: some StringProtocol) -> String {
    let words: [String] = text.split(whereSeparator: \.isWhitespace).map { String($0) }
    return words.joined(separator: " ")
}
