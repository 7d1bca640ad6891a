import School
import Storage
import Web

/// The second sort of journals: extracurricular ones and those of single students, how they are kept, and the form that
/// opens one (order 582 of 2022; 003 п. 2.3).
struct ExtraPage: Page {
    static let path = "/school/extra"
    static let act = Act.seeSchool

    struct Sheet: Sendable {
        let day: Day
        let courses: [ExtraCourse]
        let classes: [ListedClass]
        let staff: [(value: String, title: String)]
        /// What may be taught apart, to choose from.
        let subjects: [ListedSubject]
        /// Whether pages may be opened here, and their members chosen.
        let mayOpen: Bool
        let mayKeep: Bool
    }

    let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let year = try records.workingYear(asking), day = try records.dayOfLists(asking.today)
        let mayOpen = asking.may(.keepCurriculum, on: .school)
        return Sheet(
            day: day, courses: try records.extraCourses(of: year.number, on: day, before: asking.today),
            classes: try records.classes(of: year.number), staff: mayOpen ? try records.staffChoices(on: day) : [],
            subjects: mayOpen ? try records.subjects() : [],
            mayOpen: mayOpen, mayKeep: asking.may(.keepGroups, on: .school))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { ExtraView(sheet: sheet, form: form, frame: frame).view }
}
