import Web

/// The words of a title, asked by their beginnings.
struct TitleWords {
    let words: [String]

    init(_ title: String) {
        words = title.plain.replacing("e mail", with: "email").replacing("е mail", with: "email")
            .split(separator: " ").map(String.init)
    }

    func has(_ stems: String...) -> Bool { stems.contains { stem in words.contains { $0.hasPrefix(stem) } } }

    var isMail: Bool { has("email", "mail", "почт", "емейл", "имейл", "электронн") || words.contains("эл") }
}
