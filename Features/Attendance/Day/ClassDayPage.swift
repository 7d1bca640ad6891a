import Markup
import School
import Storage
import Web

/// The class's day (003 п. 2.9: the class teacher corrects missed lessons daily).
struct ClassDayPage: Page {
    static let path = "/class/:class"
    static let act = Act.seeClass

    struct Sheet: Sendable {
        let head: ClassHead
        let today: Day
        let clock: TimeOfDay
        let day: ClassDay
        let symbols: Symbols
        let mayExplain: Bool
        let mayIssue: Bool
        let mayDivide: Bool
        let letterhead: Letterhead
        let changes: ClassChanges
        /// What parents have told and nobody has decided; only for those who decide.
        let notices: [FiledNotice]
    }

    /// How far back days of one absence are counted.
    private static let reach = 40

    let slug: String
    let day: Day?
    let form: Form
    private let found = Once<ClassHead>()

    init(_ form: Form) throws {
        slug = try form.part("class")
        self.form = form
        day = (form["d"] ?? "").isEmpty ? nil : Day(iso: form["d"] ?? "")
        if let typed = form["d"], !typed.isEmpty, day == nil { throw NotFound() }
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        let day = day ?? asking.today
        return Scope(classes: [try found.get { try records.classHead(slug, on: day) }.id], day: day)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let head = try found.get { throw NotFound() }, day = try shown(records, asking.today, head.days)
        let book = try ClassBook(records, head.id, from: day - Self.reach, to: day)
        let clock = asking.zone.local(asking.now).time
        let mayExplain = asking.may(.explainAbsence, on: Scope(classes: [head.id]))
        return Sheet(
            head: head, today: asking.today, clock: clock,
            day: ClassDay(book, on: day, today: asking.today, clock: clock), symbols: asking.regulation.symbols,
            mayExplain: mayExplain,
            mayIssue: asking.may(.issueCredentials, on: Scope(classes: [head.id])),
            mayDivide: asking.may(.keepGroups, on: Scope(classes: [head.id])),
            letterhead: try records.letterhead(on: day), changes: try records.changes(ofClass: head.id, on: day),
            notices: mayExplain ? try records.absenceNotices(waitingIn: head.id) : [])
    }

    /// The day that was asked for, else the one that lists speak of: today, while no other year can be in hand.
    private func shown(_ records: Reading, _ today: Day, _ year: Span) throws -> Day {
        if let day { return day }
        if let last = year.to, year.contains(today), last - today > 31 { return today }
        return try records.dayOfLists(today)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { ClassDayView(sheet: sheet, frame: frame, form: form).view }
}
