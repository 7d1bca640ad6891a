import School
import Storage
import Web

/// What is asked of the list of people, bound the same way in every question.
struct PeopleWanted: Sendable {
    /// Rows a page shows.
    static let most = 50
    /// Rows a file takes: a school of several thousand with its parents.
    static let mostInFile = 20_000

    let kind: PeopleKind
    /// How many rows are wanted.
    let limit: Int
    /// The beginning of a word of the name, folded; empty for all.
    let text: String
    /// The class's slug, empty for all.
    let schoolClass: String
    /// The last row of the page before: its sort key and number.
    let after: (key: String, id: Int)

    init(_ form: Form) throws {
        kind = PeopleKind(rawValue: form["who"] ?? "") ?? .students
        limit = form["format"] == "csv" ? Self.mostInFile : Self.most
        let typed = try form.text("q", called: "Поиск", limit: 100)
        // «8б» in the search box is a class, not the beginning of a name.
        let name = ClassName(typed)
        let isClass = name?.gradeLevel != nil && kind == .students
        text = isClass ? "" : SearchKey.of(typed)
        schoolClass = isClass ? Slug.of(name?.text ?? "") : try form.text("class", called: "Класс", limit: 40)
        let place = try form.text("after", called: "Место в списке", limit: 400)
        let cut = place.lastIndex(of: "~")
        after = cut.map { (String(place[..<$0]), Int(place[place.index(after: $0)...]) ?? 0) } ?? ("", 0)
    }

    /// The last text that begins so, for a search by beginning.
    var textEnd: String { text + "\u{10FFFF}" }
    /// For a word inside the name.
    var word: String { "% " + text + "%" }
}
