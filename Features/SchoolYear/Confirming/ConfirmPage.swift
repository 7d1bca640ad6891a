import Markup
import School
import Storage
import Web

/// What a class teacher confirms of the class: its list in September, its data in October, and each month that nothing
/// has changed (001 п. 3.3; 002 п. 4.2.2).
struct ConfirmPage: Page {
    struct Sheet: Sendable {
        let name: String
        let slug: String
        let year: SchoolYear
        let students: [StudentBlanks]
        let given: [Confirmation]
        let terms: [Confirming: Deadline]
        let now: Moment
        let today: Day
        let zone: Zone
        let form: Form
    }

    static let path = "/class/:class/confirm"
    static let act = Act.confirmList
    static let keeping = Keeping.nothing

    private let slug: String
    private let form: Form

    init(_ form: Form) throws {
        slug = try form.part("class")
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        Scope(classes: [try records.classToConfirm(slug, asking).0.id])
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let (listed, year) = try records.classToConfirm(slug, asking)
        return Sheet(
            name: listed.name.text, slug: listed.slug, year: year,
            students: try records.blanks(of: listed, on: records.dayOfLists(asking.today)),
            given: try records.confirmations(of: listed.id),
            terms: try records.confirmingTerms(of: year, month: asking.today.month, zone: asking.zone),
            now: asking.now, today: asking.today, zone: asking.zone, form: form)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { ConfirmView(sheet: sheet, frame: frame).view }
}

extension Reading {
    /// The class of an address in the year people work in.
    func classToConfirm(_ slug: String, _ asking: Asking) throws -> (ListedClass, SchoolYear) {
        guard let year = try year(on: asking.today), let listed = try listedClass(slug: slug, year: year.number) else {
            throw NotFound()
        }
        return (listed, year)
    }
}
