import School
import Storage
import Web

/// The keeper takes somebody into the staff; a parent of the school may be one.
struct AddStaff: Action {
    static let path = "/people/new/staff"
    static let act = Act.keepCard
    static var page: (any Page.Type)? { NewStaffPage.self }

    let facts: PersonFacts
    let same: SamePerson
    let post: String
    let from: Day
    let order: OrderForm?

    init(_ form: Form) throws {
        facts = try PersonForm.facts(form)
        same = SamePerson(form)
        post = try form.needed("post", called: "Должность", limit: 120)
        guard let day = try form.day("from", called: "Работает с") else {
            throw Objection("Укажите, с какого дня человек работает.", field: "from")
        }
        from = day
        order = try OrderForm(form)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        try PersonForm.check(facts, today: asking.today)
        let person = try same.settled(facts.name, records) ?? records.add(person: facts)
        let paper = try order.map {
            try records.addOrder($0.number, $0.day, .other, about: "о приёме на работу: " + facts.name.full)
        }
        try records.employ(person, as: post, from: from, order: paper)
        return .see(.person(person))
    }
}
