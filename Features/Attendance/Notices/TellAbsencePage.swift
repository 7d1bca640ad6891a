import Markup
import School
import Storage
import Web

/// The form by which a parent tells of a child's absence, and what became of what was told before.
struct TellAbsencePage: Page {
    static let path = "/absence/new/:student"
    static let act = Act.tellAbsence

    struct Sheet: Sendable {
        let student: PersonName
        let today: Day
        let told: [FiledNotice]

        /// Whether the child is told to be ill today already.
        var isTold: Bool {
            told.contains {
                [.sent, .accepted].contains($0.notice.state) && $0.notice.draft.from <= today
                    && $0.notice.draft.to >= today
            }
        }
    }

    let id: ID<Student>
    let form: Form

    init(_ form: Form) throws {
        id = try form.id("student")
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { Scope(student: id) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let parent = asking.caller.person, let child = try records.facts(of: id.person) else { throw NotFound() }
        return Sheet(
            student: child.name, today: asking.today, told: try records.absenceNotices(of: id, toldBy: parent))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        TellAbsenceView(id: id, sheet: sheet, frame: frame, form: form).view
    }
}
