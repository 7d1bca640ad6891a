/// The keys of a keyboard: what was typed with Latin letters on, as ЙЦУКЕН has it on the same keys.
package enum KeyboardLayout {
    private static let keys: [Character: Character] = Dictionary(
        uniqueKeysWithValues: zip(
            "qwertyuiop[]asdfghjkl;'zxcvbnm,.`{}:\"<>~", "йцукенгшщзхъфывапролджэячсмитьбюёхъжэбюё"))

    /// «bdf» as «ива», «8,» as «8б», «<tk» as «бел», for a surname begins with Shift held; nil where Russian letters
    /// stand already, or where no key has one.
    package static func russian(_ text: String) -> String? {
        let small = text.lowercased()
        guard !small.unicodeScalars.contains(where: { (0x400...0x4FF).contains($0.value) }) else { return nil }
        let turned = String(small.map { keys[$0] ?? $0 })
        return turned == small ? nil : turned
    }
}
