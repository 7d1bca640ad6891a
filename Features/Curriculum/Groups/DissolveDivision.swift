import School
import Storage
import Web

/// Ends a division with all its groups.
struct DissolveDivision: Action {
    static let path = "/class/:class/divisions/:division/end"
    static let act = Act.keepGroups
    static var page: (any Page.Type)? { GroupsPage.self }

    let slug: String
    let id: ID<Division>
    let lastDay: Day

    init(_ form: Form) throws {
        slug = try form.part("class")
        id = try form.id("division")
        lastDay = try OwnGroup.lastDay(form)
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        Scope(classes: [try records.workingClass(slug, asking).id])
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let listed = try records.workingClass(slug, asking)
        let division = try OwnGroup.division(id, of: listed, records, asking)
        if let last = division.lastDay { throw Objection("Деление уже распущено, последний день — \(last.russian).") }
        for group in division.groups { try OwnGroup.check(lastDay, of: group.id, listed, records, asking) }
        try records.dissolve(division, lastDay: lastDay, year: listed.year)
        return .see(.groups(slug))
    }
}
