import School
import Storage
import Web

/// How a student is taught — at school, at home or by the family — from which day and by which order; and what they are
/// taught alone (003 п. 2.3).
struct StudyFormPage: Page {
    static let path = "/people/:person/form"
    static let act = Act.keepCurriculum
    static let logged = LoggedOpening.card

    struct Sheet: Sendable {
        let one: OneAlone
        let day: Day
        let own: [LoadRowLine]
        /// Subjects to be taught at home, for whoever is taught there.
        let offers: [OwnOffer]
        let staff: [(value: String, title: String)]
        let mayTime: Bool
    }

    let person: ID<Person>
    let form: Form

    init(_ form: Form) throws {
        person = try form.id("person")
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let day = try records.dayOfLists(asking.today), one = try records.oneAlone(person, on: day, asking)
        let isAtHome = one.trail.last?.form == .homeSchooled
        let from = max(day, one.trail.last?.from ?? day)
        return Sheet(
            one: one, day: day, own: try records.ownLines(of: one, on: day),
            offers: isAtHome ? try records.ownOffers(to: one, on: from) : [],
            staff: isAtHome ? try records.staffChoices(on: day) : [],
            mayTime: asking.may(.keepTimetable, on: .school))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { StudyFormView(sheet: sheet, frame: frame, form: form).view }
}
