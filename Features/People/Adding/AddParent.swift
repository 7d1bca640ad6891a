import School
import Storage
import Web

/// Binds a parent to a student: somebody known already, or somebody new.
struct AddParent: Action {
    static let path = "/people/:person/parents"
    static let act = Act.keepCard
    static var page: (any Page.Type)? { NewParentPage.self }

    private static let bound = SQL(
        """
        SELECT max(blocked) FROM parenthood
        WHERE parent = ?1 AND student = ?2 AND (to_day IS NULL OR to_day >= ?3 OR blocked = 1) HAVING count(*) > 0
        """)

    let id: ID<Person>
    let facts: PersonFacts
    let same: SamePerson
    let kin: Kin

    init(_ form: Form) throws {
        id = try form.id("person")
        facts = try PersonForm.facts(form)
        same = SamePerson(form)
        guard let kin = form["kin"].flatMap({ Int($0) }).flatMap({ Kin(rawValue: $0) }) else {
            throw Objection("Выберите, кем приходится ученику.", field: "kin")
        }
        self.kin = kin
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scopeOfStudent(id, on: asking.today)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        try PersonForm.check(facts, today: asking.today)
        let known = try same.settled(facts.name, records)
        if let known, let isBlocked = try records.first(Self.bound, known, id, asking.today, as: { $0.flag(0) }) {
            throw Objection(
                isBlocked
                    ? "\(facts.name.full): доступ к записям этого ученика закрыт судом. Новую связь записать нельзя."
                    : "\(facts.name.full) уже записан родителем этого ученика.", field: "surname")
        }
        // Whoever works here is bound by those who keep the school's cards: the tie would open the card to the class.
        if let known, !asking.may(.keepCard, on: .school), try records.isStaff(known) {
            throw Objection(
                "\(facts.name.full) работает в школе: связь запишет ответственный за журнал.", field: "surname")
        }
        try records.bind(known ?? records.add(person: facts), to: ID<Student>(id.number), as: kin, from: asking.today)
        return .see(.person(id))
    }
}
