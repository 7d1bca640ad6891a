import School
import Storage
import Web

/// Hands a page of the journal over mid-year: from the day on the successor owns it with its open columns and points,
/// the authors of what was written stay, and the one before reads and does not write (001 п. 4.4; 003 п. 2.3).
struct HandOverLoad: Action {
    static let path = "/school/load/line/:line/handover"
    static let act = Act.keepCurriculum
    static var page: (any Page.Type)? { LoadLinePage.self }

    let id: ID<LoadRow>
    let person: ID<Person>
    let from: Day
    let order: PaperForm?

    init(_ form: Form) throws {
        id = try form.id("line")
        guard let person = form["person"].flatMap({ ID<Person>($0) }) else {
            throw Objection("Выберите, кому передать.", field: "person")
        }
        self.person = person
        guard let day = try form.day("handed", called: "С какого дня") else {
            throw Objection("Укажите, с какого дня страница у преемника.", field: "handed")
        }
        from = day
        order = try PaperForm(form)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let line = try records.loadLine(id) else { throw NotFound() }
        guard try records.staffChoices(on: from).contains(where: { $0.value == String(person.number) }) else {
            throw Objection("Выберите учителя из сотрудников школы.", field: "person")
        }
        let paper = try order?.write(records, about: "о передаче нагрузки")
        let next = try records.handOver(line, to: person, from: from, order: paper)
        return .see(.load(next))
    }
}
