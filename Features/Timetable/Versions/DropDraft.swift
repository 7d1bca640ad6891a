import School
import Storage
import Web

/// Throws a draft away.
struct DropDraft: Action {
    static let path = "/timetable/edit/:draft/drop"
    static let act = Act.keepTimetable
    static var page: (any Page.Type)? { VersionsPage.self }

    let draft: Int

    init(_ form: Form) throws { draft = try form.draft() }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let draft = try records.draft(draft, asking)
        try records.drop(draft: draft.version.id)
        return .see(.timetables)
    }
}
