import School
import Storage
import Web

/// Divides a class, or several together, into any number of groups.
struct DivideClass: Action {
    static let path = "/class/:class/divisions"
    static let act = Act.keepGroups
    static var page: (any Page.Type)? { GroupsPage.self }

    let slug: String
    let subject: ID<Subject>?
    let title: String
    let names: [String]
    let isByChoice: Bool
    let others: [ID<SchoolClass>]

    init(_ form: Form) throws {
        slug = try form.part("class")
        subject = form["subject"].flatMap { ID<Subject>($0) }
        title = try form.text("title", called: "Название", limit: 60)
        let typed = try form.needed("names", called: "Группы", limit: 400)
        names = typed.split(separator: ";").map { String($0.drop { $0 == " " }) }
            .map { String($0.reversed().drop { $0 == " " }.reversed()) }.filter { !$0.isEmpty }
        guard !names.isEmpty, names.count <= 12 else {
            throw Objection("Групп в делении бывает от одной до двенадцати.", field: "names")
        }
        guard Set(names).count == names.count else {
            throw Objection("Названия групп должны различаться.", field: "names")
        }
        if names.contains(where: { $0.unicodeScalars.count > 60 }) {
            throw Objection("Название группы: не больше 60 знаков.", field: "names")
        }
        isByChoice = form.isTicked("choice")
        others = form.all("with").compactMap { ID<SchoolClass>($0) }
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        Scope(classes: [try records.workingClass(slug, asking).id])
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let listed = try records.workingClass(slug, asking)
        if !others.isEmpty, !asking.may(.keepGroups, on: .school) {
            throw Objection("Потоки из нескольких классов составляет завуч или ответственный за журнал.", field: "with")
        }
        let all = try records.classes(of: listed.year).filter { $0.id == listed.id || others.contains($0.id) }
        let known = try subject.map { id in
            guard let known = try records.listedSubject(id) else {
                throw Objection("Выберите предмет из списка.", field: "subject")
            }
            return known
        }
        let name = title.isEmpty ? known?.name ?? "" : title
        if name.isEmpty { throw Objection("Выберите предмет или дайте делению название.", field: "title") }
        let division = try records.add(
            division: name, subject: subject, isByChoice: isByChoice, year: listed.year)
        let prefix = all.map(\.name.text).joined(separator: ", ") + ", " + name
        for part in names {
            _ = try records.add(
                group: "\(prefix), \(part)", to: division, of: all.map(\.id), year: listed.year, subject: subject)
        }
        return .see(.groups(slug))
    }
}
