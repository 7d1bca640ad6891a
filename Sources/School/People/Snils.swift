/// The insurance number of a person's account: nine digits and two of control.
package struct Snils: Sendable, Hashable {
    /// The eleven digits.
    package let digits: [Int]

    /// Reads «112-233-445 95» or the digits alone; an objection says what is wrong with them.
    package init(typed text: String) throws(Objection) {
        let kept = text.unicodeScalars.filter { !"- \u{A0}–".unicodeScalars.contains($0) }
        let digits = kept.compactMap { (48...57).contains($0.value) ? Int($0.value) - 48 : nil }
        guard digits.count == kept.count, digits.count == 11 else {
            throw Objection("СНИЛС: нужны 11 цифр, например 112-233-445 95.", field: "value")
        }
        guard Self.hasControl(digits) else {
            throw Objection("СНИЛС: контрольное число не сходится. Проверьте цифры по документу.", field: "value")
        }
        self.digits = digits
    }

    /// Control numbers stand from 001-001-998 on; older accounts have none to check.
    private static func hasControl(_ digits: [Int]) -> Bool {
        let number = digits.prefix(9).reduce(0) { $0 * 10 + $1 }
        guard number > 0 else { return false }
        guard number > 1_001_998 else { return true }
        let sum = digits.prefix(9).enumerated().reduce(0) { $0 + $1.element * (9 - $1.offset) }
        return sum % 101 % 100 == digits[9] * 10 + digits[10]
    }

    /// «112-233-445 95».
    package var text: String {
        let signs = digits.map(String.init)
        return [signs[0...2], signs[3...5], signs[6...8]].map { $0.joined() }.joined(separator: "-") + " "
            + signs[9...10].joined()
    }
}

extension CardField {
    /// A sealed value as a card shows it: only its end can be read.
    package func masked(_ text: String) -> String {
        switch self {
        case .snils: "•••-•••-••" + text.suffix(4)
        case .passport, .phone: "•••• " + text.suffix(2)
        default: "••••••"
        }
    }
}
