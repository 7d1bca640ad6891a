import School

/// What was typed into the search, as it may have been meant: as it stands, and as the other layout has it.
struct Sought: Sendable {
    /// Every way to read it; none where there is no letter in it.
    let meanings: [Meaning]

    init(_ typed: String) {
        meanings = [typed, KeyboardLayout.russian(typed) ?? ""].compactMap { Meaning($0) }
    }

    /// The beginning of a name in the first meaning and in the last, which may be one.
    var names: (Meaning.Name, Meaning.Name) {
        (meanings.first?.name ?? .nobody, meanings.last?.name ?? .nobody)
    }

    func means(schoolClass name: String) -> Bool { meanings.contains { $0.means(schoolClass: name) } }

    func means(page title: String) -> Bool { meanings.contains { $0.means(title, of: []) } }

    func means(journal title: String, of classes: [String]) -> Bool {
        meanings.contains { $0.means(title, of: classes) }
    }
}

/// One way to read what was typed: «8б алг» is a class and the beginning of a word.
struct Meaning: Sendable {
    /// A beginning of a person's name, and the class where one was named.
    struct Name: Sendable {
        /// Comes after every name.
        static let nobody = Name(text: "\u{10FFFF}", schoolClass: "")

        let text: String
        /// As the class's address has it; empty for all.
        let schoolClass: String

        /// The last text that begins so.
        var end: String { text + "\u{10FFFF}" }
        /// For a word inside the name.
        var word: String { "% " + text + "%" }
    }

    /// The words, folded; a class is one of them.
    let words: [String]
    /// Whether the first word is a class or a grade level.
    let isOfClass: Bool
    /// Nil where no person is meant.
    let name: Name?

    init?(_ text: String) {
        var words = SearchKey.of(text).split(separator: " ").map(String.init)
        guard let first = words.first else { return nil }
        // «8 б» and «8-Б» are one word.
        if Self.isNumber(first), words.count > 1, words[1].count == 1 {
            words.replaceSubrange(0...1, with: [first + words[1]])
        }
        var schoolClass = ""
        if let own = ClassName(words[0]), own.gradeLevel != nil, !own.letter.isEmpty {
            schoolClass = Slug.of(own.text)
            words[0] = Self.key(own.text)
        }
        isOfClass = words[0].first.map { ("0"..."9").contains($0) } ?? false
        let rest = words.dropFirst(isOfClass ? 1 : 0).joined(separator: " ")
        self.words = words
        // A grade level alone says nothing of whose name follows it.
        name = rest.isEmpty || isOfClass && schoolClass.isEmpty ? nil : Name(text: rest, schoolClass: schoolClass)
    }

    /// Whether a class is meant, and nothing besides.
    func means(schoolClass name: String) -> Bool { words.count == 1 && Self.fits(words[0], Self.key(name)) }

    /// Whether every word names one of the classes or begins a word of the title; a number in front is a class.
    func means(_ title: String, of classes: [String]) -> Bool {
        let keys = classes.map { Self.key($0) }, parts = SearchKey.of(title).split(separator: " ")
        return words.enumerated().allSatisfy { place, word in
            keys.contains { Self.fits(word, $0) }
                || !(place == 0 && isOfClass) && parts.contains { $0.hasPrefix(word) }
        }
    }

    private static func key(_ className: String) -> String { SearchKey.of(className).filter { $0 != " " } }

    private static func isNumber(_ word: String) -> Bool { word.allSatisfy { ("0"..."9").contains($0) } }

    /// «8» is every class of the eighth level, «1» none of the tenth.
    private static func fits(_ word: String, _ key: String) -> Bool {
        isNumber(word) ? String(key.prefix { ("0"..."9").contains($0) }) == word : key.hasPrefix(word)
    }
}
