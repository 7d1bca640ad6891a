/// The numbers by which the state knows a school; each carries its own check.
package enum RegistryNumber: String, Sendable, CaseIterable {
    case ogrn
    case inn
    case kpp

    /// «ОГРН».
    package var title: String {
        switch self {
        case .ogrn: "ОГРН"
        case .inn: "ИНН"
        case .kpp: "КПП"
        }
    }

    /// Objects to a number that cannot be one; an empty one is not given yet.
    package func check(_ text: String) throws(Objection) {
        if text.isEmpty || isRight(text) { return }
        throw Objection("\(title): \(complaint(text))", field: rawValue)
    }

    private func isRight(_ text: String) -> Bool {
        let numbers = text.utf8.map { Int($0) - 48 }
        switch self {
        case .ogrn: return areDigits(text) && Self.isOGRN(numbers)
        case .inn: return areDigits(text) && Self.isINN(numbers)
        case .kpp: return Self.isKPP(Array(text.utf8))
        }
    }

    private func areDigits(_ text: String) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }

    private func complaint(_ text: String) -> String {
        switch self {
        case .ogrn where areDigits(text) && [13, 15].contains(text.utf8.count),
            .inn where areDigits(text) && [10, 12].contains(text.utf8.count):
            "контрольная цифра не сходится, проверьте номер по выписке."
        case .ogrn: "нужно 13 цифр (у предпринимателя 15)."
        case .inn: "нужно 10 цифр (у предпринимателя 12)."
        case .kpp: "нужно 9 знаков: цифры, на пятом и шестом месте бывают латинские буквы."
        }
    }

    /// The last digit is what is left of the others by 11, or by 13 in the longer number.
    private static func isOGRN(_ digits: [Int]) -> Bool {
        guard digits.count == 13 || digits.count == 15 else { return false }
        let rest = digits.dropLast().reduce(0) { $0 * 10 + $1 } % (digits.count == 13 ? 11 : 13)
        return rest % 10 == digits[digits.count - 1]
    }

    private static func isINN(_ digits: [Int]) -> Bool {
        let weights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
        func fits(_ place: Int) -> Bool {
            let sum = zip(weights.suffix(place), digits).reduce(0) { $0 + $1.0 * $1.1 }
            return sum % 11 % 10 == digits[place]
        }
        switch digits.count {
        case 10: return fits(9)
        case 12: return fits(10) && fits(11)
        default: return false
        }
    }

    private static func isKPP(_ letters: [UInt8]) -> Bool {
        letters.count == 9
            && letters.enumerated().allSatisfy { place, letter in
                (0x30...0x39).contains(letter)
                    || (place == 4 || place == 5) && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter)
            }
    }
}
