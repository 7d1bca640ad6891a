import Markup
import School
import Storage
import Web

/// The blank of one course: for whoever sees its journal (003 п. 2.3, 4.4).
struct CourseBlankPage: Page {
    static let path = "/outages/blank/course/:course"
    static let act = Act.seeJournal

    struct Sheet: Sendable {
        let blank: Blank
        let week: Week
    }

    private let course: ID<Course>
    private let week: Week?

    init(_ form: Form) throws {
        course = try form.id("course")
        week = form.blankWeek
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.scope(course: course) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let listed = try records.listedCourse(course) else { throw NotFound() }
        let week = week ?? asking.comingWeek
        let school = try records.knownSchool(at: asking.now).name
        return Sheet(blank: try Blank(listed, week, school: school, records, under: asking.regulation), week: week)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        BlankView(
            title: "Временный журнал: \(sheet.blank.heading)",
            blanks: [sheet.blank], week: sheet.week, path: .blank(course: course), frame: frame
        ).view
    }
}
