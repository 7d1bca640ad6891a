import School
import Storage
import Web

/// Who of a class is in which of its groups from a day on, how it is divided, and who is in none (001 п. 3.3, 4.4).
struct GroupsPage: Page {
    static let path = "/class/:class/groups"
    static let act = Act.keepGroups

    struct Sheet: Sendable {
        let listed: ListedClass
        let day: Day
        let places: ClassGroups
        let divisions: [ListedDivision]
        /// Who of this class is in no group of a division, by its number.
        let without: [ID<Division>: [StudentOutside]]
        let subjects: [(value: String, title: String)]
        let others: [ListedClass]
        /// Whether streams of several classes may be made, and individual plans kept.
        let isForSchool: Bool
        let mayPlan: Bool
    }

    let slug: String
    let form: Form

    init(_ form: Form) throws {
        slug = try form.part("class")
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        Scope(classes: [try records.workingClass(slug, asking).id])
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let listed = try records.workingClass(slug, asking), day = try records.dayOfLists(asking.today)
        let divisions = try records.divisions(ofClass: listed, on: day)
        let isForSchool = asking.may(.keepGroups, on: .school)
        return Sheet(
            listed: listed, day: day, places: try records.classGroups(listed.id, on: day), divisions: divisions,
            without: Dictionary(
                grouping: try records.studentsWithoutGroup(ofClass: listed.id, on: day), by: \.division),
            subjects: try records.subjects().map { (String($0.id.number), $0.name) },
            others: isForSchool ? try records.classes(of: listed.year).filter { $0.id != listed.id } : [],
            isForSchool: isForSchool, mayPlan: asking.may(.keepCurriculum, on: .school))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { GroupsView(sheet: sheet, frame: frame, form: form).view }
}

extension Reading {
    /// The divisions that stand in a class on a day.
    func divisions(ofClass listed: ListedClass, on day: Day) throws -> [ListedDivision] {
        try divisions(of: listed.year).compactMap { division in
            var found = division
            found.groups = division.groups.filter { $0.stands(on: day) && $0.classes.contains(listed.id) }
            return division.stands(on: day) && !found.groups.isEmpty ? found : nil
        }
    }
}
