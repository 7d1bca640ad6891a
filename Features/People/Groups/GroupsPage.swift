import Markup
import School
import Storage
import Web

/// Who of a class is in which of its groups, from a day on.
struct GroupsPage: Page {
    static let path = "/class/:class/groups"
    static let act = Act.keepCard

    struct Sheet: Sendable {
        let name: String
        let slug: String
        let day: Day
        let division: ClassGroups
    }

    let slug: String
    let form: Form

    init(_ form: Form) throws {
        slug = try form.part("class")
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        Scope(classes: [try records.dividedClass(slug, asking).id])
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let listed = try records.dividedClass(slug, asking), day = try records.dayOfLists(asking.today)
        return Sheet(
            name: listed.name.text, slug: listed.slug, day: day,
            division: try records.classGroups(listed.id, on: day))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View { GroupsView(sheet: sheet, frame: frame, form: form).view }
}

extension Reading {
    /// The class of an address in the year people work in.
    func dividedClass(_ slug: String, _ asking: Asking) throws -> ListedClass {
        guard let year = try year(on: asking.today), let listed = try listedClass(slug: slug, year: year.number) else {
            throw NotFound()
        }
        return listed
    }
}
