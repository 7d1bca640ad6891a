/// Words of an address: Latin letters, digits and hyphens.
///
/// Two names may come to one slug (5Е and 5Э); who stores it adds «-2».
package enum Slug {
    /// The usual English name of a school subject, or the letters of the text one by one.
    package static func of(_ text: some StringProtocol) -> String {
        subjects[SearchKey.of(text)] ?? transliterated(text)
    }

    private static func transliterated(_ text: some StringProtocol) -> String {
        var slug = ""
        for character in text.lowercased() {
            if let letters = latin(character) {
                slug += letters
            } else if !slug.isEmpty, !slug.hasSuffix("-") {
                slug += "-"
            }
        }
        while slug.hasSuffix("-") { slug.removeLast() }
        return slug.isEmpty ? "x" : slug
    }

    /// Latin letters and digits as they are, Russian ones by sound, those of other alphabets as the nearest Russian.
    private static func latin(_ character: Character) -> String? {
        if let known = letters[character] { return known }
        if character.isASCII { return character.isLetter || character.isNumber ? String(character) : nil }
        return Folding.letters(of: String(character)).first.flatMap { letters[Character($0.base)] }
    }

    private static let letters: [Character: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i",
        "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
        "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ъ": "", "ы": "y", "ь": "",
        "э": "e", "ю": "yu", "я": "ya",
    ]

    private static let subjects: [String: String] = [
        "русский язык": "russian", "литература": "literature", "литературное чтение": "reading",
        "иностранный язык английский": "english", "английский язык": "english", "иностранный язык": "foreign",
        "немецкий язык": "german", "иностранный язык немецкий": "german", "французский язык": "french",
        "иностранный язык французский": "french", "китайский язык": "chinese", "математика": "math",
        "геометрия": "geometry", "вероятность и статистика": "statistics", "информатика": "informatics",
        "история": "history", "обществознание": "society", "география": "geography", "физика": "physics",
        "химия": "chemistry", "биология": "biology", "окружающий мир": "nature", "музыка": "music",
        "изобразительное искусство": "art", "изо": "art", "физическая культура": "pe", "физкультура": "pe",
        "труд технология": "technology", "технология": "technology", "обзр": "safety", "обж": "safety",
        "основы безопасности и защиты родины": "safety", "разговоры о важном": "talks", "классный час": "form-hour",
    ]
}
