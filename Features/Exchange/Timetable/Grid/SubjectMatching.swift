import School
import Storage
import Web

/// Finds the subject that a timetable means by a short or foreign name, among those a class really has.
struct SubjectMatching {
    enum Found: Equatable {
        case subject(ID<Subject>)
        case several([String])
        case none
    }

    let known: [ID<Subject>: (name: String, short: String)]

    init(_ subjects: [ListedSubject]) {
        known = Dictionary(uniqueKeysWithValues: subjects.map { ($0.id, ($0.name.plain, $0.shortName.plain)) })
    }

    /// The name itself, then an abbreviation that fits one subject only.
    func find(_ text: String, among pages: [KnownLoad.Page]) -> Found {
        let wanted = text.plain
        let own = pages.reduce(into: [ID<Subject>]()) { if !$0.contains($1.subject) { $0.append($1.subject) } }
        if let exact = own.first(where: { known[$0]?.name == wanted }) { return .subject(exact) }
        if let short = own.first(where: { known[$0]?.short == wanted }) { return .subject(short) }
        let usual = own.filter { Self.usual[wanted] == known[$0]?.name }
        let fitting = usual.isEmpty ? own.filter { Self.may(text, mean: known[$0]?.name ?? "") } : usual
        if fitting.count == 1 { return .subject(fitting[0]) }
        if fitting.isEmpty { return .none }
        return .several(fitting.compactMap { subject in pages.first { $0.subject == subject }?.name })
    }

    /// «Англ. яз.», «Русский», «Физ-ра», «Лит-ра»: each word begins a word of the name, in their order; what follows a
    /// hyphen may end it.
    static func may(_ text: String, mean name: String) -> Bool {
        let words = name.split(separator: " ").map(String.init)
        guard !words.isEmpty else { return false }
        let parts = text.split(separator: "-").map(String.init)
        if parts.count == 2, let end = parts.last?.plain, !end.isEmpty, name.hasSuffix(end) {
            if name.hasPrefix(parts[0].plain) && !parts[0].plain.isEmpty { return true }
        }
        var place = 0
        let wanted = text.plain.split(separator: " ").map(String.init)
        for word in wanted {
            guard let found = words[place...].firstIndex(where: { $0.hasPrefix(word) }) else { return false }
            place = found + 1
        }
        return !wanted.isEmpty
    }

    /// What is never guessed from letters.
    private static let usual = [
        "физра": "физическая культура", "физ ра": "физическая культура", "физкультура": "физическая культура",
        "физ культура": "физическая культура", "изо": "изобразительное искусство",
        "обзр": "основы безопасности и защиты родины", "обж": "основы безопасности жизнедеятельности",
        "общество": "обществознание", "общ во": "обществознание", "общ": "обществознание",
        "разговоры": "разговоры о важном", "ров": "разговоры о важном", "р о в": "разговоры о важном",
        "кл час": "классный час", "окр мир": "окружающий мир", "тв": "теория вероятностей",
    ]
}
