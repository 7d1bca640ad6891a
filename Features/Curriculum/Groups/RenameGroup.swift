import School
import Storage
import Web

/// Gives a group another name.
struct RenameGroup: Action {
    static let path = "/class/:class/groups/:group/name"
    static let act = Act.keepGroups
    static var page: (any Page.Type)? { GroupsPage.self }

    let slug: String
    let id: ID<StudyGroup>
    let name: String

    init(_ form: Form) throws {
        slug = try form.part("class")
        id = try form.id("group")
        name = try form.needed("name", called: "Название группы", limit: 200)
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        Scope(classes: [try records.workingClass(slug, asking).id])
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let group = try OwnGroup.group(id, of: records.workingClass(slug, asking), records, asking)
        if group.name != name { try records.rename(group.id, to: name) }
        return .see(.groups(slug))
    }
}
