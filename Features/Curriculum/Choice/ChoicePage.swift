import School
import Storage
import Web

/// What the students of a class chose not to study: blank in the journal, outside every count.
struct ChoicePage: Page {
    static let path = "/class/:class/choice"
    static let act = Act.keepCurriculum

    struct Sheet: Sendable {
        let listed: ListedClass
        let day: Day
        let exemptions: [Exemption]
        let students: [(value: String, title: String)]
        let subjects: [(value: String, title: String)]
    }

    let slug: String
    let form: Form

    init(_ form: Form) throws {
        slug = try form.part("class")
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let listed = try records.workingClass(slug, asking), day = try records.dayOfLists(asking.today)
        return Sheet(
            listed: listed, day: day,
            exemptions: try records.subjectsNotStudied(in: listed.id, on: day),
            students: try records.students(of: listed.id, on: day).map { (String($0.id.number), $0.name.full) },
            subjects: try records.subjects().map { (String($0.id.number), $0.name) })
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { ChoiceView(sheet: sheet, frame: frame, form: form).view }
}
