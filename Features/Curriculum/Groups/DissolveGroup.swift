import School
import Storage
import Web

/// A group is taught for the last time on a day: its students leave it and its load ends.
struct DissolveGroup: Action {
    static let path = "/class/:class/groups/:group/end"
    static let act = Act.keepGroups
    static var page: (any Page.Type)? { GroupsPage.self }

    let slug: String
    let id: ID<StudyGroup>
    let lastDay: Day

    init(_ form: Form) throws {
        slug = try form.part("class")
        id = try form.id("group")
        lastDay = try OwnGroup.lastDay(form)
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        Scope(classes: [try records.workingClass(slug, asking).id])
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let listed = try records.workingClass(slug, asking)
        let group = try OwnGroup.group(id, of: listed, records, asking)
        if let last = group.lastDay { throw Objection("Группа уже распущена, последний день — \(last.russian).") }
        try OwnGroup.check(lastDay, of: group.id, listed, records, asking)
        try records.dissolve(group.id, lastDay: lastDay)
        return .see(.groups(slug))
    }
}
