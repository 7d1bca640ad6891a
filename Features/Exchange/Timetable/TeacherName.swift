import School

/// Reads how a timetable names a teacher: in full, or a surname with initials before or after it.
enum TeacherName {
    /// «Петрова Ольга Николаевна», «Петрова О. Н.», «О.Н.Петрова», «Ст.Караиванова», «Дафинка».
    static func read(_ text: String) -> PersonName {
        let pieces = text.replacing(".", with: ". ").split(separator: " ").map(String.init)
        let initials = pieces.filter { $0.hasSuffix(".") }
        let words = pieces.filter { !$0.hasSuffix(".") }
        guard !initials.isEmpty, !words.isEmpty else { return NameInCell.whole(text) }
        return NameInCell.parts(
            surname: words.joined(separator: " "), given: initials[0],
            patronymic: initials.dropFirst().joined(separator: " "))
    }

    /// Whether a short name may be this person's: surname equal, initials their first letters.
    static func mayBe(_ short: PersonName, _ full: PersonName) -> Bool {
        guard SearchKey.of(short.surname) == SearchKey.of(full.surname) else { return false }
        let pairs = [(short.given, full.given), (short.patronymic ?? "", full.patronymic ?? "")]
        return pairs.allSatisfy { part, whole in
            let start = SearchKey.of(part)
            return start.isEmpty || SearchKey.of(whole).hasPrefix(start)
        }
    }
}
