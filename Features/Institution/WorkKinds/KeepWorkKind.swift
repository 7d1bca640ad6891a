import School
import Storage
import Web

/// Adds a kind of work to the school's own list.
struct AddWorkKind: Action {
    static let path = "/school/work-kinds"
    static let act = Act.keepWorkKinds
    static var page: (any Page.Type)? { WorkKindsPage.self }

    let kind: WorkKind

    init(_ form: Form) throws { kind = try WorkKindForm.kind(form, isRetired: false) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        try records.add(workKind: kind)
        return .see(.workKinds)
    }
}

/// Changes a kind of work for what is named from now on, stops offering it, or offers it again.
struct ChangeWorkKind: Action {
    static let path = "/school/work-kinds/:kind"
    static let act = Act.keepWorkKinds
    static var page: (any Page.Type)? { WorkKindPage.self }

    let id: ID<WorkKind>
    let kind: WorkKind
    let form: Form

    init(_ form: Form) throws {
        id = try form.id("kind")
        kind = try WorkKindForm.kind(form, isRetired: form["offer"] == "no")
        self.form = form
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        try records.changeableKind(id).seen.check(form)
        try records.change(workKind: id, to: kind)
        return .see(.workKinds)
    }
}
