import Markup
import School
import Storage
import Web

/// The blanks of every course of a class: for its class teacher, the deputies and the keeper.
struct ClassBlankPage: Page {
    static let path = "/outages/blank/class/:class"
    static let act = Act.seeOutages

    struct Sheet: Sendable {
        let name: String
        let blanks: [Blank]
        let week: Week
    }

    private let slug: String
    private let week: Week?

    init(_ form: Form) throws {
        slug = try form.part("class")
        week = form.blankWeek
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let year = try records.yearInHand(on: asking.today),
            let listed = try records.listedClass(slug: slug, year: year.number),
            asking.may(.seeClass, on: try records.scope(schoolClass: listed.id, on: asking.today))
        else { throw NotFound() }
        let week = week ?? asking.comingWeek, school = try records.knownSchool(at: asking.now).name
        let pages = try records.pages(in: week.days, of: listed.id)
        let blanks = try records.courses(of: listed.id).map {
            Blank($0, week, school: school, pages, under: asking.regulation)
        }
        return Sheet(name: listed.facts.name.text, blanks: blanks.filter { !$0.students.isEmpty }, week: week)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        BlankView(
            title: "Временный журнал \(sheet.name)", blanks: sheet.blanks, week: sheet.week,
            path: .blank(ofClass: slug), frame: frame
        ).view
    }
}
