import School
import Storage
import Web

/// Adds one more group to a division, drawn from the same classes.
struct AddGroup: Action {
    static let path = "/class/:class/divisions/:division/add"
    static let act = Act.keepGroups
    static var page: (any Page.Type)? { GroupsPage.self }

    let slug: String
    let id: ID<Division>
    let name: String

    init(_ form: Form) throws {
        slug = try form.part("class")
        id = try form.id("division")
        name = try form.needed("name", called: "Название группы", limit: 60)
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        Scope(classes: [try records.workingClass(slug, asking).id])
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let listed = try records.workingClass(slug, asking)
        let division = try OwnGroup.division(id, of: listed, records, asking)
        let all = try records.classes(of: listed.year).filter { division.classes.contains($0.id) }
        let full = (all.map(\.name.text) + [division.name, name]).joined(separator: ", ")
        if division.groups.contains(where: { $0.name == full && $0.lastDay == nil }) {
            throw Objection("Такая группа в этом делении уже есть.")
        }
        _ = try records.add(
            group: full, to: division.id, of: all.map(\.id), year: listed.year, subject: division.subject)
        return .see(.groups(slug))
    }
}
