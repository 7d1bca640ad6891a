import School
import Storage
import Web

/// Writes a signed paper of somebody into its register.
struct AddAgreement: Action {
    static let path = "/registers/:register"
    static let act = Act.keepRegisters
    static var page: (any Page.Type)? { RegisterPage.self }

    let kind: AgreementKind
    let name: String
    let day: Day
    let paper: String

    init(_ form: Form) throws {
        kind = try form.register()
        name = try form.needed("name", called: "Фамилия, имя, отчество", limit: 180)
        guard let day = try form.day("day", called: "Дата документа") else {
            throw Objection("Укажите дату документа.", field: "day")
        }
        self.day = day
        paper = try form.needed("paper", called: "Документ", limit: 200)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard day <= asking.today else { throw Objection("Дата документа ещё не наступила.", field: "day") }
        let lines = try records.register(kind, on: asking.today), key = SearchKey.of(name)
        let found = lines.filter { SearchKey.of($0.name).hasPrefix(key) || "\($0.person.number)" == name }
        let people = Set(found.map(\.person))
        guard let first = found.first else {
            throw Objection("В этом реестре такого человека нет. Начните с фамилии.", field: "name")
        }
        guard people.count == 1 else {
            let names = found.prefix(5).map { "\($0.name.full) (№\u{A0}\($0.person.number), \($0.about))" }
            throw Objection(
                "Подходят несколько. Напишите номер одного: \(names.joined(separator: "; ")).", field: "name")
        }
        if try records.hasAgreement(kind, first.person, on: asking.today) {
            throw Objection("Такой документ уже есть. Сначала прекратите прежний.", field: "name")
        }
        try records.add(kind, of: first.person, day: day, paper: paper)
        return .see(.register(kind))
    }
}
