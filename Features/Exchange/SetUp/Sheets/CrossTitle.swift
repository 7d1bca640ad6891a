import School
import Web

/// For whom the hours in a column of a square table are: «5», «5 класс», «5А», «10 технологический».
enum CrossTitle: Equatable {
    /// A class, or a grade level where the letter is empty; the profile where one is named.
    case of(ClassName, profile: String)

    init?(_ title: String) {
        if let usual = ClassInCell.usual(title) {
            self = .of(usual, profile: "")
            return
        }
        let words = title.clean.split { $0 == " " || $0 == "\n" }.map(String.init)
            .filter { !["класс", "классы", "кл"].contains($0.plain) && $0.contains { $0.isLetter || $0.isNumber } }
        guard words.count > 1, let level = Int(words[0]), (1...12).contains(level) else { return nil }
        let profile = words.dropFirst().joined(separator: " ").filter { !"()«»\"".contains($0) }
        guard profile.count > 2, profile.first?.isLetter == true else { return nil }
        self = .of(ClassName(gradeLevel: level, letter: ""), profile: profile.lowercased())
    }
}

extension Column {
    var isCross: Bool { if case .cross = self { true } else { false } }
}
