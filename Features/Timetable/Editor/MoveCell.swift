import School
import Storage
import Web

/// Moves what stands in one cell of a draft to another of the same class; what stands there changes places with it.
struct MoveCell: Action {
    static let path = "/timetable/edit/:draft/move"
    static let act = Act.keepTimetable
    static var page: (any Page.Type)? { DraftPage.self }

    let draft: Int
    let slug: String
    let from: WeekPlace
    let to: WeekPlace
    /// What stood in the two cells where the page was drawn; the form without a script says nothing of it.
    let was: (from: String?, to: String?)

    init(_ form: Form) throws {
        draft = try form.draft()
        slug = try form.needed("class", called: "Класс", limit: 40)
        from = try Self.place(form, "from", "Откуда")
        to = try Self.place(form, "to", "Куда")
        was = (form["was"], form["wasto"])
    }

    private static func place(_ form: Form, _ name: String, _ title: String) throws -> WeekPlace {
        let text = try form.needed(name, called: title, limit: 10)
        guard let place = try? WeekPlace(text) else {
            throw Objection("\(title): выберите день и номер урока.", field: name)
        }
        return place
    }

    /// Nobody carries away, or puts away, what they have not seen.
    private static func check(_ standing: String, _ was: String?, field: String) throws {
        guard let was, was != standing else { return }
        let now = standing.isEmpty ? "сейчас она пуста" : "сейчас в ней «\(standing)»"
        throw Objection(
            "Пока страница была открыта, клетку изменил кто-то другой: \(now). Обновите страницу.", field: field)
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.scopeOfWeek(slug, asking) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let draft = try records.draft(draft, asking)
        guard let home = draft.week.book.classes.first(where: { $0.slug == slug }) else {
            throw Objection("Класс: выберите класс из списка.", field: "class")
        }
        let moved = draft.slots(of: home.id, weekday: from.weekday, n: from.n)
        let other = draft.slots(of: home.id, weekday: to.weekday, n: to.n)
        let words = CellWords(week: draft.week)
        try Self.check(words.text(moved, in: home.id), was.from, field: "from")
        try Self.check(words.text(other, in: home.id), was.to, field: "to")
        if moved.isEmpty {
            throw Objection(
                "\(home.name.text), \(Weekdays.place(from.weekday, from.n)): переносить нечего.", field: "from")
        }
        let moves =
            moved.map { (slot: $0.id, weekday: to.weekday, n: to.n) }
            + other.map { (slot: $0.id, weekday: from.weekday, n: from.n) }
        try OwnWeek(draft, home, asking).check((moved + other).flatMap(\.courses), field: "from")
        try records.move(moves, inDraft: draft.version.id)
        return .see(OwnWeek(draft, home, asking).link)
    }
}
