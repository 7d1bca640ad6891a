import School
import Storage
import Web

/// What the first run asks: the school, its clock, its official record, its keeper, the keeper's way in.
struct NewSchool: Sendable {
    /// The sole school's database.
    static let slug = "school"

    let name: String
    let zone: Zone
    let mode: RecordMode
    let keeper: PersonName
    let login: LoginName
    let password: String

    /// Reads the form; an objection names the field.
    init(_ form: Form) throws {
        name = try form.needed("name", called: "Краткое название", limit: 60)
        guard let zone = Zone(named: form["zone"] ?? "") else {
            throw Objection("Выберите часовой пояс.", field: "zone")
        }
        self.zone = zone
        guard let mode = RecordMode(rawValue: form["mode"] ?? "") else {
            throw Objection("Выберите, как ведётся журнал.", field: "mode")
        }
        self.mode = mode
        keeper = try PersonName.checked(
            surname: form.needed("surname", called: "Фамилия", limit: 60),
            given: form.text("given", called: "Имя", limit: 60),
            patronymic: form.text("patronymic", called: "Отчество", limit: 60))
        login = try LoginName.chosen(form.needed("login", called: "Логин", limit: 64))
        password = form.fields.last { $0.name == "password" }?.value.composed ?? ""
        try PasswordRule.check(password, for: login)
        guard password == form.fields.last(where: { $0.name == "again" })?.value.composed else {
            throw Objection("Пароли не совпали. Наберите пароль дважды одинаково.", field: "again")
        }
    }

    /// Writes the school and its keeper; answers the keeper's key.
    func write(_ records: Writing, today: Day) throws -> [UInt8] {
        try records.settle(Requisites(name: name, shortName: name, zone: zone), from: today)
        // A school that comes in mid-year enters its past lessons too: the rule holds for the whole year.
        let autumn = Day(year: SchoolYear.number(on: today), month: 9, day: 1)
        try records.settle(.recordMode, mode.rawValue, from: min(today, autumn ?? today), reason: "при открытии школы")
        // Without kinds of work there is nothing to choose for a column of the journal (003 п. 2.7).
        if try records.workKinds().isEmpty { for kind in WorkKind.usual { try records.put(kind) } }
        let person = try keeper(records, today)
        guard let key = try records.key(of: person) else { throw NotFound() }
        return key
    }

    /// A first run that was cut short has left a keeper behind: the second one takes the same person.
    private func keeper(_ records: Writing, _ today: Day) throws -> ID<Person> {
        if let known = try records.holders(of: .journalKeeper, on: today).first {
            try records.change(known, to: PersonFacts(name: keeper))
            return known
        }
        let person = try records.add(person: PersonFacts(name: keeper))
        try records.give(.journalKeeper, to: person, from: today)
        return person
    }
}
