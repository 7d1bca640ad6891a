import School
import Storage
import Web

/// Writes what was typed into a cell of a draft: all lessons of a class at one place of the week.
struct PutCell: Action {
    static let path = "/timetable/edit/:draft/cell/:class/:place"
    static let act = Act.keepTimetable
    static var page: (any Page.Type)? { CellPage.self }

    let draft: Int
    let slug: String
    let place: WeekPlace
    let text: String
    let was: String?

    init(_ form: Form) throws {
        draft = try form.draft()
        slug = try form.part("class")
        place = try WeekPlace(form.part("place"))
        text = try form.text("text", called: "Уроки", limit: 400)
        was = form["was"]
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.scopeOfWeek(slug, asking) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let draft = try records.draft(draft, asking)
        guard let home = draft.week.book.classes.first(where: { $0.slug == slug }) else { throw NotFound() }
        let old = draft.slots(of: home.id, weekday: place.weekday, n: place.n)
        let standing = CellWords(week: draft.week).text(old, in: home.id)
        if text != standing {
            if let was, was != standing {
                throw Objection(
                    "Пока клетка была открыта, её изменил кто-то другой: сейчас в ней «\(standing)». Сверьте и сохраните "
                        + "ещё раз.", field: "text")
            }
            let lessons = try TypedLessons(book: draft.week.book, home: home)
                .read(text, weekday: place.weekday, n: place.n)
            try OwnWeek(draft, home, asking).check(old.flatMap(\.courses) + lessons.flatMap(\.courses), field: "text")
            let left = Self.left(of: old, by: lessons, in: home.id, draft.week)
            try records.put(lessons + left, insteadOf: old.map(\.id), inDraft: draft.version.id)
            if !left.isEmpty { return .see(OwnWeek(draft, home, asking).link(saying: left, at: place)) }
        }
        return .see(OwnWeek(draft, home, asking).link)
    }

    /// What other classes keep of joint lessons that are not this class's any more.
    private static func left(
        of old: [Slot], by lessons: [SlotFacts], in home: ID<SchoolClass>, _ week: SchoolWeek
    ) -> [SlotFacts] {
        old.compactMap { slot in
            let taken = lessons.filter { $0.week == slot.week || $0.week == 0 || slot.week == 0 }.flatMap(\.courses)
            let courses = slot.courses.filter { !week.classes(of: $0).contains(home) && !taken.contains($0) }
            guard !courses.isEmpty else { return nil }
            return SlotFacts(
                weekday: slot.weekday, n: slot.n, week: slot.week, room: slot.roomID, courses: courses)
        }
    }
}

/// A place of the week in an address: «1-3» is the third lesson on Monday.
struct WeekPlace: Sendable, Hashable {
    let weekday: Int
    let n: Int

    init(_ text: String) throws {
        let parts = text.split(separator: "-", maxSplits: 1).map { Int($0) }
        guard parts.count == 2, let weekday = parts[0], let n = parts[1], (1...7).contains(weekday),
            (0...20).contains(n)
        else { throw NotFound() }
        (self.weekday, self.n) = (weekday, n)
    }
}
