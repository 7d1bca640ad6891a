extension Symbols {
    /// As the regulation keeps them: «usual», «dnevnik», or letters by code, «1=Н 2=Б …».
    package var encoded: String {
        if self == .usual { return "usual" }
        if self == .dnevnik { return "dnevnik" }
        return AttendanceCode.allCases.map { "\($0.rawValue)=\(letter(for: $0))" }.joined(separator: " ")
    }

    /// Reads what `encoded` has written; nil if it is not that.
    package init?(encoded text: some StringProtocol) {
        switch text {
        case "usual": self = .usual
        case "dnevnik": self = .dnevnik
        default:
            var letters: [AttendanceCode: String] = [:]
            for pair in text.split(separator: " ") {
                let sides = pair.split(separator: "=")
                guard sides.count == 2, let code = digits(sides[0]).flatMap(AttendanceCode.init(rawValue:)) else {
                    return nil
                }
                letters[code] = String(sides[1])
            }
            self.init(letters)
        }
    }
}
