import School
import Storage
import Web

/// Writes the decisions about a set-up down, and has it loaded when asked to and nothing is open.
struct KeepSetUp: Action {
    static let path = "/setup/files/:key"
    static let act = Act.setUpSchool

    private let key: String
    private let fields: [(name: String, value: String)]
    private let loads: Bool

    init(_ form: Form) throws {
        key = try form.part("key")
        fields = form.fields
        loads = form["do"] == "load"
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        var upload = try Upload(key, .setUp, records, asking.seal)
        guard upload.status == .running, try !upload.isLoading(records) else { return .see(.setUp(key)) }
        upload.choices.take(fields)
        upload.choices.takeSheets(fields)
        upload.choices.loading = nil
        try upload.note(records)
        guard loads else { return .see(.setUp(key)) }
        let days = try SchoolDays(records, today: asking.today)
        guard try SetUpFiles(key, records, asking.sealedFields).plan(records, days).plan.mayBeApplied else {
            return .see(.refusedSetUp(key))
        }
        upload.choices.loading = try records.askJob(
            LoadSetUp.work.kind, asked: upload.key, words: "Загрузка сейчас начнётся.")
        try upload.note(records)
        return .see(.setUp(key))
    }
}

extension Upload {
    /// Whether the set-up waits to be loaded or is being loaded: what was shown and agreed to changes no more.
    func isLoading(_ records: Reading) throws -> Bool {
        let status = try choices.loading.flatMap { try records.job($0) }?.status
        return status == .waiting || status == .running
    }
}

extension Choices {
    /// What a form says of sheets and cells.
    mutating func takeSheets(_ fields: [(name: String, value: String)]) {
        let was = Dictionary(
            fields.filter { $0.name.hasPrefix("was ") }.map { ($0.name.dropFirst(4), $0.value) },
            uniquingKeysWith: { _, last in last })
        for field in fields {
            // A sealed cell is not shown, so that an empty box leaves it as it is.
            if field.name.hasPrefix("seal "), !field.value.clean.isEmpty {
                fixes[String(field.name.dropFirst(5).prefix(40))] = String(field.value.clean.prefix(200))
                    .replacing("\n", with: " ")
            } else if field.name.hasPrefix("fix ") {
                fixes[String(field.name.dropFirst(4).prefix(40))] = String(field.value.clean.prefix(200))
                    .replacing("\n", with: " ")
            } else if field.name.hasPrefix("kind "), was[field.name.dropFirst(5)] != field.value,
                let number = Int(field.name.dropFirst(5)), let kind = SheetKind(rawValue: field.value)
            {
                kinds[number] = kind
                columns = columns.filter { !$0.key.hasPrefix("\(number)-") }
            }
        }
    }
}
