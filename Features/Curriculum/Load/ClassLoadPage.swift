import School
import Storage
import Web

/// Who teaches what in a class, hours against the curriculum, and the form that adds a line.
struct ClassLoadPage: Page {
    static let path = "/school/load/class/:class"
    static let act = Act.seeSchool

    struct Sheet: Sendable {
        let listed: ListedClass
        let day: Day
        let lines: [LoadRowLine]
        let bare: [(title: String, teacher: String)]
        let sums: (given: Int, planned: Int)
        let subjects: [ListedSubject]
        let groups: [(value: String, title: String)]
        let staff: [(value: String, title: String)]
        let mayChange: Bool
    }

    let slug: String
    let form: Form

    init(_ form: Form) throws {
        slug = try form.part("class")
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let listed = try records.workingClass(slug, asking), day = try records.dayOfLists(asking.today)
        let mayChange = asking.may(.keepCurriculum, on: .school)
        let hours = try records.yearHours(listed.year, on: day)
        return Sheet(
            listed: listed, day: day, lines: try records.loadLines(ofClass: listed.id),
            bare: try records.coursesWithoutLoad(ofClass: listed.id, on: day), sums: hours.sums(listed),
            subjects: hours.subjects, groups: mayChange ? try records.groupChoices(of: listed, on: day) : [],
            staff: mayChange ? try records.staffChoices(on: day) : [], mayChange: mayChange)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { ClassLoadView(sheet: sheet, frame: frame, form: form).view }
}

extension Reading {
    /// The groups that lessons of a class can be given to, the whole class first.
    func groupChoices(of listed: ListedClass, on day: Day) throws -> [(value: String, title: String)] {
        let names = Dictionary(uniqueKeysWithValues: try divisions(of: listed.year).map { ($0.id, $0.name) })
        return try groups(of: listed.year).filter { $0.classes.contains(listed.id) && $0.stands(on: day) }
            .sorted { ($0.kind.rawValue, $0.id) < ($1.kind.rawValue, $1.id) }.map { group in
                let division = group.division.flatMap { names[$0] }.map { " (\($0))" } ?? ""
                return (String(group.id.number), group.kind == .wholeClass ? "весь класс" : group.name + division)
            }
    }
}
