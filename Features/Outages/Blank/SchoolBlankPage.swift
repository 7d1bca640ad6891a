import Markup
import School
import Storage
import Web

/// The blanks of the whole school for a week, class by class.
struct SchoolBlankPage: Page {
    static let path = "/outages/blank/all"
    static let act = Act.keepOutages

    struct Sheet: Sendable {
        let blanks: [Blank]
        let week: Week
    }

    private let week: Week?

    init(_ form: Form) throws { week = form.blankWeek }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let week = week ?? asking.comingWeek, school = try records.knownSchool(at: asking.now).name
        let year = try records.yearInHand(on: asking.today)
        let courses = try year.map { try records.courses(of: $0.number) } ?? []
        let pages = try records.pages(in: week.days)
        let blanks = courses.map { Blank($0, week, school: school, pages, under: asking.regulation) }
        return Sheet(blanks: blanks.filter { !$0.students.isEmpty && !$0.lessons.isEmpty }, week: week)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        BlankView(
            title: "Временный журнал школы", blanks: sheet.blanks, week: sheet.week,
            path: Link("/outages/blank/all"), frame: frame
        ).view
    }
}
