import Markup
import School
import Storage
import Web

/// The absences of a class's week, and the form that gives a reason for a span of days (003 п. 2.9).
struct AbsencesPage: Page {
    static let path = "/class/:class/absences"
    static let act = Act.seeClass

    struct Sheet: Sendable {
        let head: ClassHead
        let today: Day
        let week: AbsenceWeek
        let symbols: Symbols
        let term: Term
        let mayExplain: Bool
        let letterhead: Letterhead
    }

    let slug: String
    let week: Week?
    let form: Form

    init(_ form: Form) throws {
        slug = try form.part("class")
        self.form = form
        let typed = form["w"] ?? ""
        week = Week(typed)
        if week == nil, !typed.isEmpty { throw NotFound() }
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        let week = week ?? asking.today.week
        return Scope(classes: [try records.classHead(slug, on: week.sunday).id])
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let week = week ?? asking.today.week, head = try records.classHead(of: permit.scope)
        let book = try ClassBook(records, head.id, from: week.monday, to: week.sunday)
        return Sheet(
            head: head, today: asking.today, week: AbsenceWeek(book, week), symbols: asking.regulation.symbols,
            term: asking.regulation.term(.reasonTerm),
            mayExplain: asking.may(.explainAbsence, on: Scope(classes: [head.id])),
            letterhead: try records.letterhead(on: week.sunday))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { AbsencesView(sheet: sheet, frame: frame, form: form).view }
}
